import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serializeModel } from '../spam/model.ts';
import { readTraining } from './dataset.ts';
import { fitCalibrated } from './fit-calibrated.ts';
import { writeScores } from './scores.ts';

// npm run train -- DATA: fits on DATA/train, measures on DATA/dev, writes the model file and the score sheet.
const root = fileURLToPath(new URL('../../', import.meta.url));
const data = process.argv[2] ?? '../shared/data';

if (!existsSync(join(data, 'train'))) {
  console.error(`skipped: no ${data} (npm run train -- DATA says where the data is)`);
  process.exit(1);
}
const samples = readTraining(join(data, 'train'));
console.log(`${samples.length} comments read`);
const model = fitCalibrated(samples);
writeFileSync(join(root, 'public/model.bin'), serializeModel(model));
console.log('public/model.bin written');
const scores = writeScores(model, samples, join(data, 'dev'));
writeFileSync(join(root, 'lib/training/SCORES.md'), scores);
console.log(scores);
