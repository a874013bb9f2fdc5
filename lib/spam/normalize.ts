import { lookAlikes, looksLike } from './confusables.ts';

/**
 * Undoes disguise: spammers write words so that a filter does not see them and a reader still does. What had to be
 * undone is counted, since it is evidence itself.
 */
export interface Normalized {
  /** Lower case, NFKC, without invisible characters; letters of another script inside a word are put back. */
  readonly text: string;
  /** Letters of styled alphabets (mathematical, circled, small capitals), in characters. */
  readonly styled: number;
  /** Words in which only a part of the letters is styled: nobody writes so for beauty. */
  readonly patched: number;
  /** Zero-width and other invisible characters. */
  readonly invisible: number;
  /** Words that mix letters of two scripts that look alike. */
  readonly mixed: number;
  /** Words and numbers written letter by letter (`c.a.s.i.n.o`). */
  readonly spaced: number;
  /** Words with digits for letters (`v1agra`). */
  readonly leet: number;
  /** Addresses with their dots written out (`name dot com`). */
  readonly dots: number;
}

/** Longer texts are judged by their beginning and their end, in UTF-16 units. */
export const maxTextLength = 10_000;
const headLength = 8_000;

// NFKC sorts runs of combining marks in quadratic time, so long runs are cut before it sees them.
const longMarks = /(\p{M}{4})\p{M}+/gu;
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;
const styledLetter =
  /[\u{1d400}-\u{1d7ff}\u{1f110}-\u{1f169}\u{1f170}-\u{1f189}\u2460-\u24ff\uff21-\uff3a\uff41-\uff5aᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ]/gu;
const smallCapitals = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ';
const smallCapitalsPlain = 'abcdefghijklmnopqrstuvwyz';
const looseMark = /[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]/g;
const word = /[\p{L}\p{M}]+/gu;
const wordOrNumber = /[\p{L}\p{M}\p{N}]+/gu;
const plainLetter = /[A-Za-z\u00c0-\u024f]/;
const otherAlphabet = /[\u0250-\u02af\u0370-\u058f\u13a0-\u13ff\u2c80-\u2cff\ua4d0-\ua4ff]/;
const letterByLetter =
  /(?<![\p{L}\p{N}])(?:[\p{Ll}\p{Lu}\p{N}](?:[._*•·-]|\s(?=[\p{Ll}\p{Lu}\p{N}](?![\p{L}\p{N}])))){3,24}[\p{Ll}\p{Lu}\p{N}]{1,5}(?![\p{L}\p{N}])/gu;
const singleLetter = /\p{L}(?=[\s._*•·-])/gu;
/** Words with digits inside; parts of addresses are none. */
const digitsForLetters =
  /(?<![\p{L}\p{N}/.=&?_%@:#-])\p{Ll}{1,20}[01345]{1,3}\p{Ll}[\p{Ll}01345]{0,20}(?![\p{L}\p{N}/=&@_-]|\.\p{L})/gu;
/** In `host4life` the digit is a word, in `ruth00quill` it stands between two, in `mp3s`, `w3c` and lotteries such as
 * `quill4d` it is what it is. */
const trueDigits = /^(?:\p{Ll}{3,}4d|\p{Ll}{3,}(?:4|\d{2,})\p{Ll}{3,}|\p{Ll}+\ds|.{3})$/u;
const leetLetters: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' };
const writtenDot =
  /(?<=[a-z\d-]{3}) ?[([{]? ?(?:dot|punto|ponto|point|punkt|titik) ?[)\]}]? ?(?=(?:com|net|org|info|site|online|xyz|top|shop|co|id|ru)(?![\p{L}\d]))/gu;

const plainOf = new Map([...lookAlikes].map((letter, i) => [letter, looksLike[i] ?? letter]));
const capitalOf = new Map(
  [...smallCapitals].map((letter, i) => [letter, smallCapitalsPlain[i] ?? letter]),
);

/** @param raw any text, also with lone surrogates; linear time in its length */
export function normalize(raw: string): Normalized {
  const cut = cutText(raw);
  const seen = count(cut, invisible);
  const shown = seen > 0 ? cut.replace(invisible, '') : cut;
  const counts = { styled: 0, patched: 0, mixed: 0 };
  const plain = isAscii(shown) ? shown : unstyle(shown, counts);
  return { ...undo(plain.toLowerCase()), ...counts, invisible: seen };
}

function unstyle(
  shown: string,
  counts: { styled: number; patched: number; mixed: number },
): string {
  counts.styled = count(shown, styledLetter);
  if (counts.styled > 0) {
    for (const [found] of shown.matchAll(wordOrNumber))
      if (plainLetter.test(found) && found.search(styledLetter) >= 0) counts.patched++;
  }
  const folded = translate(
    shown.replace(longMarks, '$1').normalize('NFKC').replace(looseMark, ''),
    capitalOf,
  );
  if (!isMixed(folded)) return folded;
  return folded.replace(word, (found) => {
    if (!isMixed(found)) return found;
    counts.mixed++;
    return translate(found, plainOf);
  });
}

/** Undoes what is done with plain letters. */
function undo(text: string): Pick<Normalized, 'text' | 'spaced' | 'leet' | 'dots'> {
  let [spaced, leet, dots] = [0, 0, 0];
  const out = text
    .replace(letterByLetter, (found) => {
      const joined = found.replace(/[\s._*•·-]/g, '');
      if (!/\p{L}.*\p{L}.*\p{L}/u.test(joined) || count(found, singleLetter) < 2) return found;
      spaced++;
      return joined;
    })
    .replace(digitsForLetters, (found) => {
      if (trueDigits.test(found)) return found;
      leet++;
      return found.replace(/\d/g, (digit) => leetLetters[digit] ?? digit);
    })
    .replace(writtenDot, () => {
      dots++;
      return '.';
    });
  return { text: out, spaced, leet, dots };
}

function isMixed(text: string): boolean {
  return plainLetter.test(text) && otherAlphabet.test(text);
}

function cutText(raw: string): string {
  if (raw.length <= maxTextLength) return raw;
  return `${raw.slice(0, headLength)} ${raw.slice(headLength - maxTextLength)}`;
}

function translate(text: string, table: ReadonlyMap<string, string>): string {
  let out = '';
  for (const letter of text) out += table.get(letter) ?? letter;
  return out;
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n++;
  return n;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
