import { normalize } from '../spam/normalize.ts';
import { phraseWords } from '../spam/phrases.ts';
import { tokenize } from '../spam/tokenize.ts';
import { createNames } from './corpus/names.ts';

/** Most good comments are English; were its wares not shown as often, every foreign word would look sold. */
const shown: Readonly<Record<string, number>> = { en: 3 };

/** @returns the words of what spammers sell, from the lists of names; some of them more than once */
export function collectWares(): string[][] {
  return createNames()
    .filter(({ isKeyword }) => isKeyword)
    .flatMap(({ name, lang }) => {
      const words = wordsOf(name);
      return Array.from({ length: shown[lang] ?? 1 }, () => words);
    });
}

/** @returns the words of a text, as the phrase model reads them */
export function wordsOf(text: string): string[] {
  return phraseWords(tokenize(normalize(text).text).words);
}
