import { prior as shippedPrior } from '../spam/flood.ts';
import { hashText, spread } from '../spam/hash.ts';
import { type Mixture, margin } from '../spam/model.ts';
import { fitSigmoid } from './calibrate.ts';
import { fit, fitOptions } from './fit.ts';
import type { Sample } from './samples.ts';
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
): Mixture {
  const scripts = knownScripts(samples);
  const foldOf = dealFolds(samples, folds);
  const margins = Array.from({ length: folds }, (_, fold) => {
    const model = fit(
      samples.filter(({ group }) => foldOf.get(group) !== fold),
      scripts,
      options,
    );
    return samples
      .filter(({ group }) => foldOf.get(group) === fold)
      .map(({ features, isSpam, weight }) => ({ margin: margin(model, features), isSpam, weight }));
  }).flat();
  return { ...fit(samples, scripts, options), ...fitSigmoid(margins, prior) };
}

/** @returns the fold of each group; as many groups in each, so that none is empty where there are few */
function dealFolds(samples: readonly Sample[], folds: number): Map<string, number> {
  const order = (group: string) => spread(hashText(group, 0x811c9dc5));
  const groups = [...new Set(samples.map(({ group }) => group))];
  return new Map(
    groups.sort((a, b) => order(a) - order(b)).map((group, i) => [group, i % folds] as const),
  );
}
