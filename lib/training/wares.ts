import { normalize } from '../spam/normalize.ts';
import { phraseWords } from '../spam/phrases.ts';
import { tokenize } from '../spam/tokenize.ts';
import { createNames } from './corpus/names.ts';

/** @returns the words of what spammers sell, from the lists of names */
export function collectWares(): string[][] {
  return createNames()
    .filter(({ isKeyword }) => isKeyword)
    .map(({ name }) => wordsOf(name));
}

/** @returns the words of a text, as the phrase model reads them */
export function wordsOf(text: string): string[] {
  return phraseWords(tokenize(normalize(text).text).words);
}
