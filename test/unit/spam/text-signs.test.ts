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
