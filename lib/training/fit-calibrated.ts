import { hashText, spread } from '../spam/hash.ts';
import { type Model, margin } from '../spam/model.ts';
import { fitSigmoid } from './calibrate.ts';
import type { Sample } from './dataset.ts';
import { fit } from './fit.ts';
import { knownScripts } from './scripts.ts';

const folds = 5;
/** Share of spam for which the probability is calibrated: about that of open comment sections. */
const spamPrior = 0.1;

/**
 * Fits a model and calibrates it on margins of models that had not seen the comment's group.
 * @param prior share of spam for which probabilities are right, 0 to 1
 * @returns the model as it ships
 */
export function fitCalibrated(samples: readonly Sample[], prior = spamPrior): Model {
  const scripts = knownScripts(samples);
  const margins = Array.from({ length: folds }, (_, fold) => {
    const model = fit(
      samples.filter((sample) => foldOf(sample) !== fold),
      scripts,
    );
    return samples
      .filter((sample) => foldOf(sample) === fold)
      .map(({ features, isSpam, weight }) => ({ margin: margin(model, features), isSpam, weight }));
  }).flat();
  return { ...fit(samples, scripts), ...fitSigmoid(margins, prior) };
}

function foldOf({ group }: Sample): number {
  return spread(hashText(group, 0x811c9dc5)) % folds;
}
