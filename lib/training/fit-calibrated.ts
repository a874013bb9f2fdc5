import { prior as shippedPrior } from '../spam/flood.ts';
import { hashText, spread } from '../spam/hash.ts';
import { type LinearModel, margin } from '../spam/model.ts';
import { fitSigmoid } from './calibrate.ts';
import type { Sample } from './dataset.ts';
import { fit, fitOptions } from './fit.ts';
import { knownScripts } from './scripts.ts';

/**
 * Fits a model and calibrates it on margins of models that had not seen the comment's group.
 * @param prior share of spam for which probabilities are right, 0 to 1
 * @param folds of the calibration
 * @returns what the engine sums up
 */
export function fitCalibrated(
  samples: readonly Sample[],
  prior = shippedPrior,
  folds = 5,
  options = fitOptions,
): LinearModel {
  const scripts = knownScripts(samples);
  const margins = Array.from({ length: folds }, (_, fold) => {
    const model = fit(
      samples.filter((sample) => foldOf(sample, folds) !== fold),
      scripts,
      options,
    );
    return samples
      .filter((sample) => foldOf(sample, folds) === fold)
      .map(({ features, isSpam, weight }) => ({ margin: margin(model, features), isSpam, weight }));
  }).flat();
  return { ...fit(samples, scripts, options), ...fitSigmoid(margins, prior) };
}

function foldOf({ group }: Sample, folds: number): number {
  return spread(hashText(group, 0x811c9dc5)) % folds;
}
