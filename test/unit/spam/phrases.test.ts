import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../lib/spam/normalize.ts';
import { parseModel } from '../../../lib/spam/parse-model.ts';
import { phraseWords, weighPhrases } from '../../../lib/spam/phrases.ts';
import { readPlaces } from '../../../lib/spam/places.ts';
import { tokenize } from '../../../lib/spam/tokenize.ts';
import { fitPhrases } from '../../../lib/training/fit-phrases.ts';
import { anyText } from '../../fixtures/comments.ts';

const { phrases } = parseModel(readFileSync('public/model.bin'));
const wordsOf = (text: string) => phraseWords(tokenize(normalize(text).text).words);
const weighWords = (words: string[], article?: Set<string>) =>
  weighPhrases(phrases, readPlaces(words), article);
const weigh = (text: string) => weighWords(wordsOf(text));

describe('weighPhrases, by the model that ships', () => {
  it.each([
    'Thanks for the tour of the old mill, my children loved it. Cheap car insurance quotes',
    'I read this twice. Printer customer support number. We also went there last spring.',
    'Muy bonito. Alquiler de coches baratos',
  ])('hears what is sold in "%s"', (text) => {
    expect(weigh(text).best).toBeGreaterThan(1);
  });

  it.each([
    'I read this twice and then went up there with my brother',
    'No, you have to turn it the other way round, as he says above',
  ])('hears nothing sold in "%s"', (text) => {
    expect(weigh(text).best).toBeLessThan(0);
  });

  it('forgives what the article itself is about', () => {
    const words = wordsOf('I have used that printer support number before');
    const told = weighWords(words, new Set(['printer', 'support', 'number']));
    expect(told.best).toBeLessThan(weighWords(words).best);
  });

  it('says where the strongest words begin, and which are the last', () => {
    const words = wordsOf('we went up there. printer support number. we liked it a lot');
    const found = weighWords(words);
    expect(words.slice(found.at, found.at + 3)).toEqual(['printer', 'support', 'number']);
    expect(found.last).toBeCloseTo(weighWords(words.slice(-3)).best, 10);
    expect(found.second).toBeLessThanOrEqual(found.best);
  });

  it('has nothing to say of no words', () => {
    expect(weigh('12 !!! 🙂')).toEqual({ best: 0, second: 0, last: 0, at: -1 });
  });

  it('gives any text finite weights', () => {
    fc.assert(
      fc.property(anyText(300), (text) => {
        const { best, second, last } = weigh(text);
        expect([best, second, last].every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('fitPhrases', () => {
  const wares = ['cheap rope ladders', 'rope shop', 'ladders for sale'].map((t) => t.split(' '));
  const said = ['the third rung broke', 'my aunt climbs it better'].map((t) => t.split(' '));

  it('learns what it is shown, the same each time', () => {
    const model = fitPhrases(wares, said);
    const best = (text: string) => weighPhrases(model, readPlaces(text.split(' '))).best;
    expect(best('my aunt has a rope shop')).toBeGreaterThan(best('my aunt climbs the rung'));
    expect(Buffer.from(fitPhrases(wares, said).weights).equals(Buffer.from(model.weights))).toBe(
      true,
    );
  });
});
