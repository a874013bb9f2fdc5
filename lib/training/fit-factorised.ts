import type { Features } from '../spam/features.ts';
import { shapeNames } from '../spam/shape-names.ts';
import type { Example } from './fit.ts';
import { createRandom, shuffle } from './random.ts';

const bits = 16;
const dimensions = 8;
const epochs = 3;
const rate = 0.1;

/**
 * A factorised model: the mean of hashed word and letter vectors, then logistic regression over it and the shape
 * (Joulin et al. 2016, "Bag of tricks for efficient text classification").
 * @returns what it makes of a comment, uncalibrated, and its size in bytes at one byte a number
 */
export function fitFactorised(examples: readonly Example[], seed = 1) {
  const random = createRandom(seed);
  const vectors = Float32Array.from(
    { length: (1 << bits) * dimensions },
    () => (random() - 0.5) / dimensions,
  );
  const squares = new Float32Array(vectors.length).fill(1e-2);
  const top = new Float64Array(dimensions + shapeNames.length + 1);
  const topSquares = new Float64Array(top.length).fill(1e-2);
  const mean = new Float64Array(dimensions);
  const read = ({ blocks, shape }: Features): number => {
    mean.fill(0);
    let count = 0;
    for (const { places } of blocks) {
      count += places.length;
      for (const place of places) {
        const at = (place & ((1 << bits) - 1)) * dimensions;
        for (let d = 0; d < dimensions; d++)
          mean[d] = (mean[d] as number) + (vectors[at + d] as number);
      }
    }
    let margin = top[top.length - 1] as number;
    for (let d = 0; d < dimensions; d++) {
      mean[d] = (mean[d] as number) / Math.sqrt(count || 1);
      margin += (mean[d] as number) * (top[d] as number);
    }
    for (let i = 0; i < shape.length; i++)
      margin += (top[dimensions + i] as number) * (shape[i] as number);
    return margin;
  };
  const step = (
    values: Float32Array | Float64Array,
    sums: Float32Array | Float64Array,
    at: number,
    gradient: number,
  ) => {
    const square = (sums[at] as number) + gradient * gradient;
    sums[at] = square;
    values[at] = (values[at] as number) - (rate * gradient) / Math.sqrt(square);
  };
  for (let d = 0; d < dimensions; d++) top[d] = random() - 0.5;
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const { features, isSpam, weight } = examples[i] as Example;
      const error = weight * (1 / (1 + Math.exp(-read(features))) - Number(isSpam));
      const count = features.blocks.reduce((sum, { places }) => sum + places.length, 0);
      const share = error / Math.sqrt(count || 1);
      const pulls = Array.from({ length: dimensions }, (_, d) => share * (top[d] as number));
      for (let d = 0; d < dimensions; d++) step(top, topSquares, d, error * (mean[d] as number));
      features.shape.forEach((value, k) => {
        if (value !== 0) step(top, topSquares, dimensions + k, error * value);
      });
      step(top, topSquares, top.length - 1, error);
      for (const { places } of features.blocks)
        for (const place of places) {
          const at = (place & ((1 << bits) - 1)) * dimensions;
          for (let d = 0; d < dimensions; d++) step(vectors, squares, at + d, pulls[d] as number);
        }
    }
  }
  return { weigh: read, bytes: vectors.length + 8 * top.length };
}
