import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/spam/engine.ts';
import { learn, parseCorrections, serializeCorrections } from '../../../lib/spam/learn.ts';
import { makeComment, makeModel, makeThread } from '../../fixtures/comments.ts';

describe('corrections', () => {
  const engine = createEngine(makeModel());
  const text = 'We mend rope ladders: see our workshop.';

  it('beat the model, for the same text in other clothes, and say so', () => {
    const corrections = learn(new Map(), makeComment(text), 'spam');
    const judged = engine.judge(
      makeThread([text, '  WE mend rope ladders – see our workshop!', 'Other']),
      corrections,
    );
    expect(judged.map(({ probability }) => probability > 0.9)).toEqual([true, true, false]);
    expect(judged[0]?.reasons).toEqual([{ kind: 'you-taught-me' }]);
  });

  it('take the newest word', () => {
    const spam = learn(new Map(), makeComment(text), 'spam');
    const ham = learn(spam, makeComment(text), 'ham');
    expect(engine.judge(makeThread([text]), ham)[0]?.probability).toBeLessThan(0.05);
  });

  it('go to storage and back without a word of the text', () => {
    const corrections = learn(new Map(), makeComment(text), 'ham');
    const stored = JSON.parse(JSON.stringify(serializeCorrections(corrections)));
    expect(parseCorrections(stored)).toEqual(corrections);
    expect(JSON.stringify(stored)).toMatch(/^\[\["[0-9a-f]{16}","ham"\]\]$/);
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'spam'],
    ['an object', { a: 1 }],
    ['broken entries', [1, null, ['zz', 'spam'], ['0123456789abcdef', 'maybe'], []]],
  ])('are empty where storage holds %s', (_, value) => {
    expect(parseCorrections(value).size).toBe(0);
  });

  it('are at most five thousand: the oldest goes', () => {
    let corrections = parseCorrections(
      Array.from({ length: 5_000 }, (__, i) => [i.toString(16).padStart(16, '0'), 'ham']),
    );
    corrections = learn(corrections, makeComment(text), 'spam');
    expect(corrections.size).toBe(5_000);
    expect(corrections.has('0'.repeat(16))).toBe(false);
  });
});
