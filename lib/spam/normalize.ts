import { lookAlikes, looksLike } from './confusables.ts';
import {
  foreign,
  invisible,
  kindAt,
  kindsIn,
  letter,
  mark,
  number,
  plain,
  runsOfKind,
  styled,
  unstable,
} from './kinds.ts';
import { digitInWord, dotWord, findTraces, singles } from './traces.ts';

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
  /** What may stand in the text, as bits: see `findTraces`. */
  readonly traces: number;
}

/** Longer texts are judged by their beginning and their end, in UTF-16 units. */
export const maxTextLength = 10_000;
const headLength = 8_000;

// NFKC sorts runs of combining marks in quadratic time, so long runs are cut before it sees them.
const longMarks = /(\p{M}{4})\p{M}+/gu;
const smallCapitals = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ';
const smallCapitalsPlain = 'abcdefghijklmnopqrstuvwyz';
const looseMark = /[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]/g;
const word = /[\p{L}\p{M}]+/gu;
const letterByLetter =
  /(?<![\p{L}\p{N}])(?:[\p{Ll}\p{Lu}\p{N}](?:[._*•·-]|\s(?=[\p{Ll}\p{Lu}\p{N}](?![\p{L}\p{N}])))){3,24}[\p{Ll}\p{Lu}\p{N}]{1,5}(?![\p{L}\p{N}])/gu;
const threeLetters = /\p{L}.*\p{L}.*\p{L}/u;
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

/**
 * @param raw any text, also with lone surrogates; linear time in its length
 * @param known the kinds of letters it has, where they are known
 */
export function normalize(raw: string, known: number | null = null): Normalized {
  const cut = cutText(raw);
  const kinds = known ?? kindsIn(cut);
  const seen = kinds & invisible ? countKind(cut, invisible) : 0;
  const shown = seen > 0 ? without(cut, invisible) : cut;
  const counts: Disguise = { styled: 0, patched: 0, mixed: 0 };
  const text = kinds & (styled | unstable | foreign) ? unstyle(shown, kinds, counts) : shown;
  return undo(text.toLowerCase(), seen, counts);
}

/** What is counted of letters. */
interface Disguise {
  styled: number;
  patched: number;
  mixed: number;
}

function unstyle(shown: string, kinds: number, counts: Disguise): string {
  if (kinds & styled) {
    counts.styled = countKind(shown, styled);
    for (const found of runsOfKind(shown, letter | mark | number)) {
      const own = kindsIn(found);
      if (own & plain && own & styled) counts.patched++;
    }
  }
  const folded = kinds & (styled | unstable) ? fold(shown, kinds) : shown;
  if (!isMixed(folded)) return folded;
  return folded.replace(word, (found) => {
    if (!isMixed(found)) return found;
    counts.mixed++;
    return translate(found, plainOf);
  });
}

/** Brings letters of styled alphabets and marks to what they stand for. */
function fold(shown: string, kinds: number): string {
  const short = kinds & mark ? shown.replace(longMarks, '$1') : shown;
  const composed = short.normalize('NFKC');
  const left = kindsIn(composed);
  const bare = left & mark ? composed.replace(looseMark, '') : composed;
  return left & styled ? translate(bare, capitalOf) : bare;
}

/** Undoes what is done with plain letters. Few texts have any of it: most are only looked through for its traces. */
function undo(text: string, seen: number, counts: Readonly<Disguise>): Normalized {
  let spaced = 0;
  let leet = 0;
  let dots = 0;
  const traces = findTraces(text);
  let out = text;
  if (traces & singles)
    out = out.replace(letterByLetter, (found) => {
      const joined = found.replace(/[\s._*•·-]/g, '');
      if (!threeLetters.test(joined) || count(found, singleLetter) < 2) return found;
      spaced++;
      return joined;
    });
  // Letters that were joined may hold a digit now.
  if (traces & digitInWord || spaced > 0)
    out = out.replace(digitsForLetters, (found) => {
      if (trueDigits.test(found)) return found;
      leet++;
      return found.replace(/\d/g, (digit) => leetLetters[digit] ?? digit);
    });
  if (traces & dotWord || spaced + leet > 0)
    out = out.replace(writtenDot, () => {
      dots++;
      return '.';
    });
  return {
    text: out,
    styled: counts.styled,
    patched: counts.patched,
    invisible: seen,
    mixed: counts.mixed,
    spaced,
    leet,
    dots,
    traces: spaced + leet + dots > 0 ? findTraces(out) : traces,
  };
}

function isMixed(text: string): boolean {
  const kinds = kindsIn(text);
  return (kinds & plain) !== 0 && (kinds & foreign) !== 0;
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

function countKind(text: string, kind: number): number {
  return [...text].filter((found) => kindAt(found, 0) & kind).length;
}

function without(text: string, kind: number): string {
  return [...text].filter((found) => !(kindAt(found, 0) & kind)).join('');
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n++;
  return n;
}
