import type { Mixture, Model } from '../spam/model.ts';
import { hashBits, placesOfWords } from '../spam/places.ts';
import { measureCosts, type PlacedSamples } from './costs.ts';
import type { Sample, SmallModels } from './samples.ts';
import { deals } from './training-sets.ts';

/** A word that so many good comments use teaches nothing by standing in spam. */
const minUses = 5;

/**
 * Puts together what the model file holds.
 * @param small the models that features are made with
 * @param places good comments that were not fitted on, by kind of place, to measure what each threshold costs
 */
export function buildModel(
  linear: Mixture,
  { names, phrases }: SmallModels,
  samples: readonly Sample[],
  places: PlacedSamples,
): Model {
  return {
    ...linear,
    names,
    phrases,
    common: findCommon(samples),
    costs: measureCosts(linear, places),
  };
}

function findCommon(samples: readonly Sample[]): Uint8Array {
  const uses = new Float32Array(1 << hashBits);
  for (const { features, isSpam, set } of samples) {
    if (isSpam) continue;
    for (const place of placesOfWords(features.reading.tokens.words))
      uses[place] = (uses[place] as number) + (set === 'corpus' ? 1 / deals : 1);
  }
  const bits = new Uint8Array(uses.length >> 3);
  uses.forEach((count, place) => {
    if (count >= minUses) bits[place >> 3] = (bits[place >> 3] as number) | (1 << (place & 7));
  });
  return bits;
}
