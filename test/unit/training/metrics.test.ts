import { describe, expect, it } from 'vitest';
import { fitSigmoid } from '../../../lib/training/calibrate.ts';
import {
  measureAbove,
  measureAccuracy,
  measureAuc,
  measureCalibrationError,
  measureRecallAt,
  measureShare,
} from '../../../lib/training/metrics.ts';

const judge = (spam: readonly number[], ham: readonly number[]) => [
  ...spam.map((probability) => ({ probability, isSpam: true })),
  ...ham.map((probability) => ({ probability, isSpam: false })),
];

describe('metrics', () => {
  it.each([
    ['all apart', [0.8, 0.9], [0.1, 0.2], 1],
    ['all the wrong way round', [0.1], [0.9], 0],
    ['all the same', [0.5, 0.5], [0.5, 0.5, 0.5], 0.5],
    ['one of four pairs wrong', [0.4, 0.9], [0.1, 0.5], 0.75],
  ])('area under the curve: %s', (_, spam, ham, auc) => {
    expect(measureAuc(judge(spam, ham)).share).toBeCloseTo(auc, 10);
  });

  it('comes to an end where a model judged nothing', () => {
    expect(measureAuc(judge([Number.NaN], [0.1, Number.NaN])).of).toBe(3);
  });

  it('recall at 1 % false positives lets one good comment in a hundred through', () => {
    const ham = Array.from({ length: 200 }, (_, i) => i / 1000);
    expect(measureRecallAt(judge([0.1985, 0.9], ham), 0.01).share).toBe(1);
    expect(measureRecallAt(judge([0.1965, 0.9], ham), 0.01).share).toBe(0.5);
    expect(measureRecallAt(judge([0.1985, 0.9], ham), 0).share).toBe(0.5);
  });

  it('counts shares with an interval that holds them', () => {
    const { share, low, high } = measureShare(3, 10);
    expect([share, low, high].map((n) => n.toFixed(3))).toEqual(['0.300', '0.108', '0.603']);
    expect(measureAccuracy(judge([0.5, 0.4], [0.49])).share).toBeCloseTo(2 / 3, 10);
    expect(measureAbove(judge([0.5, 0.4], [0.6]), 0.5).share).toBeCloseTo(2 / 3, 10);
    expect(measureShare(0, 0).share).toBeNaN();
  });

  it('keeps intervals between none and all', () => {
    for (const of of [1, 7, 1_968, 2_823]) {
      expect(measureShare(0, of).low).toBeGreaterThanOrEqual(0);
      expect(measureShare(of, of).high).toBeLessThanOrEqual(1);
    }
  });

  it('sees no calibration error where one in ten at .1 is spam, and all of it where none is', () => {
    const tenth = Array.from({ length: 10 }, () => 0.1);
    expect(measureCalibrationError(judge(tenth.slice(0, 1), tenth.slice(1)))).toBeCloseTo(0, 10);
    expect(measureCalibrationError(judge([], [0.9, 0.9]))).toBeCloseTo(0.9, 10);
  });
});

describe('fitSigmoid', () => {
  const margins = Array.from({ length: 4_000 }, (_, i) => {
    const margin = (i % 81) / 10 - 4;
    const chance = 1 / (1 + Math.exp(-(0.7 * margin - 0.4)));
    return { margin, isSpam: ((i * 7_919) % 4_000) / 4_000 < chance, weight: 1 };
  });
  const share = margins.filter(({ isSpam }) => isSpam).length / margins.length;

  it('finds the sigmoid the labels were drawn from', () => {
    const { slope, offset } = fitSigmoid(margins, share);
    expect(slope).toBeCloseTo(0.7, 1);
    expect(offset).toBeCloseTo(-0.4, 1);
  });

  it('moves to a rarer kind of spam by the log of the odds', () => {
    const common = fitSigmoid(margins, 0.5);
    const rare = fitSigmoid(margins, 0.1);
    expect(rare.offset - common.offset).toBeCloseTo(Math.log(0.1 / 0.9), 1);
  });
});
