import { readWord } from './places.ts';

/**
 * An advert may be three words in a long comment that is otherwise fine, where a sum over all words does not see it. A
 * small linear model over runs of words tells what is sold from what people say, and only the strongest runs of a
 * comment count (max pooling, as in Kim 2014, "Convolutional neural networks for sentence classification").
 */
export interface PhraseModel {
  /** One weight a place, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: number;
}

/** Uncalibrated, about -3 to 6; 0 where there are no words. */
export interface Sold {
  /** The run of words that looks most like what is sold. */
  readonly best: number;
  /** The next one that shares no word with it. */
  readonly second: number;
  /** The comment's last words. */
  readonly last: number;
  /** Where the best run begins, as a place in the words; -1 where there are none. */
  readonly at: number;
}

export const phraseBits = 15;
/** Words a run. */
export const run = 3;
const mask = (1 << phraseBits) - 1;
const nothing: ReadonlySet<string> = new Set();
const none: Sold = { best: 0, second: 0, last: 0, at: -1 };
const pairPart = 0.6;
const runPart = 1;

/** Calls back with the places of a run of words and what each counts; the same for fitting and for weighing. */
export function eachPhrasePlace(
  words: readonly string[],
  each: (place: number, value: number) => void,
): void {
  const share = 1 / Math.max(1, words.length);
  let pairSeed: number | null = null;
  for (const text of words) {
    const word = readWord(text);
    each(word.place & mask, share);
    const letters = (runPart * share) / Math.sqrt(word.runs.length || 1);
    for (const place of word.runs) each(place & mask, letters);
    if (pairSeed !== null) each(word.after(pairSeed) & mask, pairPart * share);
    pairSeed = word.pairSeed;
  }
}

/**
 * @param words of a comment, marks and pictures taken out
 * @param article words in lower case that are no evidence: the page talks about them
 */
export function weighPhrases(
  model: PhraseModel,
  words: readonly string[],
  article: ReadonlySet<string> = nothing,
): Sold {
  const count = words.length - run + 1;
  if (words.length === 0) return none;
  if (count <= 1) {
    const only = words.every((text) => article.has(text)) ? 0 : weighRun(model, words);
    return { best: only, second: 0, last: only, at: 0 };
  }
  const isTold = words.map((text) => article.has(text));
  const alone = words.map((text, i) => {
    const weight = weighWord(model, text);
    return isTold[i] ? Math.min(0, weight) : weight;
  });
  const pairs = words.map((text, i) =>
    i === 0 || isTold[i] || isTold[i - 1] ? 0 : weighPair(model, words[i - 1] as string, text),
  );
  let at = 0;
  const runs = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let sum = alone[i] as number;
    for (let k = i + 1; k < i + run; k++) sum += (alone[k] as number) + (pairs[k] as number);
    runs[i] = model.bias + sum / run;
    if ((runs[i] as number) > (runs[at] as number)) at = i;
  }
  let second = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    if (Math.abs(i - at) >= run) second = Math.max(second, runs[i] as number);
  }
  return {
    best: runs[at] as number,
    second: Number.isFinite(second) ? second : 0,
    last: runs[count - 1] as number,
    at,
  };
}

function weighRun(model: PhraseModel, words: readonly string[]): number {
  let sum = 0;
  eachPhrasePlace(words, (place, value) => {
    sum += (model.weights[place] as number) * value;
  });
  return model.bias + model.step * sum;
}

/** Words come again and again: each is weighed once by a model. */
const known = new WeakMap<PhraseModel, Map<string, number>>();
const maxKnown = 30_000;

function weighWord(model: PhraseModel, text: string): number {
  let weights = known.get(model);
  if (!weights) {
    weights = new Map();
    known.set(model, weights);
  }
  const found = weights.get(text);
  if (found !== undefined) return found;
  const { place, runs } = readWord(text);
  let sum = 0;
  for (const at of runs) sum += model.weights[at & mask] as number;
  const weight =
    model.step *
    ((model.weights[place & mask] as number) + (runPart * sum) / Math.sqrt(runs.length || 1));
  if (weights.size >= maxKnown) weights.clear();
  weights.set(text, weight);
  return weight;
}

function weighPair(model: PhraseModel, before: string, text: string): number {
  const place = readWord(text).after(readWord(before).pairSeed) & mask;
  return model.step * pairPart * (model.weights[place] as number);
}

/** @returns the words of a comment that runs are made of: no marks, digits or pictures */
export function phraseWords(tokens: readonly string[]): string[] {
  return tokens.filter(isWord);
}

/** @returns whether a token is a word: no mark, digit or picture */
export function isWord(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 97 && !(code >= 0x2000 && code < 0x2c00) && !(code >= 0xd83c && code <= 0xd83e);
}
