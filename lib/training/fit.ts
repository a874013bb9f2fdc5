import type { Features } from '../spam/features.ts';
import { knownShare, type LinearModel } from '../spam/model.ts';
import { hashBits } from '../spam/places.ts';
import { shapeNames } from '../spam/shape-names.ts';
import { createRandom, shuffle } from './random.ts';

export interface Example {
  readonly features: Features;
  readonly isSpam: boolean;
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
}

export const fitOptions: FitOptions = {
  epochs: 5,
  rate: 0.04,
  textRidge: 2e-5,
  shapeRidge: 1e-4,
  seed: 1,
};

const places = 1 << hashBits;

/**
 * Logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), examples in a seeded order: same data, same bytes.
 * @param scripts those the model shall claim to know
 * @returns a model that is not yet calibrated (slope 1, offset 0)
 */
export function fit(
  examples: readonly Example[],
  scripts: readonly string[],
  options = fitOptions,
): LinearModel {
  const weights = new Float64Array(places + shapeNames.length + 1);
  const squares = new Float64Array(weights.length).fill(1e-3);
  const random = createRandom(options.seed);
  const order = examples.map((_, i) => i);
  const step = (at: number, gradient: number) => {
    const square = (squares[at] as number) + gradient * gradient;
    squares[at] = square;
    weights[at] = (weights[at] as number) - (options.rate * gradient) / Math.sqrt(square);
  };
  const known = examples.map(({ features }) => knownShare(features.reading.normalized, scripts));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const { features, isSpam, weight } = examples[i] as Example;
      const share = known[i] as number;
      const error = weight * (sigmoid(score(weights, features, share)) - Number(isSpam));
      eachValue(features, share, (at, value) => {
        const ridge =
          at < places ? options.textRidge : at < weights.length - 1 ? options.shapeRidge : 0;
        step(at, error * value + weight * ridge * (weights[at] as number));
      });
    }
  }
  return quantize(weights, scripts);
}

function score(weights: Float64Array, features: Features, share: number): number {
  let sum = 0;
  eachValue(features, share, (at, value) => {
    sum += (weights[at] as number) * value;
  });
  return sum;
}

function eachValue(
  features: Features,
  share: number,
  each: (at: number, value: number) => void,
): void {
  const { blocks, shape } = features;
  for (const { places: filled, value } of blocks) {
    const scaled = share * value;
    for (const place of filled) each(place, scaled);
  }
  for (let i = 0; i < shape.length; i++) if (shape[i] !== 0) each(places + i, shape[i] as number);
  each(places + shapeNames.length, 1);
}

/** Weights of words and letters to signed bytes; the few that would not fit are cut. */
function quantize(weights: Float64Array, scripts: readonly string[]): LinearModel {
  const text = weights.subarray(0, places);
  const sizes = Float64Array.from(text, Math.abs).sort();
  const step = Math.max(1e-6, (sizes[Math.floor(places * 0.9998)] as number) / 127);
  return {
    weights: Int8Array.from(text, (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / step))),
    ),
    step: round(step, 9),
    shape: Float64Array.from(weights.subarray(places, -1), (weight) => round(weight, 6)),
    bias: round(weights.at(-1) ?? 0, 6),
    slope: 1,
    offset: 0,
    scripts,
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
