import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../../lib/spam/comment.ts';
import { createEngine } from '../../../lib/spam/engine.ts';
import { expertBits, type Model } from '../../../lib/spam/model.ts';
import { parseModel } from '../../../lib/spam/parse-model.ts';
import { anyText, makeComment, makeModel, makeThread } from '../../fixtures/comments.ts';

const shipped = createEngine(parseModel(readFileSync('public/model.bin')));

describe('the engine', () => {
  it('never throws, and gives each comment a probability and at most four reasons', () => {
    const text = fc.oneof(
      anyText(),
      fc.constantFrom(
        '\ud800',
        '',
        '\u0301'.repeat(20_000),
        'а'.repeat(30_000),
        '.'.repeat(20_000),
        '<'.repeat(5_000),
      ),
    );
    const comment = fc.record({
      text,
      author: fc.option(text),
      authorUrl: fc.option(fc.oneof(text, fc.webUrl())),
      links: fc.array(fc.record({ url: fc.oneof(text, fc.webUrl()), text }), { maxLength: 3 }),
      date: fc.option(fc.double()),
      parent: fc.option(fc.integer()),
    });
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 6 }), text, (comments, article) => {
        const judged = shipped.judge({
          host: 'www.page.example',
          article: { title: article, text: article },
          comments,
        });
        expect(judged.length).toBe(comments.length);
        for (const { probability, reasons } of judged) {
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
          expect(reasons.length).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is certain of nothing: a threshold of 1 hides nothing', () => {
    const [judged] = createEngine(makeModel({ praise: 60 })).judge(makeThread(['great great']));
    expect(judged?.probability).toBe(0.999999);
  });

  it('gives a reason wherever it would hide', () => {
    const judged = shipped.judge(
      makeThread([
        makeComment(
          'Cheap replica watches, best price, whatsapp +1 202 555 0117 or visit https://watches.example',
          {
            author: 'replica watches online',
            authorUrl: 'https://watches.example/buy-now',
          },
        ),
        'The second photograph shows the mooring much better than the drawing does.',
      ]),
    );
    const [advert, remark] = judged;
    expect(advert?.probability).toBeGreaterThan(0.6);
    expect(advert?.reasons.length).toBeGreaterThan(0);
    expect(remark?.probability).toBeLessThan(0.2);
  });

  it('names only evidence that counted against the comment', () => {
    const engine = createEngine(makeModel({ 'link-1': 3, question: -2 }));
    const [judged] = engine.judge(makeThread(['Is it here? https://here.example/now']));
    expect(judged?.reasons).toEqual([{ kind: 'links', value: 'here.example' }]);
  });

  it('tells by how much the odds of all experts together rest on a piece of evidence', () => {
    const model = makeModel({ 'link-1': 3, question: 0.2 });
    const [expert] = model.experts;
    if (!expert) throw new Error('no expert');
    const blind = { ...expert, shape: expert.shape.map(() => 0), bias: 2 };
    const judge = (experts: Model['experts']) =>
      createEngine({ ...model, experts }).judge(
        makeThread(['Is it here? https://here.example/now']),
      )[0];
    expect(judge([expert])?.reasons.map(({ kind }) => kind)).toEqual(['links', 'shape']);
    expect(judge([expert, blind])?.reasons.map(({ kind }) => kind)).toEqual(['links']);
    expect(judge([expert, { ...blind, bias: 9 }])?.reasons).toEqual([{ kind: 'shape' }]);
  });

  it.each([
    ['whatsapp me please', 'whatsapp'],
    ['write to anna.b@mail.example today', 'anna.b@mail.example'],
    ['call +1 202 555 0117 now', '+1 202 555 0117'],
    ['find me @moss_kettle', '@moss_kettle'],
  ])('says where %s lures', (text, value) => {
    const contact = makeModel({
      'contact-messenger': 3,
      'contact-mail': 3,
      'contact-phone': 3,
      'contact-handle': 3,
    });
    const [judged] = createEngine(contact).judge(makeThread([text]));
    expect(judged?.reasons).toEqual([{ kind: 'contact-bait', value }]);
  });

  it('shows which letters were disguised, and says nothing of them where it cannot', () => {
    const engine = createEngine(makeModel({ 'disguise-styled': 3, 'author-styled': 3 }));
    const kinds = (comment: Comment | string) => engine.judge(makeThread([comment]))[0]?.reasons;
    expect(kinds('go to 𝗥𝗢𝗣𝗘𝗪𝗜𝗡 now')).toEqual([{ kind: 'disguised-letters', value: '𝗥𝗢𝗣𝗘𝗪𝗜𝗡' }]);
    expect(kinds(makeComment('thanks', { author: '𝗥𝗢𝗣𝗘𝗪𝗜𝗡' }))).toEqual([
      { kind: 'disguised-letters', value: '𝗥𝗢𝗣𝗘𝗪𝗜𝗡' },
    ]);
  });

  it('says that other names lead to the same place', () => {
    const engine = createEngine(makeModel({ 'shared-contacts': 5, chained: 3 }));
    const judged = engine.judge(
      makeThread(['Ann', 'Bea'].map((author) => makeComment('mail mara@desk.example', { author }))),
    );
    expect(judged.map(({ reasons }) => reasons)).toEqual([
      [{ kind: 'same-trail' }],
      [{ kind: 'same-trail' }],
    ]);
  });

  it('lets words in a script it has not read count for nothing', () => {
    const every = Array.from({ length: 1 << expertBits }, (_, place) => [place, 127] as const);
    const engine = createEngine(makeModel({}, every));
    const [latin, georgian] = engine.judge(
      makeThread(['some words in latin', 'რამდენიმე სიტყვა ქართულად']),
    );
    expect(latin?.probability).toBeGreaterThan(0.99);
    expect(georgian?.probability).toBeLessThan(0.5);
  });

  it.each([
    ['ten megabytes', 'Nice rope ladder here. '.repeat(450_000)],
    ['a hundred thousand combining marks', `a${'\u0301\u0323'.repeat(50_000)}`],
    ['lone surrogates', '\ud83d'.repeat(100_000)],
    ['one endless word', 'x'.repeat(1_000_000)],
    ['one endless number', '1'.repeat(1_000_000)],
    ['letters one by one', 'a b '.repeat(250_000)],
    ['addresses without end', 'a@a.'.repeat(250_000)],
    ['pictures without end', '🔥'.repeat(250_000)],
  ])('reads %s as it reads anything', (_, text) => {
    const [judged] = shipped.judge(
      makeThread([makeComment(text, { author: text, authorUrl: text })], text),
    );
    expect(judged?.probability).toBeGreaterThanOrEqual(0);
    expect(judged?.probability).toBeLessThanOrEqual(1);
  });

  it('judges a thread the same in whatever order a page shows it', () => {
    const day = 86_400_000;
    const comment = fc.record({
      text: fc.constantFrom(
        'Nice post, thanks for sharing! cheap rope ladders',
        'Our workshop sells the finest rope ladders in the whole valley, order yours today!',
        'The third rung broke after a month, so I would not use ash for it.',
        'I agree with Ruth about the knots, they slip once the hemp is wet.',
        'Casino bonus 500 free https://win.example/now',
      ),
      author: fc.constantFrom(null, 'Ruth', 'cheap rope ladders', 'Lars'),
      days: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(comment, { maxLength: 12, selector: ({ days }) => days }),
        (thread) => {
          const comments = thread.map(({ text, author, days }) =>
            makeComment(text, { author, date: days * day }),
          );
          const judge = (list: typeof comments) =>
            shipped.judge(makeThread(list, 'Rope ladders and their knots, rungs and hemp.'));
          expect(judge([...comments].reverse())).toEqual(judge(comments).reverse());
        },
      ),
      { numRuns: 40 },
    );
  });

  it('shows what is empty', () => {
    expect(shipped.judge(makeThread(['', ' \n\u200b']))).toEqual([
      { probability: 0, reasons: [] },
      { probability: 0, reasons: [] },
    ]);
  });

  it('judges the same whatever stands elsewhere on the page, if nothing in it is shared', () => {
    const alone = shipped.judge(makeThread(['Nice ladder']));
    const beside = shipped.judge(makeThread(['Nice ladder', 'Wet paint']));
    expect(beside[0]?.probability).toBeCloseTo(alone[0]?.probability ?? 2, 10);
  });
});
