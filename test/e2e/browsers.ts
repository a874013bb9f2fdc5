import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

const { env, platform } = process;

const names: Record<BrowserKind, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].concat([
    'microsoft-edge',
    'microsoft-edge-stable',
    'chrome.exe',
    'msedge.exe',
  ]),
  firefox: ['firefox', 'firefox-esr', 'firefox.exe'],
};

// Inside `/Applications` on a Mac, inside one of the program folders on Windows.
const homes: Record<BrowserKind, readonly string[]> = {
  chromium:
    platform === 'darwin'
      ? ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((n) => `${n}.app/Contents/MacOS/${n}`)
      : [
          'Chromium\\Application\\chrome.exe',
          'Google\\Chrome\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
        ],
  firefox:
    platform === 'darwin'
      ? ['Firefox.app/Contents/MacOS/firefox']
      : ['Mozilla Firefox\\firefox.exe', 'Firefox\\firefox.exe'],
};

const wanted: Record<BrowserKind, string> = {
  chromium: 'No Chromium found: install Chromium, Chrome or Edge, or say where it is in CHROMIUM',
  firefox: 'No Firefox found: install Firefox (140 or newer), or say where it is in FIREFOX',
};

/** @returns the path of an installed browser of this kind, or null @throws Error where the one asked for is not there */
export function findBrowser(kind: BrowserKind): string | null {
  const variable = kind.toUpperCase();
  const chosen = env[variable];
  if (chosen && !existsSync(chosen)) throw new Error(`${variable}: there is no ${chosen}`);
  if (chosen) return chosen;
  const found = folders().flatMap(([folder, files]) =>
    files(kind).map((file) => join(folder, file)),
  );
  return found.find((path) => existsSync(path)) ?? null;
}

/** @returns the path of an installed Chromium, Chrome or Edge @throws Error in one line where there is none */
export function chromiumPath(): string {
  return browserPath('chromium');
}

/** @returns the path of an installed Firefox @throws Error in one line where there is none */
export function firefoxPath(): string {
  return browserPath('firefox');
}

/** @throws Error in one line that says what to install */
export function browserPath(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (!found) throw new Error(wanted[kind]);
  return found;
}

/** Whether we are root, as in a container: Chromium then runs only without its sandbox. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

type Folder = [folder: string, files: (kind: BrowserKind) => readonly string[]];

function folders(): Folder[] {
  const byName = (kind: BrowserKind) => names[kind];
  const byHome = (kind: BrowserKind) => homes[kind];
  const path = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  if (platform === 'darwin') {
    const applications = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return [
      ...applications.map((f): Folder => [f, byHome]),
      ...path.map((f): Folder => [f, byName]),
    ];
  }
  if (platform === 'win32') {
    const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return programs.filter((f) => f !== undefined).map((f): Folder => [f, byHome]);
  }
  return ['/usr/bin', '/usr/local/bin', ...path].map((f): Folder => [f, byName]);
}
