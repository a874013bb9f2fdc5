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
const isRead = 32_768;

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
  [plain, /[A-Za-z\u00c0-\u024f]/],
  [foreign, /[\u0250-\u02af\u0370-\u058f\u13a0-\u13ff\u2c80-\u2cff\ua4d0-\ua4ff]/],
];

/** Those of the planes in use; what lies above is read each time. */
const kinds = new Uint16Array(0x20000);

/** @returns the kinds of a code point, as bits */
export function kindOf(point: number): number {
  return kinds[point] || readKind(point);
}

/** @returns the kinds that stand in a text, as bits */
export function kindsIn(text: string): number {
  let all = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) as number;
    if (point > 0xffff) i++;
    all |= kindOf(point);
  }
  return all;
}

/** @returns the kinds of the letter that begins at a place; 0 at the end of the text */
export function kindAt(text: string, at: number): number {
  const point = text.codePointAt(at);
  return point === undefined ? 0 : kindOf(point);
}

/** @returns its size, in UTF-16 units */
export function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** @returns where a run of letters of these kinds ends that goes on at a place */
export function endOf(text: string, from: number, kinds: number): number {
  let end = from;
  while (kindAt(text, end) & kinds) end += sizeAt(text, end);
  return end;
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
