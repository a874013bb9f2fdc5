import { expect, test } from 'vitest';
import { layTable, measure, shorten } from '../e2e/table.ts';

test('measures what a terminal shows', () => {
  expect(measure('naïve')).toBe(5);
  expect(measure('nai\u0308ve')).toBe(5);
  expect(measure('漢字かな')).toBe(8);
  expect(measure('👍🏽 ok')).toBe(5);
});

test('cuts at a width, never through a letter', () => {
  expect(shorten('two\n words', 20)).toBe('two words');
  expect(shorten('漢字かな', 6)).toBe('漢字…');
  expect(shorten('one two', 5)).toBe('one…');
});

test('lays columns', () => {
  const rows = [
    ['Author', 'Spam'],
    ['漢字', '7.0 %'],
    ['Al', '97.0 %'],
  ];
  expect(layTable(rows)).toBe('Author  Spam\n漢字     7.0 %\nAl      97.0 %');
});
