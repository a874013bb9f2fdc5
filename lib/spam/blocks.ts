import { hashBits, placeOfWord, type WordPlaces } from './places.ts';

/** Kinds of evidence in words; each kind is brought to unit length by itself, so that none drowns another. */
type BlockName = 'words' | 'letters' | 'tail';

/** How much each kind counts beside the others; measured on the training sets. */
const scales: Readonly<Record<BlockName, number>> = {
  words: 1,
  letters: 0.6,
  tail: 0.4,
};

export interface Block {
  readonly name: BlockName;
  /** Each place once, and in one block only. */
  readonly places: Uint32Array;
  /** For each of them the word that it was met in first. */
  readonly owners: Uint32Array;
  /** What each of them counts. */
  readonly value: number;
}

const tailSeed = 0x1f83d9ab;
/** Adverts stand at the end: the last words count once more, as such. */
const tailLength = 5;

/** Blocks of many comments lie side by side in one piece of memory, and a new one is begun where it is full. */
const storeSize = 1 << 14;
let places = new Uint32Array(0);
let owners = places;
let used = 0;
/** One bit for each place that the comment was met with: they lie closer together than numbers would. */
const met = new Int32Array(1 << (hashBits - 5));

/** @returns each place of a comment once, by kind of evidence */
export function readBlocks({ words, alone, pairs, runs, ends }: WordPlaces): Block[] {
  const { length } = words;
  const starts = reserve(2 * length, ends[length - 1] ?? 0);
  let [own, letters, tail] = starts;
  for (let i = 0, run = 0; i < length; i++) {
    own = add(alone[i] as number, i, own);
    if (i + 1 < length) own = add(pairs[i + 1] as number, i, own);
    for (const end = ends[i] as number; run < end; run++)
      letters = add(runs[run] as number, i, letters);
    if (i >= length - tailLength) tail = add(placeOfWord(words[i] as string, tailSeed), i, tail);
  }
  return [
    take('words', starts[0], own),
    take('letters', starts[1], letters),
    take('tail', starts[2], tail),
  ];
}

/** @returns where each block begins */
function reserve(maxOwn: number, maxLetters: number): [number, number, number] {
  const size = maxOwn + maxLetters + tailLength;
  if (used + size > places.length) {
    places = new Uint32Array(Math.max(storeSize, size));
    owners = new Uint32Array(places.length);
    used = 0;
  }
  const from = used;
  used += size;
  return [from, from + maxOwn, from + maxOwn + maxLetters];
}

/**
 * Writes a place down, to be written over by the next one where it was met before: a branch here is guessed wrong too
 * often.
 * @returns where the next place goes
 */
function add(place: number, owner: number, at: number): number {
  const bits = met[place >> 5] as number;
  met[place >> 5] = bits | (1 << (place & 31));
  places[at] = place;
  owners[at] = owner;
  return at + (~(bits >>> (place & 31)) & 1);
}

function forget(from: number, to: number): void {
  for (let i = from; i < to; i++) met[(places[i] as number) >> 5] = 0;
}

function take(name: BlockName, from: number, to: number): Block {
  forget(from, to);
  return {
    name,
    places: places.subarray(from, to),
    owners: owners.subarray(from, to),
    value: scales[name] / Math.sqrt(to - from || 1),
  };
}
