import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumPath } from '../e2e/browsers.ts';
import type { PageScore } from './finder.ts';

/**
 * The score sheet of the finder: every saved page is opened offline in Chromium, its own scripts forbidden, and what
 * is found is compared with what a person found. `npm run pages -- [ids] [--verbose] [--generic]`
 */
interface Listed {
  id: string;
  has_comments: boolean;
  system: string | null;
  url: string;
}

type Finder = 'all' | 'generic';
type Scored = { page: Listed; finder: Finder; score: PageScore };

const shared = resolve(process.env['WINNOW_SHARED'] ?? '../shared', 'pages');
const args = process.argv.slice(2);
const isVerbose = args.includes('--verbose');
const wanted = args.filter((arg) => !arg.startsWith('--'));

if (!existsSync(shared)) {
  console.log('skipped: no ../shared');
  process.exit(0);
}

const listed = (JSON.parse(readFileSync(join(shared, 'index.json'), 'utf8')) as Listed[]).filter(
  ({ id }) => !wanted.length || wanted.some((name) => id.includes(name)),
);
const code = await bundle();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const context = await browser.newContext();
const scored: Scored[] = [];
for (const page of listed) scored.push(...(await scorePage(page)));
await browser.close();
printSheet('all sites', 'all');
printSheet('generic alone', 'generic');

function printSheet(title: string, finder: Finder): void {
  console.log(`\n== ${title}`);
  const rows = scored.filter((row) => row.finder === finder);
  const real = rows.filter(({ page }) => page.has_comments);
  for (const { page, score } of real) {
    console.log(`${page.id.padEnd(34)} ${(score.site ?? '-').padEnd(10)} ${figures([score])}`);
    if (isVerbose)
      for (const line of [...score.misses, ...score.groups]) console.log(`    ${line}`);
  }
  const negative = rows.filter(({ page }) => !page.has_comments);
  const disturbed = negative.filter(({ score }) => score.found);
  for (const { page, score } of disturbed) {
    console.log(`NO COMMENTS ${page.id} (${score.site}): ${score.found} found`);
    if (isVerbose)
      for (const line of [...score.misses.slice(0, 5), ...score.groups]) console.log(`    ${line}`);
  }
  if (isVerbose && wanted.length)
    for (const { page, score } of negative) console.log(page.id, score.groups.join('\n    '));
  const isWordpress = ({ page }: { page: Listed }) => /^wp|^wordpress/.test(page.system ?? '');
  const groups = new Map<string, PageScore[]>();
  for (const row of real) {
    const name = isWordpress(row)
      ? 'WordPress'
      : (row.page.system ?? '').split(/[/ ]/)[0] || 'other';
    groups.set(name, [...(groups.get(name) ?? []), row.score]);
  }
  console.log('\n-- by system');
  for (const [name, scores] of groups) console.log(`${name.padEnd(45)} ${figures(scores)}`);
  const all = real.map(({ score }) => score);
  console.log(`${'TOTAL'.padEnd(45)} ${figures(all)}`);
  console.log(
    `pages with half of their comments found or more: ${all.filter((s) => s.hits * 2 >= s.truths).length} of ${all.length}`,
  );
  const passed = (some: typeof rows) => some.filter(({ score }) => score.isProbed).length;
  console.log(
    `pages the cheap look lets pass: ${passed(real)} of ${real.length} with, ${passed(negative)} of ${negative.length} without comments`,
  );
  console.log(
    `pages without comments where some were found: ${disturbed.length} of ${negative.length}`,
  );
}

async function scorePage(listedPage: Listed): Promise<Scored[]> {
  const folder = join(shared, listedPage.id);
  const truthFile = join(folder, 'truth.json');
  const truth: unknown = existsSync(truthFile) ? JSON.parse(readFileSync(truthFile, 'utf8')) : [];
  const meta = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')) as {
    ignore_selectors?: string[];
  };
  const page = await context.newPage();
  const url = /^https?:/.test(listedPage.url ?? '') ? listedPage.url : 'http://page.example/';
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
  await page.evaluate(code);
  const results: Scored[] = [];
  for (const finder of ['all', 'generic'] as const) {
    const names = finder === 'all' ? [] : [finder];
    const score = await page.evaluate(
      ([t, ignored, n, v]) => {
        const run = Reflect.get(globalThis, 'winnowScore') as (...all: unknown[]) => PageScore;
        return run(t, ignored, n, v);
      },
      [truth, meta.ignore_selectors ?? [], names, isVerbose] as const,
    );
    results.push({ page: listedPage, finder, score });
  }
  await page.close();
  return results;
}

function figures(scores: readonly PageScore[]): string {
  const sum = (
    key: 'truths' | 'found' | 'hits' | 'authors' | 'texts' | 'clean' | 'parents' | 'whole',
  ) => scores.reduce((total, score) => total + score[key], 0);
  const share = (a: number, b: number) => (b ? `${((100 * a) / b).toFixed(0)}%` : '-').padStart(5);
  const hits = sum('hits');
  return (
    `comments ${String(sum('truths')).padStart(4)}  precision ${share(hits, sum('found'))}  recall ${share(hits, sum('truths'))}` +
    `  author ${share(sum('authors'), hits)}  text ${share(sum('texts'), hits)}  clean ${share(sum('clean'), hits)}` +
    `  parent ${share(sum('parents'), hits)}  whole ${share(sum('whole'), sum('truths'))}`
  );
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve('test/quality/finder.ts'), formats: ['iife'], name: 'winnowFinder' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const output = first && 'output' in first ? first.output[0] : undefined;
  if (!output || !('code' in output)) throw new Error('The finder did not build');
  return output.code;
}
