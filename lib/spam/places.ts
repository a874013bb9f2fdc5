import { hashText, prime, spread } from './hash.ts';
import { unitAt } from './units.ts';

/** Words and letters are hashed into this many places (Weinberger et al. 2009, "Feature hashing"). */
export const hashBits = 18;
const mask = (1 << hashBits) - 1;

const wordSeed = 0x811c9dc5;
const pairSeed = 0x1b873593;
const letterSeed = 0x7a3c1e5d;

const maxWordLength = 24;
/** A word has at most so many runs of letters. */
const maxRuns = 3 * maxWordLength;
const space = 32;

/** Where the words of a comment fall: what its blocks and its phrases are made of, hashed once. */
export interface WordPlaces {
  readonly words: readonly string[];
  /** Place of each word. */
  readonly alone: Uint32Array;
  /** Place of the pair each word makes with the one before it; that of the first means nothing. */
  readonly pairs: Uint32Array;
  /** Places of the runs of letters of all words. */
  readonly runs: Uint32Array;
  /** Where those of each word end. */
  readonly ends: Uint32Array;
}

/** A word's letters between two spaces. */
const letters = new Uint16Array(maxWordLength + 2).fill(space, 0, 1);
/** Filled anew for each comment. */
let scratch = { ...createTables(1 << 10), runs: new Uint32Array(1 << 13) };

/** @returns the places of a comment's words: they hold until the next call */
export function readPlaces(words: readonly string[]): WordPlaces {
  if (words.length > scratch.alone.length)
    scratch = { ...scratch, ...createTables(2 * words.length) };
  const { alone, pairs, ends } = scratch;
  let end = 0;
  let before = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    let hash = wordSeed;
    let first = pairSeed;
    let second = before;
    const { length } = word;
    for (let k = 0; k < length; k++) {
      const code = unitAt(word, k);
      if (k < maxWordLength) letters[k + 1] = code;
      hash = Math.imul(hash ^ code, prime);
      first = Math.imul(first ^ code, prime);
      second = Math.imul(second ^ code, prime);
    }
    alone[i] = spread(hash) & mask;
    pairs[i] = spread(second) & mask;
    before = first ^ space;
    if (end + maxRuns > scratch.runs.length) scratch.runs = enlarge(scratch.runs);
    end = readRuns(Math.min(length, maxWordLength), scratch.runs, end);
    ends[i] = end;
  }
  return { words, alone, pairs, runs: scratch.runs, ends };
}

function createTables(size: number): Pick<WordPlaces, 'alone' | 'pairs' | 'ends'> {
  const create = () => new Uint32Array(size);
  return { alone: create(), pairs: create(), ends: create() };
}

function enlarge(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * table.length);
  larger.set(table);
  return larger;
}

/** @returns the places of a comment's words and pairs of words, as often as they stand in it */
export function placesOfWords(words: readonly string[]): number[] {
  const { alone, pairs } = readPlaces(words);
  return words.flatMap((_, i) => [alone[i], pairs[i]].slice(0, i === 0 ? 1 : 2) as number[]);
}

/** @returns place of a word, for words that are evidence of their own kind with a seed of that kind */
export function placeOfWord(word: string, seed = wordSeed): number {
  return spread(hashText(word, seed)) & mask;
}

/** @returns place of the pair that two words make */
export function placeOfPair(before: string, word: string): number {
  return placeOfWord(word, hashText(before, pairSeed) ^ space);
}

/**
 * Reads the places of runs of three to five letters of the word in `letters` between its borders. They are reckoned anew for each
 * word: a memory of words that is large enough to be of use costs more to look into than they cost to reckon.
 * @param end how many letters it has
 * @param into filled with them, from a place on
 * @returns where they end
 */
function readRuns(end: number, into: Uint32Array, from: number): number {
  letters[end + 1] = space;
  let count = from;
  for (let first = 0; first < end; first++) {
    const last = Math.min(first + 4, end + 1);
    let hash = Math.imul(letterSeed ^ (letters[first] as number), prime);
    hash = Math.imul(hash ^ (letters[first + 1] as number), prime);
    for (let to = first + 2; to <= last; to++) {
      hash = Math.imul(hash ^ (letters[to] as number), prime);
      into[count++] = spread(hash) & mask;
    }
  }
  return count;
}
