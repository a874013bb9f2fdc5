import { hashText, spread } from '../spam/hash.ts';
import { type NameModel, nameBits, placesOfName } from '../spam/names.ts';
import { createRandom, shuffle } from './random.ts';

export interface NameExample {
  readonly name: string;
  readonly isKeyword: boolean;
}

const epochs = 8;
const rate = 0.07;
const ridge = 1e-5;
const folds = 5;

/** Logistic regression by AdaGrad, both kinds of names counting the same: same names, same bytes. */
export function fitNames(examples: readonly NameExample[], seed = 1): NameModel {
  const places = 1 << nameBits;
  const weights = new Float64Array(places + 1);
  const squares = new Float64Array(places + 1).fill(1e-3);
  const random = createRandom(seed);
  const read = examples.map(({ name }) => placesOfName(name));
  const keywords = examples.filter(({ isKeyword }) => isKeyword).length;
  const shares = {
    keyword: examples.length / (2 * keywords),
    person: examples.length / (2 * (examples.length - keywords)),
  };
  const order = examples.map((_, i) => i);
  const step = (at: number, gradient: number) => {
    const square = (squares[at] as number) + gradient * gradient;
    squares[at] = square;
    weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(square);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const own = read[i] as number[];
      const { isKeyword } = examples[i] as NameExample;
      const value = 1 / Math.sqrt(own.length || 1);
      let margin = weights[places] as number;
      for (const place of own) margin += (weights[place] as number) * value;
      const error =
        (isKeyword ? shares.keyword : shares.person) *
        (1 / (1 + Math.exp(-margin)) - Number(isKeyword));
      for (const place of own) step(place, error * value + ridge * (weights[place] as number));
      step(places, error);
    }
  }
  const sizes = Float64Array.from(weights.subarray(0, places), Math.abs).sort();
  const unit = Math.max(1e-6, (sizes[Math.floor(places * 0.998)] as number) / 127);
  return {
    weights: Int8Array.from(weights.subarray(0, places), (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / unit))),
    ),
    step: Number(unit.toFixed(9)),
    bias: Number((weights[places] as number).toFixed(6)),
  };
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
