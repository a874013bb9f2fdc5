import { hashText, spread } from './hash.ts';

/** What is shorter, many people say by themselves. */
const minLetters = 40;
const minWords = 7;
const bandCount = 4;

/**
 * Min-hashes of runs of three words (Broder 1997, "On the resemblance and containment of documents"), joined by two
 * into bands: comments that share a band say nearly the same.
 * @returns a number of 53 bits a band; none where the text is too short to be told from others
 */
export function copyBands(words: readonly string[], text: string): number[] {
  if (text.length < minLetters || words.length < minWords) return [];
  const mins = new Array<number>(2 * bandCount).fill(0xffffffff);
  const hashes = words.map((word) => hashText(word, 0x811c9dc5));
  for (let i = 0; i + 2 < hashes.length; i++) {
    const run = pair(pair(hashes[i] ?? 0, hashes[i + 1] ?? 0), hashes[i + 2] ?? 0);
    for (let k = 0; k < mins.length; k++) {
      const hash = spread(run ^ Math.imul(k + 1, 0x9e3779b1));
      if (hash < (mins[k] ?? 0)) mins[k] = hash;
    }
  }
  return Array.from(
    { length: bandCount },
    (_, k) =>
      (spread((mins[2 * k] ?? 0) ^ k) & 0x1fffff) * 0x100000000 + ((mins[2 * k + 1] ?? 0) >>> 0),
  );
}

function pair(a: number, b: number): number {
  return Math.imul(a ^ (b >>> 15) ^ (b << 17), 0x01000193);
}
