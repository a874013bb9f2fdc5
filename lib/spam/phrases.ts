import { placeOfPair, type WordPlaces } from './places.ts';
import { unitAt } from './units.ts';

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
  places: WordPlaces,
  each: (place: number, value: number) => void,
): void {
  const { words, alone, runs, ends } = places;
  const share = 1 / Math.max(1, phraseWords(words).length);
  let before = -1;
  for (let i = 0, k = 0; i < words.length; i++) {
    const end = ends[i] as number;
    const letters = (runPart * share) / Math.sqrt(end - k || 1);
    if (!isWord(words[i] as string)) {
      k = end;
      continue;
    }
    each((alone[i] as number) & mask, share);
    for (; k < end; k++) each((runs[k] as number) & mask, letters);
    if (before >= 0) each(placeOfPhrase(places, before, i), pairPart * share);
    before = i;
  }
}

/** @returns place of the pair of a word and the one before it, marks and pictures taken out */
function placeOfPhrase({ words, pairs }: WordPlaces, before: number, i: number): number {
  const isNext = before === i - 1;
  const place = isNext ? pairs[i] : placeOfPair(words[before] as string, words[i] as string);
  return (place as number) & mask;
}

/**
 * @param places of a comment's words
 * @param article words in lower case that are no evidence: the page talks about them
 */
export function weighPhrases(
  model: PhraseModel,
  places: WordPlaces,
  article: ReadonlySet<string> = nothing,
): Sold {
  const words = weighWords(model, places, article);
  const count = words - run + 1;
  if (words === 0) return none;
  if (count <= 1) {
    const isTold = phraseWords(places.words).every((text) => article.has(text));
    const only = isTold ? 0 : weighRun(model, places);
    return { best: only, second: 0, last: only, at: 0 };
  }
  const { alone, pairs } = weights;
  let at = 0;
  for (let i = 0; i < count; i++) {
    let sum = alone[i] as number;
    for (let k = i + 1; k < i + run; k++) sum += (alone[k] as number) + (pairs[k] as number);
    // What a word adds is not asked again once the run that begins with it is summed.
    alone[i] = model.bias + sum / run;
    if ((alone[i] as number) > (alone[at] as number)) at = i;
  }
  let second = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    if (Math.abs(i - at) >= run) second = Math.max(second, alone[i] as number);
  }
  return {
    best: alone[at] as number,
    second: Number.isFinite(second) ? second : 0,
    last: alone[count - 1] as number,
    at,
  };
}

function weighRun(model: PhraseModel, places: WordPlaces): number {
  let sum = 0;
  eachPhrasePlace(places, (place, value) => {
    sum += (model.weights[place] as number) * value;
  });
  return model.bias + model.step * sum;
}

/** What each word of a comment adds to a run, and what it adds with the word before it; filled anew for each comment. */
let weights = createWeights(1 << 10);

function createWeights(size: number) {
  return { alone: new Float64Array(size), pairs: new Float64Array(size) };
}

/** @returns how many words there are: marks, digits and pictures are none */
function weighWords(model: PhraseModel, places: WordPlaces, article: ReadonlySet<string>): number {
  const { words } = places;
  if (words.length > weights.alone.length) weights = createWeights(2 * words.length);
  const { alone, pairs } = weights;
  let count = 0;
  let before = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (!isWord(word)) continue;
    const isTold = article.size > 0 && article.has(word);
    const weight = weighWord(model, places, i);
    alone[count] = isTold ? Math.min(0, weight) : weight;
    const pair = before < 0 || isTold ? -1 : placeOfPhrase(places, before, i);
    pairs[count++] = pair < 0 ? 0 : model.step * pairPart * (model.weights[pair] as number);
    before = isTold ? -1 : i;
  }
  return count;
}

function weighWord({ weights, step }: PhraseModel, places: WordPlaces, i: number): number {
  const { alone, runs, ends } = places;
  const from = i === 0 ? 0 : (ends[i - 1] as number);
  const to = ends[i] as number;
  let sum = 0;
  for (let k = from; k < to; k++) sum += weights[(runs[k] as number) & mask] as number;
  const own = weights[(alone[i] as number) & mask] as number;
  return step * (own + (runPart * sum) / Math.sqrt(to - from || 1));
}

/** @returns the words of a comment that runs are made of: no marks, digits or pictures */
export function phraseWords(tokens: readonly string[]): string[] {
  return tokens.filter(isWord);
}

/** @returns the run of words that begins with one of them, as `Sold` counts them */
export function phraseAt(tokens: readonly string[], at: number): string {
  const found: string[] = [];
  let words = 0;
  for (let i = 0; i < tokens.length && found.length < run; i++)
    if (isWord(tokens[i] as string) && words++ >= at) found.push(tokens[i] as string);
  return found.join(' ');
}

/** @returns whether a token is a word: no mark, digit or picture */
export function isWord(token: string): boolean {
  const code = unitAt(token, 0);
  return code >= 97 && !(code >= 0x2000 && code < 0x2c00) && !(code >= 0xd83c && code <= 0xd83e);
}
