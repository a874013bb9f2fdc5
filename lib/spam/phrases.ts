import { maxRuns, placeOfPair, placeOfWord, readRuns } from './places.ts';

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
/** Places of the runs of letters of one word. */
const runs = new Uint32Array(maxRuns);
const pairPart = 0.6;
const runPart = 1;

/** Calls back with the places of a run of words and what each counts; the same for fitting and for weighing. */
export function eachPhrasePlace(
  words: readonly string[],
  each: (place: number, value: number) => void,
): void {
  const share = 1 / Math.max(1, words.length);
  let before: string | null = null;
  for (const word of words) {
    each(placeOfWord(word) & mask, share);
    const count = readRuns(word, runs);
    const letters = (runPart * share) / Math.sqrt(count || 1);
    for (let k = 0; k < count; k++) each((runs[k] as number) & mask, letters);
    if (before !== null) each(placeOfPair(before, word) & mask, pairPart * share);
    before = word;
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
  const { alone, pairs } = weighWords(model, words, article);
  let at = 0;
  const sums = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let sum = alone[i] as number;
    for (let k = i + 1; k < i + run; k++) sum += (alone[k] as number) + (pairs[k] as number);
    sums[i] = model.bias + sum / run;
    if ((sums[i] as number) > (sums[at] as number)) at = i;
  }
  let second = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    if (Math.abs(i - at) >= run) second = Math.max(second, sums[i] as number);
  }
  return {
    best: sums[at] as number,
    second: Number.isFinite(second) ? second : 0,
    last: sums[count - 1] as number,
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

/** @returns what each word adds to a run, and what it adds with the word before it */
function weighWords(
  model: PhraseModel,
  words: readonly string[],
  article: ReadonlySet<string>,
): { alone: Float64Array; pairs: Float64Array } {
  const alone = new Float64Array(words.length);
  const pairs = new Float64Array(words.length);
  let before: string | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const isTold = article.has(word);
    const weight = weighWord(model, word);
    alone[i] = isTold ? Math.min(0, weight) : weight;
    if (before !== null && !isTold) pairs[i] = weighPair(model, before, word);
    before = isTold ? null : word;
  }
  return { alone, pairs };
}

function weighWord({ weights, step }: PhraseModel, word: string): number {
  const count = readRuns(word, runs);
  let sum = 0;
  for (let k = 0; k < count; k++) sum += weights[(runs[k] as number) & mask] as number;
  return (
    step * ((weights[placeOfWord(word) & mask] as number) + (runPart * sum) / Math.sqrt(count || 1))
  );
}

function weighPair({ weights, step }: PhraseModel, before: string, word: string): number {
  return step * pairPart * (weights[placeOfPair(before, word) & mask] as number);
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
