import type { Costs, Mixture } from '../spam/model.ts';
import { judgeSamples } from './measure.ts';
import type { Sample } from './samples.ts';

/** Samples that were not fitted on, by kind of place. */
export type PlacedSamples = Readonly<Record<string, readonly Sample[]>>;

const thresholds = [
  0.5, 0.55, 0.6, 0.62, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.91, 0.92, 0.95, 0.97, 0.98,
];

/** @returns for each kind of place the share of good comments at or above each threshold */
export function measureCosts(model: Mixture, places: PlacedSamples): Costs {
  return {
    thresholds,
    places: Object.fromEntries(
      Object.entries(places).map(([place, samples]) => {
        const ham = judgeSamples(model, samples).filter(({ isSpam }) => !isSpam);
        const share = (threshold: number) =>
          ham.filter(({ probability }) => probability >= threshold).length / ham.length;
        return [place, thresholds.map((threshold) => Number(share(threshold).toFixed(5)))];
      }),
    ),
  };
}
