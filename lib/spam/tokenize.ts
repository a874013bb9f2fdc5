import {
  endOf,
  isApostrophe,
  kindAt,
  kindOf,
  kindsIn,
  letter,
  mark,
  number,
  picture,
  pointAt,
  sign,
  unspaced,
} from './kinds.ts';
import { findTraces, urlPart } from './traces.ts';
import { unitAt } from './units.ts';

/** A text cut into what the model reads. */
export interface Tokens {
  /** Words in order; in scripts without spaces overlapping pairs of letters; digits as their shape (`000`). */
  readonly words: readonly string[];
  /** Addresses written out in the text, in order. */
  readonly urls: readonly string[];
}

// A written address: with a scheme or www, or a bare host with a well-known ending.
const url =
  /(?:https?:\/\/|www\.)[^\s<>"'\])}]+|(?<![\p{L}\d@.])[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|net|org|info|biz|ru|uk|de|fr|nl|pl|cn|in|id|io|co|me|ly|gl|tk|xyz|top|site|online|shop|club|store|win|vip|live|example|test)(?![\p{L}\d-])(?:\/[^\s<>"'\])}]*)?/gu;
const token = letter | mark | number | sign | picture;
const maxTokens = 2_000;

/**
 * @param text normalised text
 * @param traces what may stand in it
 */
export function tokenize(text: string, traces = findTraces(text)): Tokens {
  const urls: string[] = [];
  const isSpaced = !(traces & unspaced);
  if (!(traces & urlPart)) return { words: cutWords(text, isSpaced), urls };
  const rest = text.replace(url, (found) => {
    if (urls.length < 100) urls.push(found);
    return ' ';
  });
  return { words: cutWords(rest, isSpaced), urls };
}

/** Words with their apostrophes, numbers, signs and pictures, in one pass. */
function cutWords(text: string, isSpaced: boolean): string[] {
  const { length } = text;
  const words: string[] = [];
  for (let i = 0; i < length && words.length < maxTokens; ) {
    const point = pointAt(text, i);
    const kind = kindOf(point);
    let end = i + (point > 0xffff ? 2 : 1);
    if (kind & token) {
      if (kind & (letter | mark)) end = endOfWord(text, end);
      else if (kind & number) end = endOf(text, end, number);
      const found = text.slice(i, end);
      if (!isSpaced && kindsIn(found) & unspaced) pushPairs(found, words);
      else words.push(kind & number ? '0'.repeat(Math.min(found.length, 8)) : found);
    }
    i = end;
  }
  return words;
}

/** Letters and marks, and letters after an apostrophe as often as there are. */
function endOfWord(text: string, from: number): number {
  let end = endOf(text, from, letter | mark);
  while (isApostrophe(unitAt(text, end)) && kindAt(text, end + 1) & letter)
    end = endOf(text, end + 1, letter);
  return end;
}

function pushPairs(run: string, into: string[]): void {
  const letters = [...run];
  if (letters.length === 1) into.push(run);
  for (let i = 0; i + 1 < letters.length; i++) into.push(`${letters[i]}${letters[i + 1]}`);
}
