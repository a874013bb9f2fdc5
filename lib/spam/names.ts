import { hashText, prime, spread } from './hash.ts';
import { kindsIn, letter, mark, runsOfKind } from './kinds.ts';
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

/** The turn in which each place was last filled, so that no set is needed for each name. */
const turns = new Uint32Array(1 << nameBits);
let turn = 0;

/** @returns places of a name's words, runs of letters and outer form, each once */
export function placesOfName(name: string): number[] {
  turn++;
  const places: number[] = [];
  const add = (hash: number) => {
    const place = spread(hash) & mask;
    if (turns[place] === turn) return;
    turns[place] = turn;
    places.push(place);
  };
  const text = name.trim().slice(0, maxLength).normalize('NFKC');
  const words = runsOfKind(text.toLowerCase(), letter | mark);
  for (const word of words) {
    add(hashText(word, wordSeed));
    const run = ` ${word} `;
    for (let from = 0; from + 1 < run.length; from++) {
      let hash = runSeed;
      for (let to = from; to < from + 5 && to < run.length; to++) {
        hash = Math.imul(hash ^ run.charCodeAt(to), prime);
        if (to > from) add(hash);
      }
    }
  }
  for (const form of formsOf(text, words.length)) add(hashText(form, formSeed));
  return places;
}

/** Runs of five or more words are no name; cases and digits tell a handle from a phrase. */
function formsOf(text: string, words: number): string[] {
  const forms = [`words ${Math.min(words, 5)}`];
  const isLower = text === text.toLowerCase();
  if (/\p{Ll}/u.test(text)) forms.push(`lower ${isLower} ${Math.min(words, 3)}`);
  else if (/\p{Lu}/u.test(text)) forms.push(`capitals ${Math.min(words, 3)}`);
  if (/\p{Ll}\p{Lu}/u.test(text)) forms.push('camel');
  if (/\d/.test(text)) forms.push('digits');
  if (/[_.@]/.test(text)) forms.push('handle');
  if (/\.[a-z]{2,}$/i.test(text)) forms.push('host');
  if (/(?:^|\s)\p{Lu}\.?(?:\s|$)/u.test(text)) forms.push('initial');
  return forms;
}

/**
 * @param name as the page shows it
 * @returns how much a name looks like what is sold rather than like a person, uncalibrated; 0 where it has no letters
 */
export function weighName({ weights, step, bias }: Omit<NameModel, 'wares'>, name: string): number {
  if (!(kindsIn(name) & letter)) return 0;
  const places = placesOfName(name);
  let sum = 0;
  for (const place of places) sum += weights[place] as number;
  return bias + (step * sum) / Math.sqrt(places.length);
}
