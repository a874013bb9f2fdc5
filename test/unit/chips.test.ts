import { expect, test } from 'vitest';
import { layChips } from '../../components/chips.ts';

const long = 'typical words: information, impressed, article';
test.each([
  ['nothing', [], 0, 0],
  ['one', ['off topic'], 1, 1],
  ['three short ones', ['name is an advert', 'empty praise', 'off topic'], 1, 3],
  ['a long one and another', [long, 'name is an advert'], 2, 2],
  ['more than two lines', [long, long, long], 2, 2],
  ['a short one after all is full', ['name is an advert', long, 'off topic', 'links'], 2, 2],
  ['letters twice as wide', ['広告のような名前', '中身のない褒め言葉', '話題と無関係です'], 2, 3],
] as const)('%s', (_, words, lines, fitting) => {
  const chips = layChips(words);
  expect(chips.lines).toBe(lines);
  expect(chips.fitting).toHaveLength(fitting);
  expect([...chips.fitting, ...chips.rest]).toEqual(words);
});
