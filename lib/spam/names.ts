import { hashText, prime, spread } from './hash.ts';
import {
  at,
  capital,
  compose,
  digit,
  endOf,
  gap,
  kindsIn,
  letter,
  mark,
  sizeAt,
  small,
  stop,
} from './kinds.ts';
import { unitAt } from './units.ts';
import type { Wares } from './wares.ts';

/**
 * Spammers sign with what they sell. A small linear model over words and letters of the author's name tells names of
 * trades and goods from those of people; it is fitted on lists of names, so it knows far more of them than comments show.
 */
export interface NameModel {
  /** One weight a place, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: number;
  /** Words of names that are certain. */
  readonly wares: Wares;
}

export const nameBits = 16;
const mask = (1 << nameBits) - 1;
const maxLength = 60;
const wordSeed = 0x3c6ef372;
const runSeed = 0x510e527f;
const formSeed = 0x2b3e6c1f;
const space = 32;

/** One bit for each place that the name was met with. */
const met = new Uint32Array(1 << (nameBits - 5));
/** NFKC makes of one letter eighteen at most, none of which grows in lower case. */
const maxLetters = maxLength * 18;
/** Places of one name: four for each letter and some for its form. */
const places = new Uint32Array(maxLetters * 5 + 8);
let count = 0;

function add(hash: number): void {
  const place = spread(hash) & mask;
  const bits = met[place >> 5] as number;
  const bit = 1 << (place & 31);
  if (bits & bit) return;
  met[place >> 5] = bits | bit;
  places[count++] = place;
}

/** @returns places of a name's words, runs of letters and outer form, each once */
export function placesOfName(name: string): number[] {
  readName(name);
  return [...places.subarray(0, count)];
}

/** Fills `places`. */
function readName(name: string): void {
  count = 0;
  const text = compose(name.trim().slice(0, maxLength));
  const lower = text.toLowerCase();
  let words = 0;
  for (let i = 0; i < lower.length; ) {
    const end = endOf(lower, i, letter | mark);
    if (end > i) {
      words++;
      addWord(lower, i, end);
    }
    i = end + sizeAt(lower, end);
  }
  addForms(text, text === lower, Math.min(words, maxWords));
  for (let i = 0; i < count; i++) met[(places[i] as number) >> 5] = 0;
}

/** A word's letters between two spaces. */
const letters = new Uint16Array(maxLetters + 2).fill(space, 0, 1);

/** Adds a word and its runs of two to five letters between its borders. */
function addWord(text: string, from: number, end: number): void {
  const last = end - from + 1;
  letters[last] = space;
  let word = wordSeed;
  for (let i = 1; i < last; i++) {
    const code = unitAt(text, from + i - 1);
    letters[i] = code;
    word = Math.imul(word ^ code, prime);
  }
  add(word);
  for (let first = 0; first < last; first++) {
    let hash = Math.imul(runSeed ^ (letters[first] as number), prime);
    for (let to = first + 1; to < first + 5 && to <= last; to++) {
      hash = Math.imul(hash ^ (letters[to] as number), prime);
      add(hash);
    }
  }
}

const camel = /\p{Ll}\p{Lu}/u;
const initial = /(?:^|\s)\p{Lu}\.?(?:\s|$)/u;
/** Runs of five or more words are no name. */
const maxWords = 5;
const maxCased = 3;
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);
/** What a name looks like from outside, by how many words it has. */
const forms = {
  words: upTo(maxWords).map((count) => hashForm(`words ${count}`)),
  lower: upTo(maxWords).map((count) => hashForm(`lower true ${Math.min(count, maxCased)}`)),
  mixed: upTo(maxWords).map((count) => hashForm(`lower false ${Math.min(count, maxCased)}`)),
  capitals: upTo(maxWords).map((count) => hashForm(`capitals ${Math.min(count, maxCased)}`)),
  camel: hashForm('camel'),
  digits: hashForm('digits'),
  handle: hashForm('handle'),
  host: hashForm('host'),
  initial: hashForm('initial'),
} as const;

function hashForm(form: string): number {
  return hashText(form, formSeed);
}

/** Cases and digits tell a handle from a phrase. */
function addForms(text: string, isLower: boolean, words: number): void {
  const kinds = kindsIn(text);
  add(forms.words[words] as number);
  if (kinds & small) add((isLower ? forms.lower : forms.mixed)[words] as number);
  else if (kinds & capital) add(forms.capitals[words] as number);
  if (kinds & small && kinds & capital && camel.test(text)) add(forms.camel);
  if (kinds & digit) add(forms.digits);
  if (kinds & (gap | at) && /[_.@]/.test(text)) add(forms.handle);
  if (kinds & stop && /\.[a-z]{2,}$/i.test(text)) add(forms.host);
  if (kinds & capital && initial.test(text)) add(forms.initial);
}

/**
 * @param name as the page shows it
 * @returns how much a name looks like what is sold rather than like a person, uncalibrated; 0 where it has no letters
 */
export function weighName({ weights, step, bias }: Omit<NameModel, 'wares'>, name: string): number {
  if (!(kindsIn(name) & letter)) return 0;
  readName(name);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[places[i] as number] as number;
  return bias + (step * sum) / Math.sqrt(count);
}
