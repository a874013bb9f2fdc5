import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDisguise } from '../../../lib/spam/disguise.ts';
import { readComment } from '../../../lib/spam/features.ts';
import { anyText, makeComment } from '../../fixtures/comments.ts';

const find = (text: string) => findDisguise(readComment(makeComment(text), null));

describe('findDisguise', () => {
  it.each([
    ['styled letters', 'come to 𝗥𝗢𝗣𝗘𝗪𝗜𝗡 today', '𝗥𝗢𝗣𝗘𝗪𝗜𝗡'],
    ['letters of another script', 'the best rоpes here', 'rоpes'],
    ['invisible letters, without them', 'buy ro\u200bpes now', 'ropes'],
    ['letters one by one', 'win at c.a.s.t.l.e tonight', 'c.a.s.t.l.e'],
    ['letters between spaces', 'win at c a s t l e tonight', 'c a s t'],
    ['digits for letters', 'cheap l4dders for all', 'l4dders'],
    ['a dot in words', 'see ropeladders dot com for it', 'ropeladders dot com'],
    ['an order to write from right to left, without it', 'see \u202e𝗥𝗢𝗣𝗘', '𝗥𝗢𝗣𝗘'],
  ])('shows %s', (_, text, sample) => {
    expect(find(text)).toBe(sample);
  });

  it.each(['a plain comment', 'the u.s.a. and e.g. Rome', 'my mp3s', ''])(
    'finds nothing in "%s"',
    (text) => {
      expect(find(text)).toBe('');
    },
  );

  it('is short whatever stands there', () => {
    expect([...find(`go ${'𝗥'.repeat(5_000)}`)]).toHaveLength(24);
    fc.assert(fc.property(anyText(), (text) => [...find(text)].length <= 24));
  });
});
