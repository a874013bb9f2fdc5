import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serializeModel } from '../spam/parse-model.ts';
import { buildModel } from './build-model.ts';
import { writeCard } from './card.ts';
import { readTraining } from './dataset.ts';
import { readDevSets } from './dev-sets.ts';
import { fitCalibrated } from './fit-calibrated.ts';
import type { Sample } from './samples.ts';
import { measureScores, writeScores } from './scores.ts';

// npm run train -- DATA: fits on DATA/train, measures on DATA/dev, writes the model file and the score sheet.
const root = fileURLToPath(new URL('../../', import.meta.url));
const data = process.argv[2] ?? '../shared/data';
const bettingInIndonesian = /^corpus\/judol/;

if (!existsSync(join(data, 'train'))) {
  console.error(`skipped: no ${data} (npm run train -- DATA says where the data is)`);
  process.exit(1);
}
const { samples, small } = readTraining(join(data, 'train'));
console.log(`${samples.length} comments read`);
const dev = readDevSets(join(data, 'dev'), small);
const places = {
  blog: [...dev.haacked, ...dev.datacamp],
  video: [...dev.french, ...dev.gambling],
  social: dev.russian,
};
const build = (known: readonly Sample[]) => buildModel(fitCalibrated(known), small, known, places);
const model = build(samples);
const unaware = build(samples.filter(({ group }) => !bettingInIndonesian.test(group)));
const bytes = serializeModel(model);
writeFileSync(join(root, 'public/model.bin'), bytes);
console.log('public/model.bin written');
const table = measureScores(model, unaware, samples, dev);
const scores = writeScores(model, samples, table);
writeFileSync(join(root, 'lib/training/SCORES.md'), scores);
writeFileSync(join(root, 'MODEL.md'), writeCard(model, bytes.length, samples, table));
console.log(scores);
