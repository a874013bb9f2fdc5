import { hashText, spread } from './hash.ts';
import { compose, letter, mark, number, runsOfKind } from './kinds.ts';

/**
 * Words of what is sold that stand in no name of a person, as hashes in rising order. The model of names guesses at
 * names it has never seen; this tells, of those it has, that they can be nothing else.
 */
export type Wares = Uint32Array;

const maxLength = 200;
const minWord = 3;
/** A shorter name of one word may be anybody's nickname. */
const minName = 7;
const seed = 0x5be0cd19;

/** @returns the words a name is made of, as they are compared */
export function wordsOfName(name: string): string[] {
  const text = compose(name.slice(0, maxLength)).toLowerCase();
  return runsOfKind(text, letter | mark | number).filter((word) => word.length >= minWord);
}

/** @returns the list of these words */
export function listWares(words: Iterable<string>): Wares {
  return Uint32Array.from(new Set(Array.from(words, hashWare))).sort();
}

/**
 * @param name as the page shows it
 * @returns how much of a name is words of what is sold, 0 to 1; 0 for a short name of one word
 */
export function shareOfWares(wares: Wares, name: string): number {
  const words = wordsOfName(name);
  const [only = ''] = words;
  if (words.length === 0 || (words.length === 1 && only.length < minName)) return 0;
  let sold = 0;
  for (const word of words) if (has(wares, hashWare(word))) sold++;
  return sold / words.length;
}

function hashWare(word: string): number {
  return spread(hashText(word, seed));
}

function has(wares: Wares, hash: number): boolean {
  let from = 0;
  let to = wares.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((wares[middle] as number) < hash) from = middle + 1;
    else to = middle;
  }
  return wares[from] === hash;
}
