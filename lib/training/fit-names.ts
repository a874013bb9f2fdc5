import { hashText, spread } from '../spam/hash.ts';
import { type NameModel, nameBits, placesOfName } from '../spam/names.ts';
import { listWares, type Wares, wordsOfName } from '../spam/wares.ts';
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
/** Of so many folds. */
const listed = 2;

/** Tells names of what is sold from those of people: same names, same bytes. */
export function fitNames(examples: readonly NameExample[], seed = 1): NameModel {
  const read = examples.map(({ name }) => placesOfName(name));
  const labels = examples.map(({ isKeyword }) => isKeyword);
  const eachPlace: Labelled['eachPlace'] = (example, each) => {
    const places = read[example] as number[];
    const value = 1 / Math.sqrt(places.length || 1);
    for (const place of places) each(place, value);
  };
  const wares = findWares(examples);
  return { ...fitLogistic({ labels, eachPlace }, options, createRandom(seed)), wares };
}

/** Words of names of what is sold that stand in no name of a person. */
function findWares(examples: readonly NameExample[]): Wares {
  const words = (isKeyword: boolean) =>
    examples.filter((one) => one.isKeyword === isKeyword).flatMap(({ name }) => wordsOfName(name));
  const ofPeople = new Set(words(false));
  return listWares(words(true).filter((word) => !ofPeople.has(word)));
}

/**
 * @param wares of all names
 * @returns for each name a model that was fitted without it, so that training sees names as strangers; its words,
 *   though, are listed for two names of five, since spammers sign with what others have signed with before
 */
export function fitNamesLeftOut(
  examples: readonly NameExample[],
  wares: Wares,
): (name: string) => NameModel {
  const models = Array.from({ length: folds }, (_, fold) =>
    fitNames(examples.filter(({ name }) => foldOf(name, 0x811c9dc5) !== fold)),
  );
  return (name) => {
    const model = models[foldOf(name, 0x811c9dc5)] as NameModel;
    return foldOf(name, 0x2c1b3c6d) < listed ? { ...model, wares } : model;
  };
}

function foldOf(name: string, seed: number): number {
  return spread(hashText(name.toLowerCase(), seed)) % folds;
}
