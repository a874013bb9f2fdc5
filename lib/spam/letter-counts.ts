import { capital, digit, kindOf, letter, picture, pointAt, small } from './kinds.ts';

/** What a text is made of, in UTF-16 units where nothing else is said. */
export interface LetterCounts {
  readonly capitals: number;
  /** Capital and small letters; those without case are none. */
  readonly cased: number;
  readonly digits: number;
  /** In characters. */
  readonly pictures: number;
  readonly exclamations: number;
  readonly lines: number;
  /** Runs of letters. */
  readonly words: number;
  /** Those that begin with a capital and a small letter. */
  readonly titled: number;
  /** All that stands in it: see `kinds.ts`. */
  readonly kinds: number;
}

/** Of longer texts the beginning is counted, in UTF-16 units. */
export const maxCounted = 2_000;

/** Counts in one pass. */
export function countLetters(raw: string): LetterCounts {
  const text = raw.slice(0, maxCounted);
  let capitals = 0;
  let cased = 0;
  let digits = 0;
  let pictures = 0;
  let exclamations = 0;
  let lines = 0;
  let words = 0;
  let titled = 0;
  const { length } = text;
  let kinds = 0;
  let before = 0;
  let isFirst = false;
  for (let i = 0; i < length; i++) {
    const point = pointAt(text, i);
    const kind = kindOf(point);
    const size = point > 0xffff ? 2 : 1;
    if (kind & letter) {
      if (kind & capital) capitals += size;
      if (kind & (capital | small)) cased += size;
      if (isFirst && kind & small && before & capital) titled++;
      isFirst = !(before & letter);
      if (isFirst) words++;
    } else {
      isFirst = false;
      if (point === 0x0a) lines++;
      else if (point === 0x21) exclamations++;
      else if (kind & digit) digits++;
    }
    if (kind & picture) pictures++;
    kinds |= kind;
    before = kind;
    i += size - 1;
  }
  return { capitals, cased, digits, pictures, exclamations, lines, words, titled, kinds };
}
