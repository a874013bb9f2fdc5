import { hashText, prime, spread } from './hash.ts';
import type { Reading } from './reading.ts';

/** Words and letters are hashed into this many places (Weinberger et al. 2009, "Feature hashing"). */
export const hashBits = 18;
const mask = (1 << hashBits) - 1;

/** Kinds of evidence in words; each kind is brought to unit length by itself, so that none drowns another. */
export const blockNames = ['words', 'letters', 'tail'] as const;
export type BlockName = (typeof blockNames)[number];

/** How much each kind counts beside the others; measured on the training sets. */
const scales: Readonly<Record<BlockName, number>> = {
  words: 1,
  letters: 0.6,
  tail: 0.4,
};

export interface Block {
  readonly name: BlockName;
  /** Each place once. */
  readonly places: Uint32Array;
  /** What each of them counts. */
  readonly value: number;
}

const wordSeed = 0x811c9dc5;
const pairSeed = 0x1b873593;
const letterSeed = 0x7a3c1e5d;
const tailSeed = 0x1f83d9ab;

/** Adverts stand at the end: the last words count once more, as such. */
const tailLength = 5;
const maxWordLength = 24;
const space = 32;
/** A word's letters between two spaces. */
const letters = new Uint16Array(maxWordLength + 2);

/** Calls back with the place of every word, pair of words and run of letters. */
export function eachPlace(
  { tokens: { words } }: Reading,
  each: (place: number, block: BlockName, word: number) => void,
): void {
  const tailFrom = words.length - tailLength;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const next = words[i + 1];
    each(placeOfWord(word), 'words', i);
    if (next !== undefined) each(placeOfPair(word, next), 'words', i);
    const count = readRuns(word, runs);
    for (let k = 0; k < count; k++) each(runs[k] as number, 'letters', i);
    if (i >= tailFrom) each(placeOf(word, tailSeed), 'tail', i);
  }
}

export function placeOfWord(word: string): number {
  return placeOf(word, wordSeed);
}

/** @returns place of the pair that two words make */
export function placeOfPair(before: string, word: string): number {
  return placeOf(word, hashText(before, pairSeed) ^ 32);
}

function placeOf(text: string, seed: number): number {
  return spread(hashText(text, seed)) & mask;
}

/** A word has at most so many runs of letters. */
export const maxRuns = 3 * maxWordLength;
const runs = new Uint32Array(maxRuns);

/**
 * Reads the places of runs of three to five letters of a word between its borders. They are reckoned anew for each
 * word: a memory of words that is large enough to be of use costs more to look into than they cost to reckon.
 * @param into filled with them
 * @returns how many there are
 */
export function readRuns(word: string, into: Uint32Array): number {
  const end = Math.min(word.length, maxWordLength);
  letters[0] = space;
  for (let i = 0; i < end; i++) letters[i + 1] = word.charCodeAt(i);
  letters[end + 1] = space;
  let count = 0;
  for (let from = 0; from < end; from++) {
    let hash = letterSeed;
    for (let to = from; to < from + 5 && to <= end + 1; to++) {
      hash = Math.imul(hash ^ (letters[to] as number), prime);
      if (to > from + 1) into[count++] = spread(hash) & mask;
    }
  }
  return count;
}

/** Tells which places a comment has been seen to have, without a set for each comment. */
export interface Seen {
  /** Forgets all. */
  clear(): void;
  /** @returns whether the place had not been seen, as it has been now */
  add(place: number): boolean;
}

export function createSeen(): Seen {
  const turns = new Uint8Array(1 << hashBits);
  let turn = 0;
  return {
    clear() {
      turn = (turn + 1) & 255;
      if (turn === 0) turns.fill(turn++);
    },
    add(place) {
      if (turns[place] === turn) return false;
      turns[place] = turn;
      return true;
    },
  };
}

/** Grows as it is filled, and is filled anew for each comment. */
interface Buffer {
  places: Uint32Array;
  count: number;
}

const firstSize = 1 << 10;

/** @returns a function that gives each place of a comment once, by kind of evidence */
export function createHasher(): (reading: Reading) => Block[] {
  const seen = createSeen();
  const create = (): Buffer => ({ places: new Uint32Array(firstSize), count: 0 });
  const buffers = { words: create(), letters: create(), tail: create() };
  const add = (place: number, name: BlockName) => {
    if (!seen.add(place)) return;
    const buffer = buffers[name];
    if (buffer.count === buffer.places.length) grow(buffer);
    buffer.places[buffer.count++] = place;
  };
  return (reading) => {
    seen.clear();
    for (const name of blockNames) buffers[name].count = 0;
    eachPlace(reading, add);
    return blockNames.map((name) => {
      const { places, count } = buffers[name];
      return { name, places: places.slice(0, count), value: scales[name] / Math.sqrt(count || 1) };
    });
  };
}

function grow(buffer: Buffer): void {
  const larger = new Uint32Array(2 * buffer.places.length);
  larger.set(buffer.places);
  buffer.places = larger;
}
