import { unitAt } from './units.ts';

/**
 * What Unicode says of a letter, as bits. A pattern such as `\p{L}` asks its tables anew for every letter of every text;
 * here it is asked once for each letter there is, so that one pass over a text tells which patterns need not be tried.
 */
export const letter = 1;
export const mark = 2;
export const number = 4;
export const capital = 8;
export const small = 16;
export const picture = 32;
/** Of a script that puts no spaces between words. */
export const unspaced = 64;
/** Punctuation that is read as a word. */
export const sign = 128;
/** Invisible characters that are taken out. */
export const invisible = 256;
/** Of an alphabet that is used for style. */
export const styled = 512;
/** Letters or marks that compatibility forms, or composition with the letter before, may change. */
export const unstable = 1024;
export const plain = 2048;
/** Of an alphabet with letters that look like Latin ones. */
export const foreign = 4096;
/** What may stand between letters that are written one by one. */
export const gap = 8192;
/** Punctuation that programs and quotes have. */
export const bracket = 16_384;
/** The digits that programs and telephones know. */
export const digit = 32_768;
export const blank = 65_536;
/** What a sentence ends with. */
export const stop = 131_072;
/** What stands between two parts of a sentence. */
export const dash = 262_144;
export const quote = 524_288;
/** What mail addresses and names of accounts are written with. */
export const at = 1_048_576;
/** What links are written with in the source of a page. */
export const markup = 2_097_152;
/** A letter of a script that has no capitals. */
export const caseless = 4_194_304;
/** Beyond ASCII. */
export const wide = 8_388_608;
const isRead = 16_777_216;

const patterns: readonly (readonly [bits: number, pattern: RegExp])[] = [
  [letter, /\p{L}/u],
  [mark | unstable, /\p{M}/u],
  [number, /\p{N}/u],
  [capital, /\p{Lu}/u],
  [small, /\p{Ll}/u],
  [picture, /\p{Extended_Pictographic}/u],
  [
    unspaced,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u,
  ],
  [sign, /[!?$€£%@#]/],
  [invisible, /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u],
  [
    styled,
    /[\u{1d400}-\u{1d7ff}\u{1f110}-\u{1f169}\u{1f170}-\u{1f189}\u2460-\u24ff\uff21-\uff3a\uff41-\uff5aᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ]/u,
  ],
  [unstable, /[\u20d0-\u20ff]|[\u1100-\u11ff\u{10000}-\u{1efff}\u{1fb00}-\u{10ffff}]/u],
  [gap, /[\s._*•·-]/],
  [bracket, /[`<>{};=&|:("“«]/],
  [digit, /\d/],
  [blank, /\s/],
  [stop, /[.!?…。！？)]/],
  [dash, /[-–—|:]/],
  [quote, /["'”»]/],
  [at, /[@([]/],
  [markup, /[<&[\]]/],
  [caseless, /\p{Lo}/u],
  [wide, /[^\0-\x7f]/u],
  [plain, /[A-Za-z\u00c0-\u024f]/],
  [foreign, /[\u0250-\u02af\u0370-\u058f\u13a0-\u13ff\u2c80-\u2cff\ua4d0-\ua4ff]/],
];

/** Those of the planes in use; what lies above is read each time. */
const kinds = new Int32Array(0x20000);

/** @returns the kinds of a code point, as bits */
export function kindOf(point: number): number {
  return kinds[point] || readKind(point);
}

/** @returns the kinds that stand in a text, as bits */
export function kindsIn(text: string): number {
  const { length } = text;
  let all = 0;
  for (let i = 0; i < length; i++) {
    const point = pointAt(text, i);
    if (point > 0xffff) i++;
    all |= kindOf(point);
  }
  return all;
}

/** @returns the code point that begins at a place in a text; few are of two units */
export function pointAt(text: string, at: number): number {
  const code = unitAt(text, at);
  return isHalf(code) ? (text.codePointAt(at) as number) : code;
}

/** @returns whether a UTF-16 unit is half of a letter outside the first plane */
export function isHalf(code: number): boolean {
  return (code & 0xf800) === 0xd800;
}

/** @returns the kinds of the letter that begins at a place; 0 at the end of the text */
export function kindAt(text: string, at: number): number {
  return at < text.length ? kindOf(pointAt(text, at)) : 0;
}

/** @returns its size, in UTF-16 units */
export function sizeAt(text: string, at: number): number {
  return pointAt(text, at) > 0xffff ? 2 : 1;
}

/** @returns where a run of letters of these kinds ends that goes on at a place */
export function endOf(text: string, from: number, kinds: number): number {
  const { length } = text;
  let end = from;
  while (end < length) {
    const point = pointAt(text, end);
    if (!(kindOf(point) & kinds)) break;
    end += point > 0xffff ? 2 : 1;
  }
  return end;
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** @returns the text in compatibility forms, composed; most texts are so */
export function compose(text: string): string {
  return kindsIn(text) & unstable ? text.normalize('NFKC') : text;
}

/** @returns the runs of letters of these kinds, as a pattern of them would find */
export function runsOfKind(text: string, kinds: number): string[] {
  const runs: string[] = [];
  for (let i = 0; i < text.length; ) {
    const end = endOf(text, i, kinds);
    if (end > i) runs.push(text.slice(i, end));
    i = end + sizeAt(text, end);
  }
  return runs;
}

function readKind(point: number): number {
  const text = String.fromCodePoint(point);
  let kind = isRead;
  for (const [bits, pattern] of patterns) if (pattern.test(text)) kind |= bits;
  if (text.normalize('NFKC') !== text) kind |= unstable;
  kinds[point] = kind;
  return kind;
}
