import { type Mixture, margin, toLogit, toProbability } from '../spam/model.ts';
import { weigh } from '../spam/weigh.ts';
import { fit, fitOptions } from './fit.ts';
import { fitCalibrated } from './fit-calibrated.ts';
import { groupBy } from './group-by.ts';
import type { Judged } from './metrics.ts';
import { createRandom } from './random.ts';
import type { Sample } from './samples.ts';
import { knownScripts } from './scripts.ts';

/** A comment judged, and whether its text holds a written address. */
export interface JudgedSample extends Judged {
  readonly hasUrl: boolean;
}

/** The one set whose threads are videos. */
export const videoSet = 'youtube-uci';

/** A small set by itself takes more rounds to learn. */
const alone = { ...fitOptions, epochs: 15 };

const written = /https?:\/\/|www\./i;

/** Judges comments by thread, as the engine does. @param samples whose group is their thread */
export function judgeSamples(model: Mixture, samples: readonly Sample[]): JudgedSample[] {
  return [...groupBy(samples, ({ group }) => group).values()].flatMap((thread) => {
    const features = thread.map((sample) => sample.features);
    return weigh(model, features, null).map(({ logit }, i) => ({
      probability: toProbability(logit),
      isSpam: (thread[i] as Sample).isSpam,
      hasUrl: written.test((features[i] as Sample['features']).reading.comment.text),
    }));
  });
}

/**
 * Judges each video's comments by a model that has seen no comment of that video and no near-copy of one, comment by
 * comment. Half of that set is spam, so these models are calibrated for that.
 */
export function judgeVideosLeftOut(samples: readonly Sample[]): Judged[] {
  const ofSet = samples.filter(({ set }) => set === videoSet);
  return [...groupBy(ofSet, ({ group }) => group)].flatMap(([video, members]) => {
    const others = samples.filter(({ group }) => group !== video);
    const isAlone = others.every(({ set }) => set === videoSet);
    return judgeAlone(fitCalibrated(others, 0.5, 2, isAlone ? alone : fitOptions), members);
  });
}

/** Judges that set in ten folds at random, near-copies dropped, fitted on it alone, as others have measured it. */
export function judgeVideosAtRandom(samples: readonly Sample[], folds = 10): Judged[] {
  const ofSet = samples.filter(({ set }) => set === videoSet);
  const random = createRandom(1);
  const fold = new Map(ofSet.map((sample) => [sample, Math.floor(random() * folds)]));
  return Array.from({ length: folds }, (_, k) => {
    const model = fitCalibrated(
      ofSet.filter((sample) => fold.get(sample) !== k).map((s, i) => ({ ...s, group: `${i}` })),
      0.5,
      2,
      alone,
    );
    return judgeAlone(
      model,
      ofSet.filter((sample) => fold.get(sample) === k),
    );
  }).flat();
}

const templateSet = 'spin-templates';
const templateFolds = 4;

/** Judges spam of templates the model has not seen, among good comments it was not fitted on. */
export function judgeTemplatesLeftOut(
  samples: readonly Sample[],
  others: readonly Sample[],
): Judged[] {
  const templates = [
    ...groupBy(
      samples.filter(({ set }) => set === templateSet),
      ({ group }) => group,
    ),
  ];
  return Array.from({ length: templateFolds }, (_, k) => {
    const left = templates.filter((_, i) => i % templateFolds === k);
    const out = new Set(left.map(([group]) => group));
    const model = fit(
      samples.filter(({ group }) => !out.has(group)),
      knownScripts(samples),
    );
    const spam = left.flatMap(([, members]) => members);
    const ham = others.filter(({ isSpam }, i) => !isSpam && i % templateFolds === k);
    return judgeAlone(model, [...spam, ...ham]);
  }).flat();
}

function judgeAlone(model: Mixture, samples: readonly Sample[]): Judged[] {
  return samples.map(({ features, isSpam }) => ({
    probability: toProbability(toLogit(model, margin(model, features))),
    isSpam,
  }));
}
