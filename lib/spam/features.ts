import type { Comment, Thread } from './comment.ts';
import { type Context, type Reading, readContexts } from './context.ts';
import { hashText, spread } from './hash.ts';
import { normalize } from './normalize.ts';
import { readShape } from './shape.ts';
import { tokenize } from './tokenize.ts';

/** Changes whenever the same comment would give other features: a model file names the version it was fitted on. */
export const featureVersion = 1;

/** Words and letters are hashed into this many places (Weinberger et al. 2009, "Feature hashing"). */
export const hashBits = 18;
const mask = (1 << hashBits) - 1;

export interface Features {
  /** Places of words and letters, each once. */
  readonly places: Uint32Array;
  /** Value of the first `wordCount` places, which stand for words; and of the others, which stand for letters. */
  readonly wordCount: number;
  readonly wordValue: number;
  readonly letterValue: number;
  /** One value for each of `shapeNames`. */
  readonly shape: Float64Array;
  readonly reading: Reading;
  readonly context: Context;
}

/** Reads every comment of a thread. The one way from text to numbers, for training and for judging. */
export function readFeatures(thread: Thread): Features[] {
  const readings = thread.comments.map(readComment);
  const contexts = readContexts(thread, readings);
  const hasher = createHasher();
  return readings.map((reading, i) => {
    const context = contexts[i] as Context;
    return { ...hasher(reading), shape: readShape(reading, context), reading, context };
  });
}

const maxNameLength = 200;
const maxUrlLength = 2_000;
const maxLinks = 100;

function readComment(raw: Comment): Reading {
  const comment = {
    ...raw,
    author: raw.author?.slice(0, maxNameLength) ?? null,
    authorUrl: raw.authorUrl?.slice(0, maxUrlLength) ?? null,
    links: raw.links.slice(0, maxLinks),
  };
  const normalized = normalize(comment.text);
  return { comment, normalized, tokens: tokenize(normalized.text) };
}

const wordSeed = 0x811c9dc5;
const pairSeed = 0x1b873593;
const letterSeed = 0x7a3c1e5d;
const authorSeed = 0x3c6ef372;
const maxWordLength = 24;

/** Calls back with the place of every word, pair of words and run of letters, and the word it comes from. */
export function eachPlace(
  { comment, tokens: { words } }: Reading,
  onWord: (place: number, word: number) => void,
  onLetters: (place: number, word: number) => void,
): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    onWord(spread(hashText(word, wordSeed)) & mask, i);
    const next = words[i + 1];
    if (next !== undefined) onWord(spread(hashText(next, hashText(word, pairSeed) ^ 32)) & mask, i);
    letters(word, (place) => onLetters(place, i));
  }
  for (const word of comment.author
    ?.toLowerCase()
    .match(/[\p{L}]+/gu)
    ?.slice(0, 8) ?? []) {
    onWord(spread(hashText(word, authorSeed)) & mask, -1);
  }
}

/** Runs of three to five letters of a word between its borders. */
function letters(word: string, each: (place: number) => void): void {
  const text = ` ${word.slice(0, maxWordLength)} `;
  for (let from = 0; from + 2 < text.length; from++) {
    let hash = letterSeed;
    for (let to = from; to < from + 5 && to < text.length; to++) {
      hash = Math.imul(hash ^ text.charCodeAt(to), 0x01000193);
      if (to - from >= 2) each(spread(hash) & mask);
    }
  }
}

/** Remembers which places the comment at hand has filled, without a set for each comment. */
function createHasher() {
  const seenBy = new Uint32Array(1 << hashBits);
  let turn = 0;
  return (reading: Reading) => {
    turn++;
    const words: number[] = [];
    const runs: number[] = [];
    const once = (into: number[]) => (place: number) => {
      if (seenBy[place] === turn) return;
      seenBy[place] = turn;
      into.push(place);
    };
    eachPlace(reading, once(words), once(runs));
    return {
      places: Uint32Array.from([...words, ...runs]),
      wordCount: words.length,
      wordValue: 1 / Math.sqrt(words.length || 1),
      letterValue: 1 / Math.sqrt(runs.length || 1),
    };
  };
}
