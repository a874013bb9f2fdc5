import type { PageScore } from './compare.ts';
import type { SavedPage } from './saved.ts';

export interface Row {
  readonly page: SavedPage;
  readonly finder: 'all' | 'generic';
  readonly score: PageScore;
}

type Figure = 'truths' | 'found' | 'hits' | 'authors' | 'texts' | 'answers' | 'parents' | 'strays';

/** Prints a score sheet: a line for each page, for each system, and in total. */
export function printSheet(title: string, rows: readonly Row[], isVerbose: boolean): void {
  console.log(`\n== ${title}`);
  const real = rows.filter(({ page }) => page.hasComments);
  for (const { page, score } of real) {
    console.log(`${page.id.padEnd(34)} ${(score.site ?? '-').padEnd(16)} ${figures([score])}`);
    if (isVerbose) print([...score.notes, ...score.groups]);
  }
  const without = rows.filter(({ page }) => !page.hasComments);
  const disturbed = without.filter(({ score }) => score.found);
  for (const { page, score } of disturbed) {
    console.log(`NO COMMENTS ${page.id} (${score.site}): ${score.found} found`);
    if (isVerbose) print([...score.notes.slice(0, 5), ...score.groups]);
  }
  const systems = new Map<string, PageScore[]>();
  for (const { page, score } of real) {
    const name = /^wp-|^wordpress/.test(page.system) ? 'wordpress' : page.system.split(/[/ ]/)[0];
    systems.set(name ?? '', [...(systems.get(name ?? '') ?? []), score]);
  }
  console.log('-- by system');
  for (const [name, scores] of systems) console.log(`${name.padEnd(51)} ${figures(scores)}`);
  const all = real.map(({ score }) => score);
  console.log(`${'TOTAL'.padEnd(51)} ${figures(all)}`);
  const times = rows.map(({ score }) => score.ms).sort((a, b) => a - b);
  console.log(
    `time to find and read a page: median ${times[times.length >> 1]?.toFixed(0)} ms, longest ${times.at(-1)?.toFixed(0)} ms`,
  );
  if (!without.length) return;
  const passed = (some: typeof rows) => some.filter(({ score }) => score.isProbed).length;
  console.log(
    `pages without comments where some were found: ${disturbed.length} of ${without.length}`,
  );
  console.log(
    `pages the cheap look lets pass: ${passed(real)} of ${real.length} with, ${passed(without)} of ${without.length} without comments`,
  );
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(`    ${line}`);
}

function figures(scores: readonly PageScore[]): string {
  const sum = (key: Figure) => scores.reduce((total, score) => total + score[key], 0);
  const share = (a: number, b: number) => (b ? `${((100 * a) / b).toFixed(1)}%` : '-').padStart(6);
  const hits = sum('hits');
  return (
    `comments ${String(sum('truths')).padStart(4)}  precision ${share(hits, sum('found'))}` +
    `  recall ${share(hits, sum('truths'))}  author ${share(sum('authors'), hits)}` +
    `  text ${share(sum('texts'), hits)}  parent ${share(sum('parents'), sum('answers'))}` +
    `  strays ${String(sum('strays')).padStart(2)}`
  );
}
