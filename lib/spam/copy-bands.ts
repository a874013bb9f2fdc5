import { prime, spread } from './hash.ts';
import type { Reading } from './reading.ts';

/** What is shorter, many people say by themselves. */
const minLetters = 40;
const minWords = 7;
const bandCount = 4;
/** Filled anew for each comment. */
const mins = new Uint32Array(2 * bandCount);

/**
 * Min-hashes of runs of three words (Broder 1997, "On the resemblance and containment of documents"), joined by two
 * into bands: comments that share a band say nearly the same.
 * @returns a number of 53 bits a band; none where the text is too short to be told from others
 */
export function copyBands({ hashes, normalized }: Reading): number[] {
  if (normalized.text.length < minLetters || hashes.length < minWords) return [];
  mins.fill(0xffffffff);
  for (let i = 0; i + 2 < hashes.length; i++) {
    const run = pair(pair(hashes[i] as number, hashes[i + 1] as number), hashes[i + 2] as number);
    for (let k = 0; k < mins.length; k++) {
      const hash = spread(run ^ Math.imul(k + 1, 0x9e3779b1));
      if (hash < (mins[k] as number)) mins[k] = hash;
    }
  }
  const bands: number[] = [];
  for (let k = 0; k < bandCount; k++) {
    const high = spread((mins[2 * k] as number) ^ k) & 0x1fffff;
    bands.push(high * 0x100000000 + (mins[2 * k + 1] as number));
  }
  return bands;
}

function pair(a: number, b: number): number {
  return Math.imul(a ^ (b >>> 15) ^ (b << 17), prime);
}
