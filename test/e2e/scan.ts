import { existsSync } from 'node:fs';
import { parse, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { type Extension, launchChromium } from './chromium.ts';
import { openTab, readTab, type ScannedComment, type Tab } from './report.ts';
import { loadSavedPage, type SavedPage, showSavedPage } from './saved-page.ts';

/*
 * `npm run -s scan -- PAGE.html [...] [--url URL] [--screenshot OUT.png]`: what would Winnow do with this page? The
 * built extension in a headless browser answers, one line of JSON a page; whatever else there is to say goes to stderr.
 */
const usage = 'Usage: npm run -s scan -- PAGE.html [...] [--url URL] [--screenshot OUT.png]';
const pageTimeoutMs = 20_000;
const closeTimeoutMs = 5_000;

interface Wishes {
  readonly pages: readonly string[];
  readonly url?: string | undefined;
  readonly screenshot?: string | undefined;
}

process.stdout.on('error', () => process.exit(1)); // The reader has gone away, as `head` does.

try {
  const wishes = readArguments();
  buildIfStale();
  await scanAll(wishes);
} catch (error) {
  complain(error);
}
process.stdout.write('', () => process.exit());

async function scanAll({ pages, url, screenshot }: Wishes): Promise<void> {
  let extension: Extension | null = null;
  let tab: Tab | null = null;
  for (const [index, page] of pages.entries()) {
    try {
      const saved = loadSavedPage(fromCaller(page), url);
      extension ??= await launchChromium();
      tab ??= await openTab(extension);
      const picture = screenshot && numbered(fromCaller(screenshot), pages.length > 1 ? index : -1);
      const comments = await inTime(scan(extension, tab, saved, picture), pageTimeoutMs);
      process.stdout.write(`${JSON.stringify({ page, comments })}\n`);
    } catch (error) {
      complain(error, page);
      // What hangs or has crashed goes away with its browser; the next page gets a new one.
      if (extension) await inTime(extension.close(), closeTimeoutMs).catch(() => {});
      extension = null;
      tab = null;
    }
  }
  if (extension) await inTime(extension.close(), closeTimeoutMs).catch(() => {});
}

async function scan(
  extension: Extension,
  { page, id }: Tab,
  saved: SavedPage,
  picture?: string,
): Promise<ScannedComment[]> {
  return showSavedPage(page, saved, async () => {
    const comments = await readTab(extension, id, pageTimeoutMs);
    if (picture) await page.screenshot({ path: picture, fullPage: true });
    return comments;
  });
}

function readArguments(): Wishes {
  const options = { url: { type: 'string' }, screenshot: { type: 'string' } } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
  const { url, screenshot } = parsed.values;
  if (parsed.positionals.length === 0) throw new Error(usage);
  if (url !== undefined && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new Error(`--url wants an absolute http or https address, not ${url}`);
  }
  return { pages: parsed.positionals, url, screenshot };
}

/** npm runs us in the project's folder; the caller's paths start where the caller stands. */
function fromCaller(path: string): string {
  const fromThere = resolve(process.env['INIT_CWD'] ?? '.', path);
  return existsSync(fromThere) || !existsSync(path) ? fromThere : resolve(path);
}

/** @returns `out.png`, or `out-1.png` for the first of several pages */
function numbered(path: string, index: number): string {
  if (index < 0) return path;
  const { dir, name, ext } = parse(path);
  return resolve(dir, `${name}-${index + 1}${ext}`);
}

async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const done = new AbortController();
  const late = wait(timeoutMs, undefined, { signal: done.signal }).then(() => {
    throw new Error(`not done after ${Math.round(timeoutMs / 1000)} s`);
  });
  for (const promise of [work, late]) promise.catch(() => {}); // The end of the slower one is nobody's business.
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}

function complain(error: unknown, page?: string): void {
  const text = error instanceof Error ? error.message : String(error);
  console.error(page === undefined ? text : `${page}: ${text.split('\n')[0]}`);
  process.exitCode = 1;
}
