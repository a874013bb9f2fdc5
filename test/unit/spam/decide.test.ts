import { describe, expect, it } from 'vitest';
import { decide } from '../../../lib/spam/decide.ts';

describe('decide', () => {
  const thresholds = { dim: 0.6, fold: 0.9 };
  it.each([
    [0, 'show'],
    [0.599, 'show'],
    [0.6, 'dim'],
    [0.899, 'dim'],
    [0.9, 'fold'],
    [1, 'fold'],
    [Number.NaN, 'show'],
  ])('%d is %s', (probability, verdict) => {
    expect(decide({ probability, reasons: [] }, thresholds)).toBe(verdict);
  });

  it("heeds the reader's own rule first", () => {
    const [sure, none] = [{ probability: 1, reasons: [] }, null];
    expect(decide(sure, thresholds, { action: 'show' })).toBe('show');
    expect(decide(none, thresholds, { action: 'hide' })).toBe('fold');
  });

  it('shows what was not judged', () => {
    expect(decide(null, thresholds)).toBe('show');
  });
});
