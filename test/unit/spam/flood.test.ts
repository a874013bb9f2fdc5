import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighThread } from '../../../lib/spam/flood.ts';

const doubtful = { logit: -0.5, canRise: true };
const spam = { logit: 3, canRise: true };
const good = { logit: -4, canRise: true };
const shiftOf = (others: readonly (typeof spam)[]) => weighThread([doubtful, ...others])[0] ?? 0;

describe('weighThread', () => {
  it('raises the doubtful where the clear cases are spam, and lowers them where they are not', () => {
    expect(shiftOf(new Array(12).fill(spam))).toBeGreaterThan(1);
    expect(shiftOf(new Array(12).fill(good))).toBeLessThan(-0.5);
    expect(shiftOf([spam, ...new Array(9).fill(good)])).toBeCloseTo(0, 0);
  });

  it('tells nothing of one or two comments', () => {
    expect(weighThread([spam, doubtful])).toEqual([0, 0]);
  });

  it('raises no comment that may not rise', () => {
    const [engaged] = weighThread([
      { logit: -0.5, canRise: false },
      ...new Array<typeof spam>(20).fill(spam),
    ]);
    expect(engaged).toBe(0);
  });

  it('does not let doubtful comments condemn each other', () => {
    expect(weighThread(new Array<typeof doubtful>(500).fill(doubtful))[0]).toBeLessThanOrEqual(0);
  });

  it('is bounded, and the same in any order', () => {
    const comment = fc.record({
      logit: fc.double({ min: -30, max: 30, noNaN: true }),
      canRise: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 40 }), (thread) => {
        const shifts = weighThread(thread);
        for (const shift of shifts) {
          expect(shift).toBeGreaterThanOrEqual(-1);
          expect(shift).toBeLessThanOrEqual(2.2);
        }
        expect(weighThread([...thread].reverse())).toEqual(shifts.reverse());
      }),
    );
  });
});
