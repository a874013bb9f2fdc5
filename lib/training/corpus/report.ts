import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaults } from '../../settings.ts';
import type { Mixture } from '../../spam/model.ts';
import { readTraining } from '../dataset.ts';
import { readDev } from '../dev-sets.ts';
import { fitCalibrated } from '../fit-calibrated.ts';
import { judgeSamples } from '../measure.ts';
import { measureAbove, measureAuc, measureRecallAt } from '../metrics.ts';
import type { Sample } from '../samples.ts';
import { findShortcuts, shareOfCopies } from './audit.ts';
import { type Corpus, generateCorpus } from './corpus.ts';
import { type Family, readFamilies } from './family.ts';

// npm run corpus -- DATA: counts the corpus, looks for shortcuts, and tells what it is worth on real comments.
const here = fileURLToPath(new URL('.', import.meta.url));
const data = process.argv[2] ?? '../shared/data';
const devSets = ['blog-datacamp', 'blog-haacked', 'youtube-id-gambling', 'youtube-fr', 'vk-ru'];

if (!existsSync(join(data, 'train'))) {
  console.error(`skipped: no ${data} (npm run corpus -- DATA says where the data is)`);
  process.exit(1);
}
const families = readFamilies(here);
const { samples: all, small } = readTraining(join(data, 'train'));
const corpus = all.filter(({ set }) => set === 'corpus');
const train = all.filter(({ set }) => set !== 'corpus');
const dev = devSets.flatMap((name) => readDev(join(data, 'dev'), name, small));
const report = [
  '# What the corpus is, and what it is worth',
  '',
  'Written by `npm run corpus`: do not edit.',
  '',
  ...countLines(families),
  ...copyLines(generateCorpus(new Map())),
  ...shortcutLines(corpus, [...train, ...dev]),
  ...worthLines(),
].join('\n');
writeFileSync(join(here, 'REPORT.md'), report);
console.log(report);

function countLines(list: readonly Family[]): string[] {
  const languages = [...new Set(list.map(({ lang }) => lang))].sort();
  const count = (label: string, lang: string) => {
    const own = list.filter((family) => family.label === label && family.lang === lang);
    return `${own.reduce((sum, { wordings }) => sum + wordings.length, 0)} in ${own.length}`;
  };
  return [
    '## Wordings written by hand, and the families they are in',
    '',
    '| language | spam | ham |',
    '|---|---|---|',
    ...languages.map((lang) => `| ${lang} | ${count('spam', lang)} | ${count('ham', lang)} |`),
    '',
    'By family:',
    '',
    ...list.map(({ label, name, wordings }) => `- ${label} ${name}: ${wordings.length}`),
    '',
  ];
}

function copyLines({ rows }: Corpus): string[] {
  const texts = rows.map(({ comment }) => comment.text);
  const spam = rows.filter(({ label }) => label === 'spam').length;
  return [
    '## Generated',
    '',
    `One deal: ${rows.length} comments, ${spam} of them spam; ${(100 * shareOfCopies([...new Set(texts)])).toFixed(2)} % of the texts are`,
    'nearly the same (Jaccard of word pairs at least .8) as an earlier one. Comments pasted on purpose under other names',
    'are counted once.',
    '',
  ];
}

function shortcutLines(samples: readonly Sample[], real: readonly Sample[]): string[] {
  const mixed = real.filter(
    ({ set }) =>
      new Set(real.filter((one) => one.set === set).map(({ isSpam }) => isSpam)).size > 1,
  );
  const rows = findShortcuts(samples, mixed).sort(
    (a, b) => b.corpus - b.real - (a.corpus - a.real),
  );
  const tell = (strength: number) => (0.5 + strength).toFixed(3);
  return [
    '## Shortcut audit',
    '',
    'How well one feature alone tells spam from ham (area under the curve, whichever way round), in the corpus and in',
    `the real set where it tells most. ${rows.filter((row) => row.corpus > row.real).length} of ${rows.length} features tell more in the corpus.`,
    '',
    '| feature | corpus | real | set |',
    '|---|---|---|---|',
    ...rows.map(
      ({ feature, corpus: own, real: best, set }) =>
        `| ${feature} | ${tell(own)} | ${tell(best)} | ${set} |`,
    ),
    '',
  ];
}

function worthLines(): string[] {
  const models: readonly (readonly [name: string, model: Mixture])[] = [
    ['corpus alone', fitCalibrated(corpus)],
    ['train alone', fitCalibrated(train)],
    ['train and corpus', fitCalibrated(all)],
  ];
  return [
    '## What it is worth on real comments',
    '',
    `Folded from ${defaults.thresholds.fold}. None of these sets was fitted on.`,
    '',
    '| set | fitted on | area | recall at 1 % | good comments folded |',
    '|---|---|---|---|---|',
    ...devSets.flatMap((set) => models.map(([name, model]) => worthLine(set, name, model))),
    '',
  ];
}

function worthLine(set: string, name: string, model: Mixture): string {
  const judged = judgeSamples(
    model,
    dev.filter((sample) => sample.set === set),
  );
  const ham = judged.filter(({ isSpam }) => !isSpam);
  const hasSpam = ham.length < judged.length;
  const area = hasSpam ? measureAuc(judged).share.toFixed(3) : '';
  const recall = hasSpam ? measureRecallAt(judged, 0.01).share.toFixed(3) : '';
  const folded = (100 * measureAbove(ham, defaults.thresholds.fold).share).toFixed(2);
  return `| ${set} | ${name} | ${area} | ${recall} | ${folded} % |`;
}
