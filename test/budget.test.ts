import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

// What each part may weigh, in bytes after gzip, as built. Raised only on purpose, with the reason in the commit.
const output = fileURLToPath(new URL('../.output', import.meta.url));
const builds = ['chrome-mv3', 'firefox-mv3'];

const budgets = [
  ['content-scripts/content.js', 3_000],
  ['sites.js', 30_000],
  ['article.js', 2_000],
  ['content-scripts/content.css', 2_000],
  ['background.js', 12_000],
  ['model.bin', 300_000],
] as const;

function gzipped(path: string): number {
  return gzipSync(readFileSync(path)).length;
}

/** All scripts a page of the extension loads. */
function scriptsOf(build: string, page: string): string[] {
  const html = readFileSync(join(output, build, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path]) => path ?? '');
}

describe.each(builds)('%s', (build) => {
  it('is built', () => {
    expect(existsSync(join(output, build, 'manifest.json')), 'run npm run build first').toBe(true);
  });

  it.each(budgets)('%s is at most %d bytes', (file, bytes) => {
    expect(gzipped(join(output, build, file))).toBeLessThanOrEqual(bytes);
  });

  it('the popup is at most 20,000 bytes with all it loads', () => {
    const scripts = scriptsOf(build, 'popup.html');
    expect(scripts.length).toBeGreaterThan(0);
    const chunks = readdirSync(join(output, build, 'chunks')).map((file) => `chunks/${file}`);
    const all = [...new Set([...scripts, ...chunks])].filter((file) =>
      statSync(join(output, build, file)).isFile(),
    );
    const sum = all.reduce((total, file) => total + gzipped(join(output, build, file)), 0);
    expect(sum).toBeLessThanOrEqual(20_000);
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
