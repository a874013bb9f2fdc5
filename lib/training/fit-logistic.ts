import { shuffle } from './random.ts';

/** A linear model over hashed places, small enough to ship. */
export interface LogisticModel {
  /** One weight a place, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: number;
}

/** Examples of two kinds. */
export interface Labelled {
  /** Whether each is of the kind that is looked for. */
  readonly labels: readonly boolean[];
  /** Calls back with the places of one and what each counts there. */
  readonly eachPlace: (example: number, each: (place: number, value: number) => void) => void;
}

export interface LogisticOptions {
  /** There are two to the power of so many places. */
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly ridge: number;
  /** Share of the weights that must fit into a byte; the few that are larger are cut. */
  readonly kept: number;
}

/**
 * Logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), both kinds counting the same, in a seeded order: same
 * examples, same bytes.
 */
export function fitLogistic(
  { labels, eachPlace }: Labelled,
  { bits, epochs, rate, ridge, kept }: LogisticOptions,
  random: () => number,
): LogisticModel {
  const places = 1 << bits;
  const weights = new Float64Array(places + 1);
  const squares = new Float64Array(places + 1).fill(1e-3);
  const sought = labels.filter(Boolean).length;
  const shares = {
    sought: labels.length / (2 * sought),
    other: labels.length / (2 * (labels.length - sought)),
  };
  const order = labels.map((_, i) => i);
  const step = (at: number, gradient: number) => {
    const square = (squares[at] as number) + gradient * gradient;
    squares[at] = square;
    weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(square);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      let margin = weights[places] as number;
      eachPlace(i, (place, value) => {
        margin += (weights[place] as number) * value;
      });
      const error =
        (labels[i] ? shares.sought : shares.other) *
        (1 / (1 + Math.exp(-margin)) - Number(labels[i]));
      eachPlace(i, (place, value) =>
        step(place, error * value + ridge * (weights[place] as number)),
      );
      step(places, error);
    }
  }
  return quantize(weights.subarray(0, places), weights[places] as number, kept);
}

function quantize(weights: Float64Array, bias: number, kept: number): LogisticModel {
  const sizes = Float64Array.from(weights, Math.abs).sort();
  const step = Math.max(1e-6, (sizes[Math.floor(weights.length * kept)] as number) / 127);
  return {
    weights: Int8Array.from(weights, (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / step))),
    ),
    step: Number(step.toFixed(9)),
    bias: Number(bias.toFixed(6)),
  };
}
