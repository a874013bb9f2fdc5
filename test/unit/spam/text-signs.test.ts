import { describe, expect, it } from 'vitest';
import { readComment } from '../../../lib/spam/features.ts';
import { readText } from '../../../lib/spam/text-signs.ts';
import { makeComment } from '../../fixtures/comments.ts';

function signsOf(text: string): Map<string, number> {
  const signs = new Map<string, number>();
  readText(readComment(makeComment(text), null), (name, value) => signs.set(name, Number(value)));
  return signs;
}

describe('brand-number', () => {
  it.each([
    ['a betting site', 'main di poplar308 saja', 1],
    ['a lottery', 'masuk ke Mossy4D ya', 1],
    ['two of them', 'poplar308 dan mossy77', 1],
    ['a function', 'call poplar308(x)', 0],
    ['an address', 'see poplar308.example', 0],
    ['a version with its dot', 'since mossy12.b it works', 0],
    ['no name', 'in 2024 there were 308 of them', 0],
  ])('%s', (_, text, expected) => {
    expect(signsOf(text).get('brand-number')).toBe(expected);
  });
});

describe('brand-lucky', () => {
  it.each([
    ['a number that is thought lucky', 'main di poplar88 saja', 1],
    ['a lottery', 'masuk ke Mossy4D ya', 1],
    ['a name in pieces', 'POP-LA-R-7-7 lagi', 1],
    ['an address', 'buka poplar328.example dulu', 1],
    ['an address with all before it', 'https://www.mossy777.example', 1],
    ['another script', 'играю на тополь777', 1],
    ['all in pieces', 'main di POP LA R 7 7 saja', 1],
    ['a number in pieces', 'POPLAR 7-7-7 lagi', 1],
    ['a long name', 'menang di POPLARWALDSEE 7 7', 1],
    ['a number in words', 'menang di POPLARTUJUH-TUJUH lagi', 1],
    ['a number in words of its own', 'menang di poplar delapandelapan', 1],
    ['a score in capitals', 'POPLARS 2-2 MOSSES', 0],
    ['capitals before two numbers', 'IN ROW 7 8 SEATS', 0],
    ['a number said twice', 'masuk satu satu, tujuh orang lalu delapan', 0],
    ['a year', 'class of summer2014', 0],
    ['a size', 'it needs win32 or utf16', 0],
    ['a score', 'Poplars 7-7 Mosses', 0],
    ['a number in writing without spaces', '全国大约有一百个城市超过88', 0],
    ['a function', 'call poplar88(x)', 0],
    ['a path', '/srv/poplar88/mossy', 0],
  ])('%s', (_, text, expected) => {
    expect(signsOf(text).get('brand-lucky')).toBe(expected);
  });
});

describe('disguise-word and marks-2', () => {
  it.each([
    [
      'a word in another alphabet',
      'menang terus di \u{1d5e3}\u{1d5e2}\u{1d5e3}\u{1d5df}\u{1d5d4}\u{1d5e5} hari ini',
      1,
      0,
    ],
    [
      'the same with a number',
      'menang terus di \u{1d5e3}\u{1d5e2}\u{1d5e3}\u{1d5df}\u{1d5d4}\u{1d5e5}88 hari ini',
      1,
      1,
    ],
    ['all of it', '\u{1d5e3}\u{1d5e2}\u{1d5e3}\u{1d5df}\u{1d5d4}\u{1d5e5}', 0, 0],
    ['plain words', 'menang terus hari ini', 0, 0],
    ['a number alone', 'menang di poplar88 hari ini', 0, 0],
    ['a number between pictures', 'menang di 🏆poplar88🏆 hari ini', 0, 1],
  ])('%s', (_, text, word, marks) => {
    const signs = signsOf(text);
    expect([signs.get('disguise-word'), signs.get('marks-2')]).toEqual([word, marks]);
  });
});
