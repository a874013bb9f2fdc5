import { chromium } from '@playwright/test';
import { chromiumPath } from '../e2e/browsers.ts';
import type { PageScore } from './compare.ts';
import { bundle, listPages, type SavedPage, showPage } from './saved.ts';
import { printSheet, type Row } from './sheet.ts';

/**
 * The score sheet of the finder: every saved page is opened offline in Chromium, its own scripts forbidden, and what
 * is found is compared with what a person found.
 * `npm run pages -- [part of a page's name ...] [--verbose] [--quick]`; `--quick` leaves out pages without comments.
 */
const args = process.argv.slice(2);
const isVerbose = args.includes('--verbose');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const listed = listPages().filter(
  ({ id, hasComments }) =>
    (!wanted.length || wanted.some((name) => id.includes(name))) &&
    (hasComments || !args.includes('--quick')),
);
if (!listed.length) {
  console.log('skipped: no ../shared');
  process.exit(0);
}

const code = await bundle('test/quality/finder.ts');
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const context = await browser.newContext();
const rows: Row[] = [];
for (const page of listed) rows.push(...(await scorePage(page)));
await browser.close();
for (const [title, set, finder] of [
  ['saved pages, all sites', 'pages', 'all'],
  ['saved pages, generic alone', 'pages', 'generic'],
  ['hand-made pages, all sites', 'pages-synthetic', 'all'],
  ['hand-made pages, generic alone', 'pages-synthetic', 'generic'],
] as const) {
  const some = rows.filter((row) => row.page.set === set && row.finder === finder);
  if (some.length) printSheet(title, some, isVerbose);
}

async function scorePage(saved: SavedPage): Promise<Row[]> {
  const page = await context.newPage();
  await showPage(page, saved);
  await page.evaluate(code);
  const results: Row[] = [];
  for (const finder of ['all', 'generic'] as const) {
    const score = await page.evaluate(
      ([t, ignored, n, v]) => {
        const run = Reflect.get(globalThis, 'winnowScore') as (...all: unknown[]) => PageScore;
        return run(t, ignored, n, v);
      },
      [saved.truth, saved.ignored, finder === 'all' ? [] : [finder], isVerbose] as const,
    );
    results.push({ page: saved, finder, score });
  }
  await page.close();
  return results;
}
