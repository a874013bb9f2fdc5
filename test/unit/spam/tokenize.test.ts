import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../lib/spam/tokenize.ts';

describe('tokenize', () => {
  it.each([
    ['words and marks', "don't stop!", ["don't", 'stop', '!'], []],
    ['digits by their shape', 'call 0800 now', ['call', '0000', 'now'], []],
    [
      'an address',
      'see https://shop.example/a?b=1 now',
      ['see', 'now'],
      ['https://shop.example/a?b=1'],
    ],
    ['a bare host', 'cheap-shoes.example.com rocks', ['rocks'], ['cheap-shoes.example.com']],
    ['no host in a sentence', 'The end.Next one', ['The', 'end', 'Next', 'one'], []],
    ['Chinese by pairs', '加微信', ['加微', '微信'], []],
    ['an emoji is a word', 'wow 🎉', ['wow', '🎉'], []],
    ['nothing', '', [], []],
  ])('%s', (_, text, words, urls) => {
    expect(tokenize(text)).toEqual({ words, urls });
  });

  it('stops at a budget', () => {
    expect(tokenize('word '.repeat(9_000)).words.length).toBe(2_000);
  });
});
