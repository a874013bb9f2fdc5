import { blank, kindAt } from './kinds.ts';
import type { Reading } from './reading.ts';
import { luckyWord, maxTried } from './traces.ts';

/** A name with a number, as betting sites have and addresses, variables and functions are not; and a word between two of the same picture. */
const spelled = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}\p{Script=Hangul}]`;
export const brandNumber = new RegExp(
  String.raw`(?<![\p{L}\p{N}$._/=-])${spelled}{4,16}-?(?:\d{2,4}|4d)(?![\p{L}\p{N}@$[(_=:/]|\.\p{L})`,
  'u',
);
/** The numbers that are thought to bring luck, also after a name in pieces or in an address: years, sizes and ages are others. */
export const brandLucky = new RegExp(
  String.raw`(?<![\p{L}\p{N}$._/=-])(?:https?://)?(?:www\.)?(?:${spelled}-?){3,16}(?:4-?d|([2-9])(?:-?\1){1,2}|[1-9][0-368]8|[3-9]0[3-9]|365|789|69|[15]000)(?![\p{L}\p{N}@$[(_=:/-])`,
  'u',
);
const numberInPieces = /([789])[ -]\1/;
/** A name in capitals and pieces, its lucky number in pieces too; scores of matches are lower. */
const brandInPieces =
  /(?<![\p{L}\p{N}])(?=(?:\p{Lu}[ -]?){3})(?:\p{Lu}{1,16}[ -]){0,6}\p{Lu}{1,16}[ -]?([789])(?:[ -]\1){1,2}(?![\p{L}\p{N}-])/u;
/** A name and its lucky number in words; other numbers are said twice for other reasons. */
export const brandInWords = /\p{L}{3}[ -]?(tujuh|delapan)[ -]?\1(?!\p{L})/iu;
const framed =
  /(\p{Extended_Pictographic})(?:\p{M}|\u200d|\p{Extended_Pictographic}){0,8} ?[\p{L}\p{N}-]{3,20}(?: [\p{L}\p{N}-]{1,10})? ?\1/u;
/** Digits that stand where those stand in a name with a number. */
const joinedDigits = /[^\s!-@[-`]-?(?:\d-?\d|4-?d)/g;

/** Whether a text names what such a comment advertises. */
export interface Brands {
  readonly isNumbered: boolean;
  readonly isLucky: boolean;
  readonly isFramed: boolean;
}

/**
 * @param raw the beginning of the text as it was written
 * @param digits how many the text holds
 * @param pictures how many it holds
 */
export function readBrands(
  { text, traces }: Pick<Reading['normalized'], 'text' | 'traces'>,
  raw: string,
  digits: number,
  pictures: number,
): Brands {
  const start = text.slice(0, maxTried);
  const numbered = digits > 0 ? findNumbered(start) : [];
  return {
    isNumbered: numbered.some((part) => brandNumber.test(part)),
    isLucky:
      numbered.some((part) => brandLucky.test(part)) ||
      (digits > 1 && numberInPieces.test(start) && brandInPieces.test(raw.normalize('NFKC'))) ||
      ((traces & luckyWord) !== 0 && brandInWords.test(start)),
    isFramed: pictures > 1 && framed.test(start),
  };
}

/** @returns the parts of a text between spaces that hold digits as names with numbers do */
export function findNumbered(text: string): string[] {
  const parts: string[] = [];
  joinedDigits.lastIndex = 0;
  for (let found = joinedDigits.exec(text); found; found = joinedDigits.exec(text)) {
    let from = found.index;
    let end = joinedDigits.lastIndex;
    while (from > 0 && !(kindAt(text, from - 1) & blank)) from--;
    while (end < text.length && !(kindAt(text, end) & blank)) end++;
    parts.push(text.slice(from, end));
    joinedDigits.lastIndex = end;
  }
  return parts;
}
