import { describe, expect, it } from 'vitest';
import type { Comment, Thread } from '../../../lib/spam/comment.ts';
import { readFeatures } from '../../../lib/spam/features.ts';
import { createMemory } from '../../../lib/spam/memory.ts';
import { makeComment, makeThread, noWeighers } from '../../fixtures/comments.ts';

const contexts = (thread: Thread) => readFeatures(thread, noWeighers).map(({ context }) => context);
const advert = 'Our workshop sells the finest rope ladders in the whole valley, order yours today!';

describe('readContexts', () => {
  it('counts near copies', () => {
    const found = contexts(
      makeThread([
        advert,
        'I climbed mine twice.',
        advert.replace('!', ' friends!'),
        advert.toUpperCase(),
      ]),
    );
    expect(found.map(({ overlap }) => overlap.copies)).toEqual([2, 0, 2, 2]);
  });

  it('does not count what one person sent twice', () => {
    const by = (author: string) => makeComment(advert, { author });
    const copies = (names: string[]) =>
      contexts(makeThread(names.map(by))).map((c) => c.overlap.copies);
    expect(copies(['Ann', 'Ann'])).toEqual([0, 0]);
    expect(copies(['Ann', 'Bea', 'ann'])).toEqual([1, 1, 1]);
  });

  it('remembers what stood on other sites, and no site twice', () => {
    const memory = createMemory();
    const read = (host: string) =>
      readFeatures({ ...makeThread([advert]), host }, noWeighers, memory)[0]?.context.overlap
        .copies;
    expect(['a', 'a', 'b', 'c', 'a'].map((name) => read(`${name}.example`))).toEqual([
      0, 0, 1, 2, 2,
    ]);
  });

  it('does not call short thanks copies', () => {
    const found = contexts(makeThread(['Thanks a lot!', 'Thanks a lot!', 'Thanks a lot!']));
    expect(found.map(({ overlap }) => overlap.copies)).toEqual([0, 0, 0]);
  });

  it('counts names that share a link', () => {
    const authorUrl = 'https://ropes.example/';
    const found = contexts(
      makeThread([
        makeComment('one', { author: 'Ann', authorUrl }),
        makeComment('two', { author: 'Bea', authorUrl }),
        makeComment('three', { author: 'Bea', authorUrl }),
        makeComment('four', { author: 'Cid', authorUrl: 'https://cid.example/' }),
      ]),
    );
    expect(found.map(({ overlap }) => overlap.aliases)).toEqual([1, 1, 1, 0]);
  });

  it.each<[string, Parameters<typeof makeComment>]>([
    ['number', ['call (555) 010-4477-88 at night']],
    ['mail address', ['write to mara.quill@desk.example, she answers']],
    ['handle, beside a messenger', ['she is on telegram as @quillmara']],
  ])('counts other names that name the same %s', (_, [text, parts]) => {
    const by = (author: string, said: string) => makeComment(said, { ...parts, author });
    const found = contexts(
      makeThread([by('Ann', text), by('Bea', `Yes: ${text}!`), by('Ann', text), by('Cid', 'No.')]),
    );
    expect(found.map(({ overlap }) => overlap.contacts)).toEqual([1, 1, 1, 0]);
  });

  it('takes a handle alone for who is spoken to', () => {
    const found = contexts(makeThread(['@quillmara you are right', '@quillmara no you are not']));
    expect(found.map(({ overlap }) => overlap.contacts)).toEqual([0, 0]);
  });

  it('counts other names that call a link by the same words, wherever it leads', () => {
    const by = (author: string, url: string, text: string) =>
      makeComment(`see ${text}`, { author, links: [{ url, text }] });
    const found = contexts(
      makeThread([
        by('Ann', 'https://one.example/a', 'cheap rope ladders'),
        by('Bea', 'https://two.example/b', 'Cheap rope ladders'),
        by('Cid', 'https://three.example/c', 'my knots'),
        by('Dot', 'https://four.example/d', 'https://four.example/d'),
        by('Eve', 'https://five.example/e', 'https://four.example/d'),
      ]),
    );
    expect(found.map(({ overlap }) => overlap.anchors)).toEqual([1, 1, 0, 0, 0]);
  });

  it('sees a talk with oneself: names that answer each other and lead to the same place', () => {
    const url = 'https://ropes.example/shop';
    const found = contexts(
      makeThread([
        makeComment(`Has anyone bought from ${url} yet?`, { author: 'Ann' }),
        makeComment(`Yes! ${url} came in a week`, { author: 'Bea', parent: 0 }),
        makeComment('What a thing to ask under a page about knots', { author: 'Cid', parent: 0 }),
        makeComment(`Or see ${url}`, { author: 'Dot' }),
        makeComment(`I said ${url}`, { author: 'Ann', parent: 0 }),
        makeComment(`Is it ${url}`, { parent: 0 }),
      ]),
    );
    expect(found.map(({ overlap }) => overlap.isChained)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('measures how much an answer takes up of what it answers, unless both lead to one place', () => {
    const asks = 'Would hemp ladders carry children through winter storms';
    const found = contexts(
      makeThread([
        makeComment(asks, { author: 'Ann' }),
        makeComment('Mine carry three children each winter', { author: 'Bea', parent: 0 }),
        makeComment('Cheap airline tickets from agents', { author: 'Cid', parent: 0 }),
        makeComment('yes', { author: 'Dot', parent: 0 }),
        makeComment('Visit https://hemp.example/l', { author: 'Eve' }),
        makeComment('Hemp ladders: https://hemp.example/l visit them', {
          author: 'Fay',
          parent: 4,
        }),
        makeComment('Mine carry three children each winter', { author: 'Gil', parent: 99 }),
      ]),
    );
    const uptakes = found.map(({ uptake }) => uptake);
    expect(uptakes[1]).toBeGreaterThan(0.5);
    expect([uptakes[0], ...uptakes.slice(2)]).toEqual([null, 0, null, null, null, null]);
  });

  it('measures relevance to the article, and says nothing where there is too little', () => {
    const article = `Rope ladders need splicing. ${'Every splice holds better with whipped ends and beeswax on hemp. '.repeat(4)}Knots slip sooner than people expect, above all after rain, sunlight, frost and heavy swinging children. Varnish fades, copper rivets loosen, wooden rungs crack along their grain; replace broken pieces before winter storms arrive.`;
    const found = contexts(
      makeThread(
        [
          'My hemp ladders slipped after frost too',
          'Cheap airline tickets through travel agents',
          'ok',
        ],
        article,
      ),
    );
    expect(found[0]?.relevance).toBeGreaterThan(0.5);
    expect(found[1]?.relevance).toBe(0);
    expect(found[2]?.relevance).toBeNull();
  });

  it('expects no words of an article from who writes in another language', () => {
    const article = `How to make a rope ladder. ${'The rungs are of ash and the ropes of hemp, and you need about two days for it if the weather holds and nobody wants to climb it in between. '.repeat(2)}Splices, knots, whipping twine, beeswax, varnish, rivets, copper, timber, grain, hammer, chisel, workshop, storage, harness, carabiner, anchor, platform, railing.`;
    const [english, german] = contexts(
      makeThread(
        [
          'The cheapest airline tickets are the ones that you buy at night, and it helps to wait',
          'Vielen Dank, bei uns im Garten hängt seit letztem Sommer auch so eine Leiter',
        ],
        article,
      ),
    );
    expect(english).toMatchObject({ isPageKnown: true, relevance: 0 });
    expect(german?.isPageKnown).toBe(false);
  });

  it('knows answers, the answered and long silence', () => {
    const day = 86_400_000;
    const found = contexts(
      makeThread([
        makeComment('first', { date: 0 }),
        makeComment('second', { date: 2 * day, parent: 0 }),
        makeComment('third', { date: 500 * day }),
      ]),
    );
    expect(found.map(({ isAnswer }) => isAnswer)).toEqual([false, true, false]);
    expect(found.map(({ isAnswered }) => isAnswered)).toEqual([true, false, false]);
    expect(found.map(({ silenceDays }) => silenceDays)).toEqual([0, 2, 498]);
    expect(found.map(({ ageDays }) => ageDays)).toEqual([0, 2, 500]);
  });

  it('tells the same times in whatever order a page shows its thread', () => {
    const day = 86_400_000;
    const dates = [0, 1, 3, 400].map((days) => makeComment(`${days}`, { date: days * day }));
    const times = (comments: Comment[]) =>
      contexts(makeThread(comments)).map(({ ageDays, ended, silenceDays }) => ({
        ageDays,
        ended,
        silenceDays,
      }));
    expect(times([...dates].reverse())).toEqual(times(dates).reverse());
    expect(times(dates).at(-1)).toEqual({ ageDays: 400, ended: 0.75, silenceDays: 397 });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'takes %d for no date',
    (date) => {
      const found = contexts(
        makeThread([makeComment('one', { date }), makeComment('two', { date: 0 })]),
      );
      expect(found[0]).toMatchObject({ ageDays: null, silenceDays: null });
      expect(found[1]).toMatchObject({ ageDays: 0, silenceDays: 0 });
    },
  );

  it('knows no times where a page shows no dates', () => {
    const [found] = contexts(makeThread(['one', 'two']));
    expect(found).toMatchObject({ ageDays: null, ended: 0, silenceDays: null });
  });
});
