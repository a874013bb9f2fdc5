import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBorrowed } from '../../../lib/spam/borrowed.ts';
import type { Comment } from '../../../lib/spam/comment.ts';
import { readComment } from '../../../lib/spam/features.ts';
import { anyText, makeComment } from '../../fixtures/comments.ts';

const said =
  'We tried hemp first, but after one wet winter the third rung simply gave way under me.';
const part = (from: number, to?: number) => said.split(' ').slice(from, to).join(' ');
const day = 86_400_000;
const read = (comments: Comment[], article = '') =>
  readBorrowed(
    { comments },
    comments.map((comment) => readComment(comment, null)),
    article.toLowerCase().match(/\p{L}+/gu) ?? [],
  );

describe('readBorrowed', () => {
  it('finds what a later comment took from an earlier one, wherever it stands', () => {
    const first = makeComment(said, { author: 'Ann', date: 1 * day });
    const thief = makeComment(part(2), { author: 'cheap sofas', date: 9 * day });
    const own = makeComment('Mine is of nylon and holds very well so far.', { date: 5 * day });
    expect(read([first, own, thief]).map(({ fromTalk }) => fromTalk)).toEqual([0, 0, 1]);
    expect(read([thief, own, first]).map(({ fromTalk }) => fromTalk)).toEqual([1, 0, 0]);
  });

  it('takes the longer one for the source where no dates are known', () => {
    const found = read([makeComment(part(2, 11)), makeComment(said)]);
    expect(found.map(({ fromTalk }) => fromTalk)).toEqual([1, 0]);
  });

  it('finds what was taken from the article', () => {
    const [found] = read([makeComment(`${said} Buy sofas, rugs and lamps here today.`)], said);
    expect(found?.fromPage).toBeGreaterThan(0.5);
    expect(found?.fromPage).toBeLessThan(1);
    expect(found?.fromTalk).toBe(0);
  });

  it('lets people say a thing again, and say what everybody says', () => {
    const twice = [makeComment(said, { author: 'Ann' }), makeComment(said, { author: 'Ann' })];
    const thanks = [makeComment('Thank you very much!'), makeComment('Thank you very much!')];
    for (const { fromTalk } of [...read(twice), ...read(thanks)]) expect(fromTalk).toBe(0);
  });

  it('says the same whatever the order', () => {
    const comment = fc.record({
      text: fc.oneof(anyText(200), fc.constantFrom(said, said.slice(5), said.slice(0, 60))),
      author: fc.constantFrom(null, 'Ann', 'Bea'),
      date: fc.constantFrom(null, 0, day),
    });
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 6 }), (drafts) => {
        const comments = drafts.map(({ text, ...parts }) => makeComment(text, parts));
        const tell = (list: Comment[]) => {
          const found = read(list, said);
          return list.map((one, i) => JSON.stringify([one, found[i]])).sort();
        };
        expect(tell([...comments].reverse())).toEqual(tell(comments));
      }),
    );
  });
});
