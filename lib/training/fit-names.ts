import { hashText, spread } from '../spam/hash.ts';
import { type NameModel, nameBits, placesOfName } from '../spam/names.ts';
import { fitLogistic, type Labelled, type LogisticOptions } from './fit-logistic.ts';
import { createRandom } from './random.ts';

export interface NameExample {
  readonly name: string;
  readonly isKeyword: boolean;
}

const options: LogisticOptions = {
  bits: nameBits,
  epochs: 8,
  rate: 0.07,
  ridge: 1e-5,
  kept: 0.998,
};
const folds = 5;

/** Tells names of what is sold from those of people: same names, same bytes. */
export function fitNames(examples: readonly NameExample[], seed = 1): NameModel {
  const read = examples.map(({ name }) => placesOfName(name));
  const labels = examples.map(({ isKeyword }) => isKeyword);
  const eachPlace: Labelled['eachPlace'] = (example, each) => {
    const places = read[example] as number[];
    const value = 1 / Math.sqrt(places.length || 1);
    for (const place of places) each(place, value);
  };
  return fitLogistic({ labels, eachPlace }, options, createRandom(seed));
}

/** @returns for each name a model that was fitted without it, so that training sees names as strangers */
export function fitNamesLeftOut(examples: readonly NameExample[]): (name: string) => NameModel {
  const models = Array.from({ length: folds }, (_, fold) =>
    fitNames(examples.filter(({ name }) => foldOf(name) !== fold)),
  );
  return (name) => models[foldOf(name)] as NameModel;
}

function foldOf(name: string): number {
  return spread(hashText(name.toLowerCase(), 0x811c9dc5)) % folds;
}
