import { expect, test } from 'vitest';
import type { Entry } from '../../lib/page/reader.ts';
import { reportComments } from '../../lib/page/report-comments.ts';
import { maxListed, rowChars } from '../../lib/protocol.ts';

const showing = { mercy: null, rule: null, isFollower: false, said: null, undo: null };
const entry = (id: number, probability: number) => {
  const verdict = probability > 0.9 ? 'fold' : probability > 0.6 ? 'dim' : 'show';
  const comment = { text: 'x'.repeat(900), author: null };
  return { id, verdict, judgement: { probability, reasons: [] }, reading: { comment } };
};
const report = (entries: object[]) => reportComments(entries as Entry[], () => showing);

test('lists all there are, in full', () => {
  const { comments, unlisted } = report([entry(1, 0.1), entry(2, 0.95)]);
  expect(comments.map(({ id }) => id)).toEqual([1, 2]);
  expect(comments[0]?.text).toHaveLength(900);
  expect(unlisted).toBeUndefined();
});

test('of too many lists the hidden and the most suspicious, in order, and counts the others', () => {
  const many = Array.from({ length: maxListed }, (_, i) => entry(i, 0.1));
  const late = [entry(20_001, 0.95), entry(20_002, 0.5), entry(20_003, 0.7), entry(20_004, 0.01)];
  const { comments, unlisted } = report([...many, ...late]);
  expect(comments).toHaveLength(maxListed);
  expect(comments[0]?.text).toHaveLength(rowChars);
  expect(comments.slice(-3).map(({ id }) => id)).toEqual([20_001, 20_002, 20_003]);
  expect(unlisted).toEqual({ show: 4, dim: 0, fold: 0 });
});
