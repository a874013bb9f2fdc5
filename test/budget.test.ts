import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

// What each part may weigh, in bytes after gzip, as built. Raised only on purpose, with the reason in the commit.
const output = fileURLToPath(new URL('../.output', import.meta.url));
const builds = ['chrome-mv3', 'firefox-mv3'];

const budgets = [
  ['content-scripts/content.js', 3_000],
  ['sites.js', 30_720],
  ['article.js', 2_000],
  ['content-scripts/content.css', 2_000],
  ['background.js', 23_500],
  ['model.bin', 560_000],
] as const;

function gzipped(path: string): number {
  return gzipSync(readFileSync(path)).length;
}

/** All scripts a page of the extension loads, with what they import in turn. */
function scriptsOf(build: string, page: string): string[] {
  const html = readFileSync(join(output, build, page), 'utf8');
  const scripts = new Set(
    [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path]) => path ?? ''),
  );
  for (const script of scripts) {
    const code = readFileSync(join(output, build, script), 'utf8');
    for (const [, path] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      scripts.add(join(dirname(script), path ?? ''));
  }
  return [...scripts];
}

describe.each(builds)('%s', (build) => {
  it('is built', () => {
    expect(existsSync(join(output, build, 'manifest.json')), 'run npm run build first').toBe(true);
  });

  it.each(budgets)('%s is at most %d bytes', (file, bytes) => {
    expect(gzipped(join(output, build, file))).toBeLessThanOrEqual(bytes);
  });

  it.each([
    ['popup.html', 23_500],
    ['options.html', 20_000],
    ['welcome.html', 34_000],
  ])('%s is at most %d bytes with all it loads', (page, bytes) => {
    const scripts = scriptsOf(build, page);
    expect(scripts.length).toBeGreaterThan(0);
    const sum = scripts.reduce((total, file) => total + gzipped(join(output, build, file)), 0);
    expect(sum).toBeLessThanOrEqual(bytes);
  });

  it('the finder is not in every frame', () => {
    const sign = /wp-comments-post|commentmetadata|children > li/;
    expect(readFileSync(join(output, build, 'sites.js'), 'utf8')).toMatch(sign);
    const code = readFileSync(join(output, build, 'content-scripts/content.js'), 'utf8');
    expect(code).not.toMatch(sign);
  });

  it('the content script carries no engine, no model and no polyfill', () => {
    const code = readFileSync(join(output, build, 'content-scripts/content.js'), 'utf8');
    expect(code).not.toMatch(/webextension-polyfill|model\.bin|Not a model file|disguise-styled/);
    const background = readFileSync(join(output, build, 'background.js'), 'utf8');
    expect(background).toMatch(/model\.bin/);
    expect(background).toMatch(/disguise-styled/);
  });
});
