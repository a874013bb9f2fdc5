import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseComment, parseThread } from '../../../lib/spam/parse-thread.ts';
import { makeComment } from '../../fixtures/comments.ts';

describe('parseThread', () => {
  it('leaves a good thread as it is', () => {
    const thread = {
      host: 'ropes.example',
      article: { title: 'Ropes', text: 'On ropes.' },
      comments: [
        makeComment('one', {
          author: 'Ann',
          date: 5,
          links: [{ url: 'https://a.example/', text: 'a' }],
        }),
        makeComment('two', { parent: 0, authorUrl: 'https://b.example/' }),
      ],
    };
    expect(parseThread(thread)).toEqual(thread);
  });

  it.each([[undefined], [null], [7], ['x'], [{}], [{ comments: 'none' }]])(
    'refuses %j',
    (value) => {
      expect(() => parseThread(value)).toThrow('Not a thread');
    },
  );

  it('makes a comment of anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const comment = parseComment(value);
        expect(typeof comment.text).toBe('string');
        expect(Array.isArray(comment.links)).toBe(true);
      }),
    );
  });
});
