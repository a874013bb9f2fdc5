import type { Features } from './features.ts';
import { kindOf, letter } from './kinds.ts';
import type { NameModel } from './names.ts';
import type { PhraseModel } from './phrases.ts';

/** A sum over hashed words and letters, shape and thread, with a calibrated probability. */
export interface LinearModel {
  /** One weight a place, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
  /** One weight for each of `shapeNames`. */
  readonly shape: Float64Array;
  readonly bias: number;
  /** Platt's sigmoid (Platt 1999): probability = 1 / (1 + exp(-(slope * margin + offset))). */
  readonly slope: number;
  readonly offset: number;
  /** Unicode scripts the model has read enough of; words in others count for nothing. */
  readonly scripts: readonly string[];
}

/** Everything the model file holds. */
export interface Model extends LinearModel {
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
export function margin(model: LinearModel, features: Features): number {
  return model.bias + textMargin(model, features) + shapeMargin(model, features);
}

/** @returns the log-odds of a margin, for a share of spam of `prior` in `flood.ts` */
export function toLogit({ slope, offset }: LinearModel, value: number): number {
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

function textMargin(
  { weights, step, scripts }: LinearModel,
  { blocks, reading }: Features,
): number {
  let sum = 0;
  for (const { places, value } of blocks) {
    let block = 0;
    for (let i = 0; i < places.length; i++) block += weights[places[i] as number] as number;
    sum += block * value;
  }
  return step * knownShare(reading.normalized.text, scripts) * sum;
}

function shapeMargin({ shape }: LinearModel, features: Features): number {
  let sum = 0;
  for (let i = 0; i < shape.length; i++)
    sum += (shape[i] as number) * (features.shape[i] as number);
  return sum;
}

/** @returns share of a text's letters that are of these scripts, 0 to 1; 1 where it has no letters */
export function knownShare(text: string, scripts: readonly string[]): number {
  const isKnown = knownLetters(scripts);
  let [letters, known] = [0, 0];
  const start = text.slice(0, maxScriptText);
  for (let i = 0; i < start.length; i++) {
    const point = start.codePointAt(i) as number;
    if (point > 0xffff) i++;
    if (!(kindOf(point) & letter)) continue;
    letters++;
    if (isKnown(point)) known++;
  }
  return letters === 0 ? 1 : known / letters;
}

/** Scripts are told by their beginning, in UTF-16 units. */
const maxScriptText = 400;
const tests = new WeakMap<readonly string[], (point: number) => boolean>();

/** @returns whether a letter is of these scripts; asked of Unicode once for each letter */
function knownLetters(scripts: readonly string[]): (point: number) => boolean {
  const found = tests.get(scripts);
  if (found) return found;
  const pattern = new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');
  const answers = new Int8Array(0x20000);
  const test = (point: number) => {
    const answer = answers[point] || (pattern.test(String.fromCodePoint(point)) ? 1 : -1);
    answers[point] = answer;
    return answer > 0;
  };
  tests.set(scripts, test);
  return test;
}
