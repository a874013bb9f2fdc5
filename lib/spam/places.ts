import type { Reading } from './context.ts';
import { hashText, spread } from './hash.ts';

/** Words and letters are hashed into this many places (Weinberger et al. 2009, "Feature hashing"). */
export const hashBits = 18;
const mask = (1 << hashBits) - 1;

/** Kinds of evidence in words; each kind is brought to unit length by itself, so that none drowns another. */
export const blockNames = ['words', 'letters', 'tail', 'name'] as const;
export type BlockName = (typeof blockNames)[number];

/** How much each kind counts beside the others; measured on the training sets. */
const scales: Readonly<Record<BlockName, number>> = {
  words: 1,
  letters: 0.6,
  tail: 0.4,
  name: 0.4,
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
const nameSeed = 0x3c6ef372;
const nameLetterSeed = 0x510e527f;

/** Adverts stand at the end: the last words count once more, as such. */
const tailLength = 5;
const maxNameWords = 8;
const maxWordLength = 24;

/** Calls back with the place of every word, pair of words and run of letters; `word` is -1 in the author's name. */
export function eachPlace(
  { comment, tokens: { words } }: Reading,
  each: (place: number, block: BlockName, word: number) => void,
): void {
  const tailFrom = words.length - tailLength;
  words.forEach((word, i) => {
    each(placeOf(word, wordSeed), 'words', i);
    const next = words[i + 1];
    if (next !== undefined) each(placeOf(next, hashText(word, pairSeed) ^ 32), 'words', i);
    eachRun(word, letterSeed, (place) => each(place, 'letters', i));
    if (i >= tailFrom) each(placeOf(word, tailSeed), 'tail', i);
  });
  const name = comment.author?.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (const word of name.slice(0, maxNameWords)) {
    each(placeOf(word, nameSeed), 'name', -1);
    eachRun(word, nameLetterSeed, (place) => each(place, 'name', -1));
  }
}

function placeOf(text: string, seed: number): number {
  return spread(hashText(text, seed)) & mask;
}

/** Runs of three to five letters of a word between its borders. */
function eachRun(word: string, seed: number, each: (place: number) => void): void {
  const text = ` ${word.slice(0, maxWordLength)} `;
  for (let from = 0; from + 2 < text.length; from++) {
    let hash = seed;
    for (let to = from; to < from + 5 && to < text.length; to++) {
      hash = Math.imul(hash ^ text.charCodeAt(to), 0x01000193);
      if (to - from >= 2) each(spread(hash) & mask);
    }
  }
}

/** @returns a function that remembers which places it has filled, without a set for each comment */
export function createHasher(): (reading: Reading) => Block[] {
  const seenBy = new Uint32Array(1 << hashBits);
  const filled = blockNames.map((name) => ({ name, places: new Uint32Array(1 << 10), count: 0 }));
  const blocks = new Map(filled.map((block) => [block.name, block]));
  let turn = 0;
  return (reading) => {
    turn++;
    for (const block of filled) block.count = 0;
    eachPlace(reading, (place, name) => {
      if (seenBy[place] === turn) return;
      seenBy[place] = turn;
      const block = blocks.get(name) as (typeof filled)[number];
      if (block.count === block.places.length) {
        const larger = new Uint32Array(2 * block.count);
        larger.set(block.places);
        block.places = larger;
      }
      block.places[block.count++] = place;
    });
    return filled.map(({ name, places, count }) => ({
      name,
      places: places.slice(0, count),
      value: scales[name] / Math.sqrt(count || 1),
    }));
  };
}
