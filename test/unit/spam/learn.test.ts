import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../../lib/spam/comment.ts';
import {
  type Corrections,
  parseCorrections,
  serializeCorrections,
} from '../../../lib/spam/corrections.ts';
import { createEngine } from '../../../lib/spam/engine.ts';
import { forget, learn } from '../../../lib/spam/learn.ts';
import type { Model } from '../../../lib/spam/model.ts';
import { anyText, makeComment, makeModel, makeThread } from '../../fixtures/comments.ts';

const engine = createEngine(makeModel());
const text = 'We mend rope ladders in the old mill by the river: see our workshop.';
const none: Corrections = new Map();
const teach = (comments: readonly Comment[], label: 'spam' | 'ham') =>
  comments.reduce((known, comment) => learn(known, comment, label), none);
const judge = (comment: Comment | string, corrections: Corrections) =>
  engine.judge(makeThread([comment]), corrections)[0]?.probability ?? -1;

const withBias = (bias: number): Model => {
  const model = makeModel();
  return { ...model, experts: model.experts.map((expert) => ({ ...expert, bias })) };
};

describe('a correction', () => {
  it('beats the model, for the same text in other clothes, and says so', () => {
    const judged = engine.judge(
      makeThread([text, `  ${text.toUpperCase()} – !`, 'Other']),
      learn(none, makeComment(text), 'spam'),
    );
    expect(judged.map(({ probability }) => probability > 0.9)).toEqual([true, true, false]);
    expect(judged[0]?.reasons).toEqual([{ kind: 'you-taught-me' }]);
  });

  it('holds for near-copies', () => {
    const taught = learn(none, makeComment(text), 'spam');
    expect(judge(`Hello friends! ${text} Today only`, taught)).toBeGreaterThan(0.9);
    expect(judge('We sail small boats on the wide lake by the hill: come along.', taught)).toBe(
      judge('We sail small boats on the wide lake by the hill: come along.', none),
    );
  });

  it.each([
    ['the same link', { links: [{ url: 'http://www.ropes.example/shop/', text: 'x' }] }],
    ['the same author link', { authorUrl: 'https://ropes.example/shop' }],
    ['the same anchor text', { links: [{ url: 'https://b.example/', text: 'Cheap Rope' }] }],
  ])('holds for its campaign: %s', (_, parts) => {
    const seen = makeComment('Ladders for all', {
      links: [{ url: 'https://ropes.example/shop', text: 'cheap rope' }],
    });
    const other = makeComment('A very different remark', parts);
    expect(judge(other, none)).toBeLessThan(0.5);
    expect(judge(other, learn(none, seen, 'spam'))).toBeGreaterThan(0.9);
  });

  it('raises what leads to the same site, and lets a good comment stand', () => {
    const asp = { authorUrl: 'https://ropes.example/' };
    const taught = learn(none, makeComment('Buy from us', asp), 'spam');
    const [doubtful, good] = [-1, -5].map((bias) =>
      createEngine(withBias(bias)).judge(
        makeThread([makeComment('A very different remark', asp)]),
        taught,
      ),
    );
    expect(doubtful?.[0]?.probability).toBeGreaterThan(0.85);
    expect(good?.[0]?.probability).toBeLessThan(0.2);
  });

  it('gives way to a newer one', () => {
    const spam = learn(none, makeComment(text), 'spam');
    expect(judge(text, learn(spam, makeComment(text), 'ham'))).toBeLessThan(0.05);
  });

  it('can be taken back as if it had never been made', () => {
    const before = teach([makeComment('one thing or another'), makeComment('a third')], 'spam');
    const after = forget(learn(before, makeComment(text), 'ham'), makeComment(text));
    expect(serializeCorrections(after)).toEqual(serializeCorrections(before));
  });
});

describe('many corrections', () => {
  const adverts = ['grandwin pays daily', 'try grandwin now', 'my aunt loves grandwin'].map((one) =>
    makeComment(one),
  );

  it('let a word weigh once two of them hold it', () => {
    const other = 'has anyone heard of grandwin';
    expect(judge(other, teach(adverts.slice(0, 1), 'spam'))).toBe(judge(other, none));
    expect(judge(other, teach(adverts.slice(0, 2), 'spam'))).toBeGreaterThan(judge(other, none));
  });

  it('teach nothing of words that good comments use anyway', () => {
    const model = makeModel();
    const everyWord = { ...model, common: new Uint8Array(model.common.length).fill(255) };
    const [judged] = createEngine(everyWord).judge(
      makeThread(['has anyone heard of grandwin']),
      teach(adverts, 'spam'),
    );
    expect(judged?.probability).toBe(judge('has anyone heard of grandwin', none));
  });

  it('teach marks that few good comments bear, once many of them bear it', () => {
    const other = 'so long and 𝗺𝗮𝗻𝘆 thanks';
    const marked = ['𝗼𝗮𝗸', '𝗲𝗹𝗺', '𝗮𝘀𝗵', '𝗳𝗶𝗿'].map((word) => makeComment(word));
    const plain = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) =>
      makeComment(`nothing ${letter.repeat(5)} of the kind`),
    );
    expect(judge(other, teach(marked, 'spam'))).toBeGreaterThan(judge(other, none));
    expect(judge(other, teach([...marked, ...plain], 'spam'))).toBe(judge(other, none));
    expect(judge('so many', teach(marked, 'spam'))).toBe(judge('so many', none));
  });

  it('never move a comment they are not about by more than three units of log-odds', () => {
    const logit = (p: number) => Math.log(p / (1 - p));
    const words = fc.array(fc.constantFrom('rope', 'mill', 'win', 'fast', 'grand', 'oak'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), words, (taught, asked) => {
        const corrections = teach(
          taught.map((one) => makeComment(`${one.join(' ')} taught`)),
          'spam',
        );
        const other = `${asked.join(' ')} asked`;
        expect(
          Math.abs(logit(judge(other, corrections)) - logit(judge(other, none))),
        ).toBeLessThanOrEqual(3.001);
      }),
      { numRuns: 60 },
    );
  });
});

describe('stored corrections', () => {
  it('come back as they went, without a word of the text', () => {
    const comment = makeComment(text, {
      author: 'Marlowe Quill',
      authorUrl: 'https://quill.example/',
      links: [{ url: 'https://ropes.example/shop', text: 'cheap rope' }],
    });
    const corrections = learn(none, comment, 'ham');
    const stored = JSON.stringify(serializeCorrections(corrections));
    expect(parseCorrections(JSON.parse(stored))).toEqual(corrections);
    expect(stored.match(/[a-z]{3,}/gi)).toEqual(['ham', ...(stored.match(/[a-f]{3,}/g) ?? [])]);
    expect(stored).not.toMatch(/quill|rope|mill|river/i);
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'spam'],
    ['an object', { a: 1 }],
    ['broken entries', [1, null, ['zz', 'spam'], ['0123456789abcdef', 'maybe'], []]],
  ])('are empty where storage holds %s', (_, value) => {
    expect(parseCorrections(value).size).toBe(0);
  });

  it('can hold anything and break nothing', () => {
    const entry = fc.tuple(
      fc.constant('0123456789abcdef'),
      fc.constantFrom('spam', 'ham'),
      fc.anything(),
      fc.anything(),
      fc.anything(),
      fc.oneof(fc.anything(), fc.array(fc.integer())),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), anyText(), (stored, asked) => {
        expect(judge(asked, parseCorrections(stored))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it('are at most two thousand: the oldest goes', () => {
    const full = parseCorrections(
      Array.from({ length: 2_000 }, (_, i) => [
        i.toString(16).padStart(16, '0'),
        'ham',
        [],
        [],
        [],
      ]),
    );
    const corrections = learn(full, makeComment(text), 'spam');
    expect(corrections.size).toBe(2_000);
    expect(corrections.has('0'.repeat(16))).toBe(false);
  });
});
