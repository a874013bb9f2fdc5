import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { True } from './compare.ts';

/** A saved page, with what a person found on it. */
export interface SavedPage {
  readonly id: string;
  /** Real pages, or pages made by hand after the real markup. */
  readonly set: 'pages' | 'pages-synthetic';
  readonly folder: string;
  readonly hasComments: boolean;
  readonly system: string;
  readonly url: string;
  readonly truth: readonly True[];
  /** Selectors neither rewarded nor punished. */
  readonly ignored: readonly string[];
}

const shared = resolve(process.env['WINNOW_SHARED'] ?? '../shared');

/** @returns all saved pages, none where there is no `../shared` */
export function listPages(): SavedPage[] {
  return (['pages', 'pages-synthetic'] as const).flatMap((set) => {
    const home = join(shared, set);
    if (!existsSync(home)) return [];
    return readdirSync(home, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => readPage(set, name, join(home, name)));
  });
}

function readPage(set: SavedPage['set'], id: string, folder: string): SavedPage {
  const truthFile = join(folder, 'truth.json');
  const meta = readJson(join(folder, 'meta.json')) as {
    has_comments?: boolean;
    system?: string;
    url?: string;
    ignore_selectors?: string[];
  };
  return {
    id,
    set,
    folder,
    hasComments: meta.has_comments ?? existsSync(truthFile),
    system: meta.system ?? 'none',
    url: /^https?:/.test(meta.url ?? '') ? (meta.url ?? '') : 'http://page.example/',
    truth: existsSync(truthFile) ? (readJson(truthFile) as True[]) : [],
    ignored: meta.ignore_selectors ?? [],
  };
}

/** Shows a saved page at its address: nothing else can be reached, and its own scripts do not run. */
export async function showPage(page: Page, { folder, url }: SavedPage): Promise<void> {
  let isServed = false;
  await page.route('**', (route) => {
    if (isServed) return route.abort();
    isServed = true;
    return route.fulfill({
      body: readFileSync(join(folder, 'page.html')),
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "script-src 'none'",
      },
    });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
}

/** @returns a file with all it imports, as one script */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(entry), formats: ['iife'], name: 'winnowFinder' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const output = first && 'output' in first ? first.output[0] : undefined;
  if (!output || !('code' in output)) throw new Error(`${entry} did not build`);
  return output.code;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
