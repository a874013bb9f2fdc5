import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listWares, shareOfWares, wordsOfName } from '../../../lib/spam/wares.ts';
import { anyText } from '../../fixtures/comments.ts';

const wares = listWares(['teppich', 'reinigung', 'geld', 'çelik', 'kapı', 'ポーカー', 'mattress']);

it.each([
  ['Teppich Reinigung', 1],
  ['TEPPICH-REINIGUNG', 1],
  ['Ｔｅｐｐｉｃｈ Reinigung', 1],
  ['çelik kapı', 1],
  ['mattress', 1],
  ['Teppich in Kassel', 0.5],
  ['Geld', 0],
  ['ポーカー', 0],
  ['Ines Talmann', 0],
  ['Ines Teppich', 0.5],
  ['', 0],
  ['!!!', 0],
])('of "%s" a share of %d is wares', (name, share) => {
  expect(shareOfWares(wares, name)).toBe(share);
});

it('knows no wares where none are listed', () => {
  expect(shareOfWares(listWares([]), 'Teppich Reinigung')).toBe(0);
});

it('finds every word that was listed, and lists each once, in rising order', () => {
  fc.assert(
    fc.property(fc.array(anyText(20)), (names) => {
      const words = names.flatMap(wordsOfName);
      const list = listWares([...words, ...words]);
      expect(list.length).toBeLessThanOrEqual(words.length);
      expect(list.every((hash, i) => i === 0 || hash > (list[i - 1] as number))).toBe(true);
      for (const name of names) {
        const parts = wordsOfName(name);
        if (parts.length > 1) expect(shareOfWares(list, name)).toBe(1);
      }
    }),
  );
});
