import { existsSync } from 'node:fs';

/** @returns the path of an installed Chromium-like browser @throws Error in one line where there is none */
export function chromiumPath(): string {
  const found = [process.env['CHROMIUM'], '/usr/bin/chromium'].find((p) => p && existsSync(p));
  if (!found) throw new Error('No Chromium found: install it, or say where it is in CHROMIUM');
  return found;
}
