import { unitAt } from './units.ts';

/** Of FNV. */
export const prime = 0x01000193;

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units: the same in every engine. */
export function hashText(text: string, seed: number): number {
  const { length } = text;
  let hash = seed;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ unitAt(text, i), prime);
  return hash;
}

/** @returns what stands for a word in runs of words */
export function hashWord(word: string): number {
  return hashText(word, 0x811c9dc5);
}

/** Spreads the bits of a hash (the finaliser of MurmurHash3), so that its low bits can be used alone. */
export function spread(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** @returns 16 hexadecimal digits that stand for a text and from which it cannot be read */
export function fingerprint(text: string): string {
  const hex = (seed: number) => spread(hashText(text, seed)).toString(16).padStart(8, '0');
  return hex(0x811c9dc5) + hex(0x2f0b4c47);
}
