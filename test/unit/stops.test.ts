import { expect, test } from 'vitest';
import { binComments, binCount } from '../../components/bins.ts';
import { goodCommentsPer } from '../../components/costs.ts';
import { lowest, moveHandle, stopAt, stopNames, thresholdsOf } from '../../components/stops.ts';
import { defaults, parseSettings } from '../../lib/settings.ts';

test('stops go from gentle to strict, wherever the defaults stand', () => {
  const folds = stopNames.map((name) => thresholdsOf(name).fold);
  expect(folds).toEqual([...folds].sort((a, b) => b - a));
  expect(new Set(folds).size).toBe(folds.length);
});

test('balanced is the default, in both thresholds', () => {
  expect(thresholdsOf('balanced')).toEqual(defaults.thresholds);
  expect(stopAt(defaults.thresholds)).toBe('balanced');
});

test.each(stopNames)('%s is found again after storage', (name) => {
  const { thresholds } = parseSettings({ thresholds: thresholdsOf(name) });
  expect(stopAt(thresholds)).toBe(name);
});

test('between the names there is no name', () => {
  expect(stopAt({ dim: 0.6, fold: 0.9 })).toBeNull();
  expect(stopAt({ dim: 0.5, fold: 0.88 })).toBeNull();
});

test.each([
  ['dim', 0.7, { dim: 0.7, fold: 0.88 }],
  ['dim', 0.95, { dim: 0.95, fold: 0.95 }],
  ['dim', -1, { dim: lowest, fold: 0.88 }],
  ['fold', 0.7, { dim: 0.6, fold: 0.7 }],
  ['fold', 0.3, { dim: 0.3, fold: 0.3 }],
  ['fold', 4, { dim: 0.6, fold: 1 }],
] as const)('the %s handle at %d leads to %o', (handle, to, expected) => {
  expect(moveHandle({ dim: 0.6, fold: 0.88 }, handle, to)).toEqual(expected);
});

const costs = [
  { threshold: 0.9, share: 0.0009 },
  { threshold: 0.5, share: 0.02 },
  { threshold: 0.99, share: 0 },
];
test.each([
  ['nothing measured', null, 0.9, null],
  ['a measured threshold', costs, 0.9, 1_100],
  ['between two, the dearer one', costs, 0.89, 50],
  ['below all', costs, 0.4, null],
  ['none folded at all', costs, 0.99, null],
])('what a threshold costs: %s', (_, table, threshold, expected) => {
  expect(goodCommentsPer(table, threshold)).toBe(expected);
});

test('bins hold every judged comment once, 0 and 1 included', () => {
  const comments = [0, 0.04999, 0.05, 0.999, 1, null].map((probability, id) => ({
    id,
    author: null,
    text: '',
    probability,
    verdict: (probability ?? 0) > 0.9 ? ('fold' as const) : ('show' as const),
    reasons: [],
    isRevealed: false,
    mercy: null,
    rule: null,
    isFollower: false,
    isUnkept: false,
  }));
  const bins = binComments(comments);
  expect(bins).toHaveLength(binCount);
  expect(bins[0]).toEqual({ show: 2, dim: 0, fold: 0 });
  expect(bins[1]).toEqual({ show: 1, dim: 0, fold: 0 });
  expect(bins[19]).toEqual({ show: 0, dim: 0, fold: 2 });
});
