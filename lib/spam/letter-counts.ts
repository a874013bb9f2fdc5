import { capital, kindOf, letter, picture, small } from './kinds.ts';

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

/** Counts in one pass. */
export function countLetters(text: string): LetterCounts {
  let [capitals, cased, digits, pictures, exclamations, lines, words, titled] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  let kinds = 0;
  let before = 0;
  let isFirst = false;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) as number;
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
      else if (point >= 0x30 && point <= 0x39) digits++;
    }
    if (kind & picture) pictures++;
    kinds |= kind;
    before = kind;
    i += size - 1;
  }
  return { capitals, cased, digits, pictures, exclamations, lines, words, titled, kinds };
}
