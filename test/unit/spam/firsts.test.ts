import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countDistinct } from '../../../lib/spam/distinct.ts';
import { createFirsts } from '../../../lib/spam/firsts.ts';
import { hashWord } from '../../../lib/spam/hash.ts';
import { anyText } from '../../fixtures/comments.ts';

// Few low bits, so that keys fall on each other.
const key = fc
  .integer({ min: 0, max: 7 })
  .chain((low) => fc.integer({ min: -3, max: 2 ** 20 }).map((high) => high * 2 ** 32 + low));

it('says who came with a key first, as a map does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.integer({ min: -1, max: 9 })), { maxLength: 60 }),
      (all) => {
        const firsts = createFirsts(all.length);
        const map = new Map<number, number>();
        for (const [key, holder] of all) {
          if (!map.has(key)) map.set(key, holder);
          expect(firsts.meet(key, holder)).toBe(map.get(key));
        }
      },
    ),
  );
});

it.each([
  ['their hashes', hashWord],
  ['hashes that are all the same', () => 7],
])('counts different words by %s', (_, hash) => {
  const word = fc.oneof(fc.constantFrom('rope', 'ladder', 'the'), anyText(3));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 400 }), (words) => {
      expect(countDistinct(words, words.map(hash))).toBe(new Set(words).size);
    }),
  );
});
