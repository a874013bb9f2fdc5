import { expect, test } from 'vitest';
import { binComments, binCount } from '../../components/bins.ts';
import { lowest, stopAt, stopNames, stops, thresholdsFor } from '../../components/stops.ts';
import { defaults, parseSettings } from '../../lib/settings.ts';

test('stops go from gentle to strict, wherever the defaults stand', () => {
  const folds = stopNames.map((name) => stops[name]);
  expect(folds).toEqual([...folds].sort((a, b) => b - a));
  expect(new Set(folds).size).toBe(folds.length);
});

test('balanced is the default, in both thresholds', () => {
  expect(thresholdsFor(stops.balanced)).toEqual(defaults.thresholds);
  expect(stopAt(defaults.thresholds)).toBe('balanced');
});

test.each(stopNames)('%s is found again after storage', (name) => {
  const { thresholds } = parseSettings({ thresholds: thresholdsFor(stops[name]) });
  expect(stopAt(thresholds)).toBe(name);
});

test('between the names there is no name', () => {
  expect(stopAt(thresholdsFor(0.8))).toBeNull();
});

test('dimming never starts above folding nor below what is more likely fine', () => {
  for (let fold = -0.2; fold < 1.2; fold += 0.01) {
    const thresholds = thresholdsFor(fold);
    expect(thresholds.dim).toBeGreaterThanOrEqual(lowest);
    expect(thresholds.dim).toBeLessThanOrEqual(thresholds.fold);
    expect(thresholds.fold).toBeLessThanOrEqual(1);
  }
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
    isFollower: false,
  }));
  const bins = binComments(comments);
  expect(bins).toHaveLength(binCount);
  expect(bins[0]).toEqual({ show: 2, dim: 0, fold: 0 });
  expect(bins[1]).toEqual({ show: 1, dim: 0, fold: 0 });
  expect(bins[19]).toEqual({ show: 0, dim: 0, fold: 2 });
});
