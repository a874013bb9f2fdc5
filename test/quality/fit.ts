import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../e2e/browsers.ts';
import type { PageScore } from './compare.ts';
import type { Example } from './evidence.ts';
import { type Case, fitLogistic, sum } from './logistic.ts';
import { bundle, listPages, type SavedPage, showPage } from './saved.ts';
import { printSheet, type Row } from './sheet.ts';

/**
 * Fits the weights of the generic finder on the saved pages and writes `lib/page/sites/weights.ts`. Each page is then
 * judged by weights fitted without it, so the sheet it prints is no flattery.
 * `npm run fit-finder [-- --cached] [--dry]`; `--cached` takes the evidence of the last run, `--dry` writes nothing.
 */
const decay = 0.001;
const cache = '.output/evidence.json';
const target = 'lib/page/sites/weights.ts';
const args = process.argv.slice(2);
const pages = listPages().filter(({ set }) => set === 'pages');
if (!pages.length) {
  console.log('skipped: no ../shared');
  process.exit(0);
}

type Examples = Record<string, Example[]>;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const context = await browser.newContext();
const isCached = args.includes('--cached') && existsSync(cache);
const examples = isCached ? (JSON.parse(readFileSync(cache, 'utf8')) as Examples) : await collect();
const first = Object.values(examples).flat()[0];
if (!first) throw new Error('No page has any group');
/** Too few saved pages tell of their comments in JSON-LD to fit what that is worth. */
const given = { told: 6 };
const kinds = (Object.keys(first.evidence) as (keyof Example['evidence'])[]).filter(
  (kind) => !Object.hasOwn(given, kind),
);
const all = fitLogistic(casesWithout(null), decay);
if (!args.includes('--dry')) writeFileSync(target, toSource(all));
for (const [i, kind] of kinds.entries()) console.log(kind.padEnd(16), all[i]?.toFixed(2));

const code = await bundle('test/quality/finder.ts');
const rows: Row[] = [];
let right = 0;
let wrong = 0;
for (const page of pages) {
  const weights = fitLogistic(casesWithout(page.id), decay, all, 60);
  for (const { evidence, isComments } of examples[page.id] ?? []) {
    if (isComments === null) continue;
    const isSaid = sum(toInputs(evidence), weights) >= 0;
    if (isSaid === isComments) right++;
    else wrong++;
  }
  rows.push(await score(page, weights));
}
await browser.close();
console.log(`groups told right by weights fitted without their page: ${right} of ${right + wrong}`);
printSheet(
  'generic alone, each page by weights fitted without it',
  rows,
  args.includes('--verbose'),
);

async function collect(): Promise<Examples> {
  const script = await bundle('test/quality/evidence.ts');
  const found: Examples = {};
  for (const saved of pages) {
    const page = await context.newPage();
    await showPage(page, saved);
    await page.evaluate(script);
    found[saved.id] = await page.evaluate(
      ([truth, ignored]) => {
        const run = Reflect.get(globalThis, 'winnowEvidence') as (...all: unknown[]) => Example[];
        return run(truth, ignored);
      },
      [saved.truth, saved.ignored] as const,
    );
    await page.close();
  }
  mkdirSync('.output', { recursive: true });
  writeFileSync(cache, JSON.stringify(found));
  return found;
}

/** The comments of each page count the same; of what is none, pages with much of it count more. */
function casesWithout(left: string | null): Case[] {
  return Object.entries(examples).flatMap(([id, groups]) => {
    if (id === left) return [];
    const known = groups.filter(({ isComments }) => isComments !== null);
    const count = (is: boolean) => known.filter(({ isComments }) => isComments === is).length || 1;
    return known.map(({ evidence, isComments }) => ({
      inputs: toInputs(evidence),
      isTrue: isComments === true,
      weight: 1 / (isComments ? count(true) : Math.sqrt(count(false))),
    }));
  });
}

function toInputs(evidence: Example['evidence']): number[] {
  return kinds.map((kind) => evidence[kind]);
}

async function score(saved: SavedPage, weights: readonly number[]): Promise<Row> {
  const page = await context.newPage();
  await showPage(page, saved);
  await page.evaluate(code);
  const result = await page.evaluate(
    ([t, ignored, w]) => {
      const run = Reflect.get(globalThis, 'winnowScore') as (...all: unknown[]) => PageScore;
      return run(t, ignored, [], false, w);
    },
    [saved.truth, saved.ignored, toTable(weights)] as const,
  );
  await page.close();
  return { page: saved, finder: 'generic', score: result };
}

function toTable(weights: readonly number[]): Record<string, number> {
  const names = [...kinds, 'always'];
  const fitted = names.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(2))]);
  return { ...Object.fromEntries(fitted), ...given };
}

function toSource(weights: readonly number[]): string {
  const lines = Object.entries(toTable(weights)).map(([name, weight]) => `  ${name}: ${weight},`);
  return `import type { Weights } from './evidence.ts';

/** Fitted by \`npm run fit-finder\` on the saved pages; see \`evidence.ts\` for what each one is about. */
export const weights: Weights = {
${lines.join('\n')}
};
`;
}
