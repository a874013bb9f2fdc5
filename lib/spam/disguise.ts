import { digit, foreign, gap, invisible, kindsIn, styled } from './kinds.ts';
import { type Normalized, normalize } from './normalize.ts';
import type { Reading } from './reading.ts';
import { maxTried } from './traces.ts';

/** In characters. */
const maxSample = 24;
/** What words are disguised with. */
const means = styled | invisible | foreign | digit | gap;

/** @returns the first words that were disguised, without what cannot be seen; empty where none were */
export function findDisguise({
  comment: { text, author },
  normalized,
}: Pick<Reading, 'comment' | 'normalized'>): string {
  const words = isDisguised(normalized)
    ? findWords(text.slice(0, maxTried).split(/\s+/))
    : findWords([author ?? '']);
  const shown = [...words].filter((letter) => !(kindsIn(letter) & invisible));
  return shown.slice(0, maxSample).join('');
}

/** @returns one word, or the fewest together, of which something had to be undone */
function findWords(words: readonly string[]): string {
  const one = words.find((word) => (kindsIn(word) & means) !== 0 && isDisguised(normalize(word)));
  if (one !== undefined) return one;
  const hides = (from: number, to: number) =>
    isDisguised(normalize(words.slice(from, to).join(' ')));
  if (!hides(0, words.length)) return '';
  const end = bisect(0, words.length, (to) => hides(0, to));
  const count = bisect(0, end, (size) => hides(end - size, end));
  return words.slice(end - count, end).join(' ');
}

function isDisguised({ styled, invisible, mixed, spaced, leet, dots }: Normalized): boolean {
  return styled + invisible + mixed + spaced + leet + dots > 0;
}

/** @returns the least number for which it holds, where it does not for one and does for the other */
function bisect(no: number, yes: number, holds: (at: number) => boolean): number {
  if (yes - no <= 1) return yes;
  const middle = (no + yes) >> 1;
  return holds(middle) ? bisect(no, middle, holds) : bisect(middle, yes, holds);
}
