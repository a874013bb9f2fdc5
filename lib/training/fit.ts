import type { Features } from '../spam/features.ts';
import { knownShare } from '../spam/known-share.ts';
import { type Expert, expertBits, joinWeights, type Mixture } from '../spam/model.ts';
import { shapeNames } from '../spam/shape-names.ts';
import { type ExpertKind, type SpamKind, spamKinds } from '../spam/spam-kinds.ts';
import { createRandom, shuffle } from './random.ts';

export interface Example {
  readonly features: Features;
  readonly isSpam: boolean;
  /** What it is after, if it is spam. */
  readonly kind: SpamKind;
  /** How much the example counts. */
  readonly weight: number;
}

export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Ridge, on words and letters and on shape. */
  readonly textRidge: number;
  readonly shapeRidge: number;
  readonly seed: number;
  /** Words and letters of an expert have two to the power of so many weights. */
  readonly bits: number;
}

export const fitOptions: FitOptions = {
  epochs: 5,
  rate: 0.04,
  textRidge: 2e-5,
  shapeRidge: 1e-4,
  seed: 1,
  bits: expertBits,
};

/**
 * Logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), an expert for each kind of spam there is among the
 * examples, which sees that kind and all good comments, and one that sees all. Examples come in a seeded order: same data, same bytes.
 * @param scripts those the model shall claim to know
 * @returns a model that is not yet calibrated (slope 1, offset 0)
 */
export function fit(
  examples: readonly Example[],
  scripts: readonly string[],
  options = fitOptions,
): Mixture {
  const kinds = expertKinds(examples);
  const tables = kinds.map(() => createTable(options));
  const random = createRandom(options.seed);
  const order = examples.map((_, i) => i);
  const known = examples.map(({ features }) => knownShare(features.reading.normalized, scripts));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i] as Example;
      kinds.forEach((kind, k) => {
        if (!example.isSpam || kind === 'any' || kind === example.kind)
          learn(tables[k] as Table, example, known[i] as number, options);
      });
    }
  }
  const fitted = kinds.map((kind, k) => quantize(kind, tables[k] as Table));
  return {
    experts: fitted.map(({ expert }) => expert),
    weights: joinWeights(fitted.map(({ weights }) => weights)),
    slope: 1,
    offset: 0,
    scripts,
  };
}

function expertKinds(examples: readonly Example[]): ExpertKind[] {
  const kinds = spamKinds.filter((kind) => examples.some((one) => one.isSpam && one.kind === kind));
  return kinds.length > 1 ? [...kinds, 'any'] : kinds;
}

/** Weights as they are learned: those of words and letters, those of the shape, the bias. */
interface Table {
  readonly weights: Float64Array;
  /** Of what each has been moved by. */
  readonly squares: Float64Array;
  /** How many of them are of words and letters. */
  readonly places: number;
}

function createTable({ bits }: FitOptions): Table {
  const places = 2 ** bits;
  const size = places + shapeNames.length + 1;
  return {
    places,
    weights: new Float64Array(size),
    squares: new Float64Array(size).fill(1e-3),
  };
}

function learn(table: Table, { features, isSpam, weight }: Example, share: number, o: FitOptions) {
  const { weights, squares, places } = table;
  let sum = 0;
  eachValue(features, share, places, (at, value) => {
    sum += (weights[at] as number) * value;
  });
  const error = weight * (1 / (1 + Math.exp(-sum)) - Number(isSpam));
  eachValue(features, share, places, (at, value) => {
    const ridge = at < places ? o.textRidge : at < weights.length - 1 ? o.shapeRidge : 0;
    const gradient = error * value + weight * ridge * (weights[at] as number);
    const square = (squares[at] as number) + gradient * gradient;
    squares[at] = square;
    weights[at] = (weights[at] as number) - (o.rate * gradient) / Math.sqrt(square);
  });
}

function eachValue(
  { blocks, shape }: Features,
  share: number,
  places: number,
  each: (at: number, value: number) => void,
): void {
  const mask = places - 1;
  for (const { places: filled, value } of blocks) {
    const scaled = share * value;
    for (const place of filled) each(place & mask, scaled);
  }
  for (let i = 0; i < shape.length; i++) if (shape[i] !== 0) each(places + i, shape[i] as number);
  each(places + shape.length, 1);
}

/** Weights of words and letters to signed bytes; the few that would not fit are cut. */
function quantize(
  kind: ExpertKind,
  { weights, places }: Table,
): { readonly expert: Expert; readonly weights: Int8Array } {
  const text = weights.subarray(0, places);
  const sizes = Float64Array.from(text, Math.abs).sort();
  const step = Math.max(1e-6, (sizes[Math.floor(places * 0.9998)] as number) / 127);
  return {
    expert: {
      kind,
      step: round(step, 9),
      shape: Float64Array.from(weights.subarray(places, -1), (weight) => round(weight, 6)),
      bias: round(weights.at(-1) ?? 0, 6),
    },
    weights: Int8Array.from(text, (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / step))),
    ),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
