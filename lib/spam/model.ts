import type { Features } from './features.ts';
import { knownShare } from './known-share.ts';
import type { NameModel } from './names.ts';
import type { PhraseModel } from './phrases.ts';
import type { ExpertKind } from './spam-kinds.ts';

/** Tells spam of one kind, or of any, from good comments: a sum over hashed words and letters, shape and thread. */
export interface Expert {
  readonly kind: ExpertKind;
  /** What a weight of words and letters is counted in: those of all experts lie together, in `Mixture`. */
  readonly step: number;
  /** One weight for each of `shapeNames`. */
  readonly shape: Float64Array;
  readonly bias: number;
}

/** Experts there are at most. */
export const rowLength = 4;
/** An expert of the model file has two to the power of so many weights: more told no more, and cost time to fetch. */
export const expertBits = 16;

/**
 * A mixture of experts (Jacobs, Jordan, Nowlan, Hinton 1991, "Adaptive mixtures of local experts"), with a calibrated
 * probability: a comment is spam if one of them finds it so, and their odds are added.
 */
export interface Mixture {
  /** At most as many as a row of `weights` is long. */
  readonly experts: readonly Expert[];
  /** Of words and letters, see `joinWeights`. A power of two of rows; of a place the lowest bits count. */
  readonly weights: Int8Array;
  /** Platt's sigmoid (Platt 1999): probability = 1 / (1 + exp(-(slope * margin + offset))). */
  readonly slope: number;
  readonly offset: number;
  /** Unicode scripts the model has read enough of; words in others count for nothing. */
  readonly scripts: readonly string[];
}

/** Everything the model file holds. */
export interface Model extends Mixture {
  readonly names: NameModel;
  readonly phrases: PhraseModel;
  /** One bit a place: words that good comments use anyway, of which a reader's corrections teach nothing. */
  readonly common: Uint8Array;
  /** What each threshold costs, measured. */
  readonly costs: Costs;
}

/** Share of good comments folded, 0 to 1, by kind of place, at each of `thresholds`. */
export interface Costs {
  readonly thresholds: readonly number[];
  readonly places: Readonly<Record<string, readonly number[]>>;
}

/**
 * Puts the weights of experts side by side: a place is looked up once for all of them, and not at as many ends of memory.
 * @param tables of each expert one weight a place
 * @returns a row of `rowLength` a place; experts that there are not weigh nothing
 * @throws RangeError where there is none, or more than a row holds
 */
export function joinWeights(tables: readonly Int8Array[]): Int8Array {
  if (tables.length < 1 || tables.length > rowLength) {
    throw new RangeError(`A mixture of ${tables.length} experts`);
  }
  const joined = new Int8Array(rowLength * (tables[0]?.length ?? 0));
  for (const [k, table] of tables.entries())
    for (let i = 0; i < table.length; i++) joined[rowLength * i + k] = table[i] as number;
  return joined;
}

/** @returns those of one expert, one a place */
export function weightsOf({ weights }: Pick<Mixture, 'weights'>, expert: number): Int8Array {
  return weights.filter((_, i) => i % rowLength === expert);
}

/** How far on the side of spam a comment stands, uncalibrated. */
export interface Margins {
  /** For all experts together. */
  readonly all: number;
  /** For each of them. */
  readonly own: readonly number[];
  /** What words and letters add to that. */
  readonly texts: readonly number[];
}

/** @returns how far on the side of spam a comment stands, uncalibrated */
export function margin(mixture: Mixture, features: Features): number {
  return readMargins(mixture, features).all;
}

/** @returns the same, and what it is made of */
export function readMargins(mixture: Mixture, { blocks, shape, reading }: Features): Margins {
  const { experts, scripts } = mixture;
  const texts = readTexts(mixture, blocks, knownShare(reading.normalized, scripts));
  const own = experts.map(({ bias }, k) => bias + (texts[k] as number));
  for (let i = 0; i < shape.length; i++) {
    const value = shape[i] as number;
    if (value === 0) continue;
    for (let k = 0; k < own.length; k++)
      own[k] = (own[k] as number) + ((experts[k] as Expert).shape[i] as number) * value;
  }
  return { all: addOdds(own), own, texts };
}

/** @returns the log-odds of what has any of these log-odds to be */
export function addOdds(logOdds: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const one of logOdds) most = Math.max(most, one);
  let sum = 0;
  for (const one of logOdds) sum += Math.exp(one - most);
  return most + Math.log(sum);
}

/** @returns the log-odds of a margin, for a share of spam of `prior` in `flood.ts` */
export function toLogit({ slope, offset }: Mixture, value: number): number {
  return slope * value + offset;
}

/** @returns the probability of log-odds, 0 to 1 */
export function toProbability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** @returns whether good comments use the word at this place anyway */
export function isCommon({ common }: Pick<Model, 'common'>, place: number): boolean {
  return (((common[place >> 3] as number) >> (place & 7)) & 1) === 1;
}

/** @returns what words and letters add to each margin; `share` of them are in scripts the experts have read */
function readTexts(
  { experts, weights }: Mixture,
  blocks: Features['blocks'],
  share: number,
): number[] {
  const mask = weights.length / rowLength - 1;
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (const { places, value } of blocks) {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < places.length; i++) {
      const at = rowLength * ((places[i] as number) & mask);
      a += weights[at] as number;
      b += weights[at + 1] as number;
      c += weights[at + 2] as number;
      d += weights[at + 3] as number;
    }
    sums[0] += a * value;
    sums[1] += b * value;
    sums[2] += c * value;
    sums[3] += d * value;
  }
  return experts.map(({ step }, k) => step * share * (sums[k] as number));
}
