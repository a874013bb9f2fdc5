import { hashText, spread } from './hash.ts';
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

/** Calls back with the place of every word, pair of words and run of letters. */
export function eachPlace(
  { tokens: { words } }: Reading,
  each: (place: number, block: BlockName, word: number) => void,
): void {
  const tailFrom = words.length - tailLength;
  for (let i = 0; i < words.length; i++) {
    const word = readWord(words[i] as string);
    each(word.place, 'words', i);
    const next = words[i + 1];
    if (next !== undefined) each(placeOf(next, word.pairSeed), 'words', i);
    for (const place of word.runs) each(place, 'letters', i);
    if (i >= tailFrom) each(word.tail, 'tail', i);
  }
}

/** What a word comes to, wherever it stands. */
interface Word {
  readonly place: number;
  readonly tail: number;
  /** Seeds the hash of the word after it. */
  readonly pairSeed: number;
  readonly runs: readonly number[];
  /** @returns place of the pair it makes with the word before it */
  after(pairSeed: number): number;
}

/** Few words make up most of what is written: each is hashed once. */
const known = new Map<string, Word>();
const maxKnown = 30_000;

/** @returns places of one word */
export function readWord(word: string): Word {
  const found = known.get(word);
  if (found) return found;
  const read = {
    place: placeOf(word, wordSeed),
    tail: placeOf(word, tailSeed),
    pairSeed: hashText(word, pairSeed) ^ 32,
    runs: runsOf(word, letterSeed),
    after: (pairSeed: number) => placeOf(word, pairSeed),
  };
  if (known.size >= maxKnown) known.clear();
  known.set(word, read);
  return read;
}

function placeOf(text: string, seed: number): number {
  return spread(hashText(text, seed)) & mask;
}

/** @returns places of runs of three to five letters of a word between its borders */
function runsOf(word: string, seed: number): number[] {
  const runs: number[] = [];
  const text = ` ${word.slice(0, maxWordLength)} `;
  for (let from = 0; from + 2 < text.length; from++) {
    let hash = seed;
    for (let to = from; to < from + 5 && to < text.length; to++) {
      hash = Math.imul(hash ^ text.charCodeAt(to), 0x01000193);
      if (to - from >= 2) runs.push(spread(hash) & mask);
    }
  }
  return runs;
}

/** Grows as it is filled, and is filled anew for each comment. */
interface Buffer {
  places: Uint32Array;
  count: number;
}

const firstSize = 1 << 10;

/** @returns a function that remembers which places it has filled, without a set for each comment */
export function createHasher(): (reading: Reading) => Block[] {
  const seenBy = new Uint32Array(1 << hashBits);
  const create = (): Buffer => ({ places: new Uint32Array(firstSize), count: 0 });
  const buffers = { words: create(), letters: create(), tail: create() };
  let turn = 0;
  return (reading) => {
    turn++;
    for (const name of blockNames) buffers[name].count = 0;
    eachPlace(reading, (place, name) => {
      if (seenBy[place] === turn) return;
      seenBy[place] = turn;
      const buffer = buffers[name];
      if (buffer.count === buffer.places.length) grow(buffer);
      buffer.places[buffer.count++] = place;
    });
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
