import { invisible, kindsIn } from './kinds.ts';
import { normalize } from './normalize.ts';
import { maxTried } from './traces.ts';

/** In characters. */
const maxSample = 24;

/** @returns the first words of a text that were disguised, without what cannot be seen; empty where none were */
export function findDisguise(text: string): string {
  const words = text.slice(0, maxTried).split(/\s+/);
  const hides = (from: number, to: number) => isDisguised(words.slice(from, to).join(' '));
  if (!hides(0, words.length)) return '';
  const end = bisect(0, words.length, (to) => hides(0, to));
  const size = bisect(0, end, (count) => hides(end - count, end));
  const shown = [...words.slice(end - size, end).join(' ')].filter(
    (letter) => !(kindsIn(letter) & invisible),
  );
  return shown.slice(0, maxSample).join('');
}

function isDisguised(text: string): boolean {
  const { styled, invisible, mixed, spaced, leet, dots } = normalize(text);
  return styled + invisible + mixed + spaced + leet + dots > 0;
}

/** @returns the least number for which it holds, where it does not for one and does for the other */
function bisect(no: number, yes: number, holds: (at: number) => boolean): number {
  if (yes - no <= 1) return yes;
  const middle = (no + yes) >> 1;
  return holds(middle) ? bisect(no, middle, holds) : bisect(middle, yes, holds);
}
