import type { Features } from './features.ts';
import { kindOf, letter, pointAt, wide } from './kinds.ts';
import type { NameModel } from './names.ts';
import type { Normalized } from './normalize.ts';
import type { PhraseModel } from './phrases.ts';
import type { ExpertKind } from './spam-kinds.ts';

/** Tells spam of one kind, or of any, from good comments: a sum over hashed words and letters, shape and thread. */
export interface Expert {
  readonly kind: ExpertKind;
  /** One weight a place, in steps of `step`; a power of two of them, of a place the lowest bits count. */
  readonly weights: Int8Array;
  readonly step: number;
  /** One weight for each of `shapeNames`. */
  readonly shape: Float64Array;
  readonly bias: number;
}

/** An expert of the model file has two to the power of so many weights: more told no more, and cost time to fetch. */
export const expertBits = 16;

/**
 * A mixture of experts (Jacobs, Jordan, Nowlan, Hinton 1991, "Adaptive mixtures of local experts"), with a calibrated
 * probability: a comment is spam if one of them finds it so, and their odds are added.
 */
export interface Mixture {
  readonly experts: readonly Expert[];
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

/** @returns how far on the side of spam a comment stands, uncalibrated */
export function margin({ experts, scripts }: Mixture, features: Features): number {
  const share = knownShare(features.reading.normalized, scripts);
  return addOdds(experts.map((expert) => marginOf(expert, features, share)));
}

/** @returns the log-odds of what has any of these log-odds to be */
export function addOdds(logOdds: readonly number[]): number {
  const most = Math.max(...logOdds);
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

function marginOf(expert: Expert, features: Features, share: number): number {
  const { shape, bias } = expert;
  let sum = bias + textMargin(expert, features, share);
  for (let i = 0; i < shape.length; i++)
    sum += (shape[i] as number) * (features.shape[i] as number);
  return sum;
}

/** @returns what words and letters add to an expert's margin; `share` of them are in scripts it has read */
export function textMargin({ weights, step }: Expert, { blocks }: Features, share: number): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (const { places, value } of blocks) {
    let block = 0;
    for (let i = 0; i < places.length; i++)
      block += weights[(places[i] as number) & mask] as number;
    sum += block * value;
  }
  return step * share * sum;
}

type Spelled = Pick<Normalized, 'text' | 'traces'>;

/** @returns share of a text's letters that are of these scripts, 0 to 1; 1 where it has no letters */
export function knownShare({ text, traces }: Spelled, scripts: readonly string[]): number {
  const answers = answersOf(scripts);
  if (answers.isLatin && !(traces & wide)) return 1;
  const end = Math.min(text.length, maxScriptText);
  let letters = 0;
  let known = 0;
  for (let i = 0; i < end; i++) {
    // The last letter may be cut in two halves, which are none.
    const point = i + 1 < end ? pointAt(text, i) : text.charCodeAt(i);
    if (point > 0xffff) i++;
    const answer = answers.known[point] || answers.ask(point);
    if (answer === isNone) continue;
    letters++;
    if (answer === isKnown) known++;
  }
  return letters === 0 ? 1 : known / letters;
}

/** Scripts are told by their beginning, in UTF-16 units. */
const maxScriptText = 400;
const isNone = 1;
const isStrange = 2;
const isKnown = 3;

interface Answers {
  /** Whether the letters of ASCII are all of these scripts. */
  readonly isLatin: boolean;
  /** 0 where the letter was not asked for yet. */
  readonly known: Uint8Array;
  readonly ask: (point: number) => number;
}

const found = new WeakMap<readonly string[], Answers>();

/** @returns whether letters are of these scripts; Unicode is asked once for each letter */
function answersOf(scripts: readonly string[]): Answers {
  const before = found.get(scripts);
  if (before) return before;
  const pattern = new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');
  const known = new Uint8Array(0x20000);
  const ask = (point: number) => {
    const isOfThem = pattern.test(String.fromCodePoint(point));
    const answer = !(kindOf(point) & letter) ? isNone : isOfThem ? isKnown : isStrange;
    known[point] = answer;
    return answer;
  };
  const answers = { isLatin: scripts.includes('Latin'), known, ask };
  found.set(scripts, answers);
  return answers;
}
