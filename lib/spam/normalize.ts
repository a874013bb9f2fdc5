/**
 * Undoes disguise: spammers write words so that a filter does not see them and a reader still does. What had to be
 * undone is counted, since it is evidence itself.
 */
export interface Normalized {
  /** Lower case, NFKC, without invisible characters; letters of another script inside a word are put back. */
  readonly text: string;
  /** Letters of styled alphabets (mathematical, circled, small capitals), in characters. */
  readonly styled: number;
  /** Zero-width and other invisible characters. */
  readonly invisible: number;
  /** Words that mix letters of two scripts that look alike. */
  readonly mixed: number;
}

/** Longer texts are judged by their beginning and their end, in UTF-16 units. */
export const maxTextLength = 10_000;
const headLength = 8_000;

// NFKC sorts runs of combining marks in quadratic time, so long runs are cut before it sees them.
const longMarks = /(\p{M}{4})\p{M}+/gu;
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;
const styledLetter =
  /[\u{1d400}-\u{1d7ff}\u{1f110}-\u{1f169}\u{1f170}-\u{1f189}\u2460-\u24ff\uff21-\uff3a\uff41-\uff5a]/gu;
const looseMark = /[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]/g;
const word = /[\p{L}\p{M}]+/gu;
const latin = /[a-z\u00c0-\u024f]/;
const lookAlike = /[\u0370-\u04ff]/;

const smallCapitals = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ';
const smallCapitalsPlain = 'abcdefghijklmnopqrstuvwyz';
const cyrillicGreek = 'аеорсухіѕјԁһӏкмтвнαοενρτυικ';
const latinAlike = 'aeopcyxisjdhlkmtbhaoevptuik';

/** @param raw any text, also with lone surrogates; linear time in its length */
export function normalize(raw: string): Normalized {
  const cut = cutText(raw);
  const seen = count(cut, invisible);
  const shown = seen > 0 ? cut.replace(invisible, '') : cut;
  const styled = isAscii(shown) ? 0 : count(shown, styledLetter) + countAny(shown, smallCapitals);
  const plain = isAscii(shown) ? shown.toLowerCase() : foldLetters(shown);
  if (!isMixed(plain)) return { text: plain, styled, invisible: seen, mixed: 0 };
  let mixed = 0;
  const text = plain.replace(word, (found) => {
    if (!isMixed(found)) return found;
    mixed++;
    return translate(found, cyrillicGreek, latinAlike);
  });
  return { text, styled, invisible: seen, mixed };
}

function isMixed(text: string): boolean {
  return latin.test(text) && lookAlike.test(text);
}

function cutText(raw: string): string {
  if (raw.length <= maxTextLength) return raw;
  return `${raw.slice(0, headLength)} ${raw.slice(headLength - maxTextLength)}`;
}

function foldLetters(text: string): string {
  const folded = text
    .replace(longMarks, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replace(looseMark, '');
  return translate(folded, smallCapitals, smallCapitalsPlain);
}

function translate(text: string, from: string, to: string): string {
  let out = '';
  for (const letter of text) {
    const at = from.indexOf(letter);
    out += at < 0 ? letter : to[at];
  }
  return out;
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n++;
  return n;
}

function countAny(text: string, letters: string): number {
  let n = 0;
  for (const letter of text) if (letters.includes(letter)) n++;
  return n;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
