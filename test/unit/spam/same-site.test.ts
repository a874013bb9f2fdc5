import { describe, expect, it } from 'vitest';
import { readFeatures } from '../../../lib/spam/features.ts';
import { isSameSite } from '../../../lib/spam/same-site.ts';
import { makeComment, makeThread, noWeighers } from '../../fixtures/comments.ts';

describe('isSameSite', () => {
  it.each([
    ['https://blog.example.com/about', 'blog.example.com', true],
    ['https://ann.blog.example.com/', 'www.example.com', true],
    ['//example.com/x', 'example.com', true],
    ['/user/ann', 'example.com', true],
    ['https://shop.example.org/', 'example.com', false],
    ['https://notexample.com/', 'example.com', false],
    ['https://example.com.evil.test/', 'example.com', false],
    ['https://evil.test/example.com', 'example.com', false],
    ['https://example.com@evil.test/', 'example.com', false],
    ['http://rope.co.uk/', 'ladder.co.uk', false],
    ['http://www.rope.co.uk/', 'rope.co.uk', true],
    ['https://example.com/', null, false],
    ['mailto:ann@example.com', 'example.com', false],
  ])('%s on %s: %s', (url, host, expected) => {
    expect(isSameSite(url, host)).toBe(expected);
  });
});

describe("a link to the page's own site", () => {
  const comment = makeComment('See the other thread', {
    author: 'Ann',
    authorUrl: 'https://forum.example/members/ann',
    links: [{ url: 'https://forum.example/t/12', text: 'the other thread' }],
  });
  const links = (host: string | null) =>
    readFeatures({ ...makeThread([comment]), host }, noWeighers).map(({ reading }) => [
      reading.comment.authorUrl,
      reading.comment.links.length,
    ]);

  it('is no evidence there, and is elsewhere', () => {
    expect(links('www.forum.example')).toEqual([[null, 0]]);
    expect(links('blog.example')).toEqual([['https://forum.example/members/ann', 1]]);
  });
});
