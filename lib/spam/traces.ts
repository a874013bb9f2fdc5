import { blank, gap, isHalf, kindOf, unspaced } from './kinds.ts';
import { unitAt } from './units.ts';

/**
 * Patterns of many words are tried at every letter of a text, and few texts hold any of the words. Here one pass tells
 * which patterns may match at all, as bits beside those of `kinds.ts`; a pattern still has the last word.
 */
const first = 25;
/** Letters one by one between three marks or spaces. */
export const singles = 1 << first;
/** Digits from 0 to 5 between what may be letters. */
export const digitInWord = 2 << first;
/** A dot in words, such as `punto`. */
export const dotWord = 4 << first;
export const urlPart = 8 << first;
export const messengerWord = 16 << first;
export const codeWord = 32 << first;
/** Seven or eight, as betting sites write them. */
export const luckyWord = 64 << first;

/** Patterns that could be slow look at the beginning of a text only, in UTF-16 units. */
export const maxTried = 2_000;

/** Four letters that each of the words has; a word of three stands with any letter before it. */
const needles: readonly (readonly [trace: number, letters: string])[] = [
  [dotWord, 'punt pont poin punk titi'],
  [urlPart, 'p:// s:// www.'],
  [
    messengerWord,
    'tsap atap s_ap t_ap legr t.me a.me gnal vibe zalo e_id wech weix kaka skyp dm_m ox_m xt_m act_ ach_ it_m asap',
  ],
  [codeWord, 'null void blic atic impo onst lect ncti epti tack rror lhos'],
  [luckyWord, 'tuju lapa'],
];
const dot = pack('dot');
const icq = pack('icq');
const variable = pack('var');

const tableBits = 15;
const table = new Uint8Array(1 << tableBits);
for (const [trace, letters] of needles)
  for (const four of letters.split(' ')) {
    const place = placeOf(pack(four.replace('_', ' ')));
    table[place] = (table[place] as number) | (trace >>> first);
  }

function pack(letters: string): number {
  let packed = 0;
  for (let i = 0; i < letters.length; i++) packed = (packed << 8) | unitAt(letters, i);
  return packed;
}

function placeOf(four: number): number {
  return Math.imul(four, 0x9e3779b1) >>> (32 - tableBits);
}

/**
 * @param text in lower case
 * @returns what may stand in it, as bits; kinds are those of UTF-16 units, and halves of letters may be of any script
 */
export function findTraces(text: string): number {
  const { length } = text;
  let kinds = 0;
  let traces = 0;
  let four = 0;
  let lastGap = -1;
  let gaps = 0;
  let before = 0;
  let isInWord = false;
  for (let i = 0; i < length; i++) {
    let code = unitAt(text, i);
    const kind = kindOf(code);
    kinds |= kind;
    if (code <= 0x20 || kind & gap) {
      const isSingle = i - lastGap === 2 || (i - lastGap === 3 && isHalf(before));
      gaps = isSingle ? gaps + 1 : 0;
      if (gaps === 2) kinds |= singles;
      lastGap = i;
    }
    if (code <= 0x35 && code >= 0x30) isInWord ||= before >= 0x61;
    else {
      if (isInWord && code >= 0x61) kinds |= digitInWord;
      isInWord = false;
    }
    if (before === 0x2e && code >= 0x61 && code <= 0x7a) kinds |= urlPart;
    before = code;
    if (kind & blank) code = 0x20;
    else if (code > 0x7f) {
      if (isFarLetter(code)) kinds |= messengerWord;
      if (isHalf(code)) kinds |= unspaced;
      code = 0;
    }
    four = (four << 8) | code;
    traces |= table[placeOf(four)] as number;
    const three = four & 0xffffff;
    if (three === dot) kinds |= dotWord;
    else if (three === icq) kinds |= messengerWord;
    else if (three === variable) kinds |= codeWord;
  }
  return kinds | (traces << first);
}

/** Messengers are called by their names in Cyrillic, Arabic, Chinese and Korean letters too. */
function isFarLetter(code: number): boolean {
  return (code >= 0x400 && code < 0x700) || (code >= 0x3000 && code < 0xd800);
}
