import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserKind, browserPath, findBrowser, isRoot } from './browsers.ts';

/*
 * `tsx test/e2e/ensure-browsers.ts [chromium] [firefox]`: see that the browsers named are there (all where none is).
 * On Debian and its kin, as root, those that are missing are installed; elsewhere one line says what to install.
 */
const packages: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const named = process.argv.slice(2);
const kinds = (['chromium', 'firefox'] as const).filter((k) => !named[0] || named.includes(k));

try {
  const missing = kinds.filter((kind) => !findBrowser(kind));
  if (missing.length > 0 && isRoot() && existsSync('/etc/debian_version')) {
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', ...missing.map((kind) => packages[kind])]);
  }
  for (const kind of kinds) browserPath(kind);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Everything it says goes to stderr: stdout belongs to the command that comes after. */
function apt(words: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync('apt-get', words, { stdio: ['ignore', 2, 2], env });
  if (status !== 0)
    throw new Error(`apt-get ${words.join(' ')} failed${error ? `: ${error}` : ''}`);
}
