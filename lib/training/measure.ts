import { calibrate, type Model, margin } from '../spam/model.ts';
import type { Sample } from './dataset.ts';
import { fitCalibrated } from './fit-calibrated.ts';
import type { Judged } from './metrics.ts';

/** A comment judged, and whether its text holds a written address. */
export interface JudgedSample extends Judged {
  readonly hasUrl: boolean;
}

/** The one set whose threads are videos. */
export const videoSet = 'youtube-uci';

const written = /https?:\/\/|www\./i;

/** Judges comments whose features were read in their threads, as the engine does. */
export function judgeSamples(model: Model, samples: readonly Sample[]): JudgedSample[] {
  return samples.map(({ features, isSpam }) => ({
    probability: calibrate(model, margin(model, features)),
    isSpam,
    hasUrl: written.test(features.reading.comment.text),
  }));
}

/**
 * Judges each video's comments by a model that has seen no comment of that video and no near-copy of one. Half of that
 * set is spam, so these models are calibrated for that.
 */
export function judgeVideosLeftOut(samples: readonly Sample[]): Judged[] {
  const ofSet = samples.filter(({ set }) => set === videoSet);
  return [...new Set(ofSet.map(({ group }) => group))].flatMap((video) => {
    const model = fitCalibrated(
      samples.filter(({ group }) => group !== video),
      0.5,
    );
    return judgeSamples(
      model,
      ofSet.filter(({ group }) => group === video),
    );
  });
}
