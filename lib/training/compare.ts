import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Features } from '../spam/features.ts';
import { hashText, spread } from '../spam/hash.ts';
import { type Mixture, margin, rowLength } from '../spam/model.ts';
import { hashBits } from '../spam/places.ts';
import { boost, weighTrees } from './boost.ts';
import { readTraining } from './dataset.ts';
import { readDev } from './dev-sets.ts';
import { fit, fitOptions } from './fit.ts';
import { fitFactorised } from './fit-factorised.ts';
import { measureAuc, measureRecallAt } from './metrics.ts';
import type { Sample } from './samples.ts';
import { knownScripts } from './scripts.ts';

// npm run compare -- DATA: fits each family of models on the same features, and writes what each is worth.
const here = fileURLToPath(new URL('.', import.meta.url));
const data = process.argv[2] ?? '../shared/data';
const folds = 4;

if (!existsSync(join(data, 'train'))) {
  console.error(`skipped: no ${data} (npm run compare -- DATA says where the data is)`);
  process.exit(1);
}

interface Family {
  readonly name: string;
  readonly bytes: number;
  readonly weigh: (features: Features) => number;
}

const { samples, small } = readTraining(join(data, 'train'));
const scripts = knownScripts(samples);
const dev = ['blog-haacked', 'blog-datacamp', 'youtube-id-gambling'].map((name) => ({
  name,
  members: readDev(join(data, 'dev'), name, small),
}));
const sum = fit(
  samples.map((sample) => ({ ...sample, kind: 'advert' })),
  scripts,
  { ...fitOptions, bits: hashBits },
);
const mixture = fit(samples, scripts);
const factorised = fitFactorised(samples);
const families: readonly Family[] = [
  {
    name: 'one linear sum, hashed words and letters, with shape',
    bytes: bytesOf(sum),
    weigh: (features) => margin(sum, features),
  },
  {
    name: 'a mixture of such sums, one a kind of spam',
    bytes: bytesOf(mixture),
    weigh: (features) => margin(mixture, features),
  },
  { name: 'factorised, mean of hashed vectors, with shape', ...factorised },
  boosted({ name: 'boosted trees over the margin of the mixture and shape', trees: 60, depth: 2 }),
  boosted({ name: 'the same, deeper', trees: 150, depth: 4 }),
];
const table = [
  '# Families of models, on the same features',
  '',
  'Written by `npm run compare`: do not edit. Single comments, before the thread is weighed. Speed is that of the sum',
  'alone, features already read, on one core.',
  '',
  `| family | bytes | comments/s | ${dev.map(({ name }) => `${name}: area | recall at 1 %`).join(' | ')} |`,
  `|---|---|---|${dev.map(() => '---|---|').join('')}`,
  ...families.map(lineOf),
  '',
].join('\n');
writeFileSync(join(here, 'FAMILIES.md'), table);
console.log(table);

function lineOf({ name, bytes, weigh }: Family): string {
  const measured = dev.map(({ members }) => {
    const judged = members.map(({ features, isSpam }) => ({
      probability: weigh(features),
      isSpam,
    }));
    return `${measureAuc(judged).share.toFixed(3)} | ${measureRecallAt(judged, 0.01).share.toFixed(3)}`;
  });
  return `| ${name} | ${bytes} | ${speedOf(weigh)} | ${measured.join(' | ')} |`;
}

function speedOf(weigh: Family['weigh']): number {
  const members = dev.flatMap((set) => set.members);
  const start = process.cpuUsage();
  for (const { features } of members) weigh(features);
  const { user, system } = process.cpuUsage(start);
  return Math.round(members.length / ((user + system) / 1e6) / 1000) * 1000;
}

function bytesOf({ experts, weights }: Mixture): number {
  const places = weights.length / rowLength;
  return experts.reduce((all, { shape }) => all + places + 8 * shape.length, 0);
}

/** Trees over margins of mixtures that had not seen the comment, and the shape. */
function boosted(options: { name: string; trees: number; depth: number }): Family {
  const models = Array.from({ length: folds }, (_, fold) =>
    fit(
      samples.filter((sample) => foldOf(sample) !== fold),
      scripts,
    ),
  );
  const rows = samples.map((sample) => rowOf(models[foldOf(sample)] as Mixture, sample.features));
  const width = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    values.set(row, i * width);
  });
  const forest = boost(
    {
      values,
      width,
      isSpam: samples.map(({ isSpam }) => isSpam),
      weights: samples.map(({ weight }) => weight),
    },
    { trees: options.trees, depth: options.depth, rate: 0.1, ridge: 5 },
  );
  return {
    name: options.name,
    bytes: bytesOf(mixture) + options.trees * (9 * options.depth + 8 * 2 ** options.depth),
    weigh: (features) => weighTrees(forest, rowOf(mixture, features)),
  };
}

function rowOf(model: Mixture, features: Features): number[] {
  return [margin(model, features), ...features.shape];
}

function foldOf({ group }: Sample): number {
  return spread(hashText(group, 0x811c9dc5)) % folds;
}
