/** One case: what speaks for it, whether it is so, and how much it counts. */
export interface Case {
  readonly inputs: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
}

const rounds = 800;
const rate = 0.6;

/**
 * Fits a logistic regression by gradient descent with momentum.
 * @param decay how strongly weights are pulled to 0
 * @param start weights to begin with; the last one stands alone
 * @returns a weight for each input, and one that stands alone
 */
export function fitLogistic(
  cases: readonly Case[],
  decay: number,
  start?: readonly number[],
  times = rounds,
): number[] {
  const width = (cases[0]?.inputs.length ?? 0) + 1;
  const weights = start ? [...start] : new Array<number>(width).fill(0);
  const speed = new Array<number>(width).fill(0);
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < times; round++) {
    const slope = new Array<number>(width).fill(0);
    for (const { inputs, isTrue, weight } of cases) {
      const gap = (toShare(sum(inputs, weights)) - Number(isTrue)) * weight;
      for (let i = 0; i < inputs.length; i++) slope[i] = (slope[i] ?? 0) + gap * (inputs[i] ?? 0);
      slope[width - 1] = (slope[width - 1] ?? 0) + gap;
    }
    for (let i = 0; i < width; i++) {
      const pull = i === width - 1 ? 0 : decay * (weights[i] ?? 0);
      speed[i] = 0.9 * (speed[i] ?? 0) - rate * ((slope[i] ?? 0) / total + pull);
      weights[i] = (weights[i] ?? 0) + (speed[i] ?? 0);
    }
  }
  return weights;
}

export function sum(inputs: readonly number[], weights: readonly number[]): number {
  let all = weights[inputs.length] ?? 0;
  for (let i = 0; i < inputs.length; i++) all += (inputs[i] ?? 0) * (weights[i] ?? 0);
  return all;
}

function toShare(points: number): number {
  return 1 / (1 + Math.exp(-points));
}
