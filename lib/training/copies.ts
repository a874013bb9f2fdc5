import { hashText, spread } from '../spam/hash.ts';
import { normalize } from '../spam/normalize.ts';
import { tokenize } from '../spam/tokenize.ts';

const bands = 8;
const rowsPerBand = 3;

/**
 * Keys of a text, such that texts which are nearly the same share one with high probability: locality-sensitive
 * hashing of min-hashes over pairs of words (Broder 1997). At Jaccard 0.7 the chance is .96, at 0.3 it is .2.
 */
export function similarityKeys(text: string): string[] {
  const { words } = tokenize(normalize(text).text);
  if (words.length < 5) return [`whole ${words.join(' ') || text}`];
  const mins = new Array<number>(bands * rowsPerBand).fill(0xffffffff);
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = hashText(`${words[i]} ${words[i + 1]}`, 0x811c9dc5);
    for (let k = 0; k < mins.length; k++) {
      const hash = spread(pair ^ Math.imul(k + 1, 0x9e3779b1));
      if (hash < (mins[k] ?? 0)) mins[k] = hash;
    }
  }
  return Array.from({ length: bands }, (_, band) => {
    const from = band * rowsPerBand;
    return `${band} ${mins.slice(from, from + rowsPerBand).join('.')}`;
  });
}

/**
 * Finds what must go so that no text stands, nearly the same, in two groups: split by group, no copy is on both sides.
 * @returns for each item whether it is the first of its kind or stands in the group of the first
 */
export function isFirstOfItsKind(
  items: readonly { readonly text: string; readonly group: string }[],
): boolean[] {
  const groupOf = new Map<string, string>();
  return items.map(({ text, group }) => {
    const keys = similarityKeys(text);
    const isCopy = keys.some((key) => (groupOf.get(key) ?? group) !== group);
    if (!isCopy) for (const key of keys) groupOf.set(key, group);
    return !isCopy;
  });
}
