import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever the command was called. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const sources = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'wxt.config.ts',
  'package-lock.json',
];
const notShipped = join(root, 'lib/training');

/** @returns the folder of the built extension @throws Error in one line where it is not built */
export function builtExtension(target: 'chrome-mv3' | 'firefox-mv3'): string {
  const folder = join(root, '.output', target);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`.output/${target} is not built: npm run build`);
  }
  return folder;
}

/** Builds the extension for Chromium where that was never done, or not since a source has changed. */
export function buildIfStale(): void {
  const manifest = join(root, '.output/chrome-mv3/manifest.json');
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  if (sources.some((source) => changedAt(join(root, source)) > built)) build();
}

/** Builds the extension for Chromium, and says something (on stderr) only where that fails. @throws Error then */
export function build(): void {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const words = [wxt, 'build', '--level', 'warn'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root });
  if (status === 0) return;
  process.stderr.write(stdout);
  process.stderr.write(stderr);
  throw new Error('The build failed');
}

/** @returns when the newest file at or below this path has changed; 0 where there is none */
function changedAt(path: string): number {
  if (path === notShipped || !existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).map((name) => changedAt(join(path, name)));
  return Math.max(stat.mtimeMs, ...inside);
}
