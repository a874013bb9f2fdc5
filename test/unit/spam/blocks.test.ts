import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../lib/spam/blocks.ts';
import { placeOfPair, placeOfWord, placesOfWords, readPlaces } from '../../../lib/spam/places.ts';
import { anyText } from '../../fixtures/comments.ts';

const text = fc.array(fc.oneof(fc.constantFrom('rope', 'ladder', 'the'), anyText(30)), {
  maxLength: 40,
});

it('gives each place of a comment once, with the word it was met in, the same each time', () => {
  fc.assert(
    fc.property(text, (words) => {
      const blocks = readBlocks(readPlaces(words));
      const places = blocks.flatMap(({ places }) => [...places]);
      expect(new Set(places).size).toBe(places.length);
      for (const place of placesOfWords(words)) expect(places).toContain(place);
      for (const { places, owners, value } of blocks) {
        expect(owners.length).toBe(places.length);
        expect([...owners].every((owner) => owner < words.length)).toBe(true);
        expect(value).toBeGreaterThan(0);
      }
      expect(readBlocks(readPlaces(words))).toEqual(blocks);
    }),
  );
});

it('keeps the blocks of one comment when it reads the next', () => {
  const first = readBlocks(readPlaces(['rope', 'ladder']));
  const before = first.map(({ places }) => [...places]);
  for (let i = 0; i < 3_000; i++) readBlocks(readPlaces(['another', 'comment', `${i}`]));
  expect(first.map(({ places }) => [...places])).toEqual(before);
});

it('reads words and pairs one by one as all at once', () => {
  fc.assert(
    fc.property(text, (words) => {
      const one = words.flatMap((word, i) => {
        const before = words[i - 1];
        return before === undefined
          ? [placeOfWord(word)]
          : [placeOfWord(word), placeOfPair(before, word)];
      });
      expect(placesOfWords(words)).toEqual(one);
    }),
  );
});
