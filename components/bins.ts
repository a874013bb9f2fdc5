import type { ReportedComment } from '../lib/protocol.ts';
import type { Counts } from './popup-state.ts';

export const binCount = 20;

/** @returns how many comments of each verdict lie in each of `binCount` equal steps of probability */
export function binComments(comments: readonly ReportedComment[]): Counts[] {
  const bins = Array.from({ length: binCount }, () => ({ show: 0, dim: 0, fold: 0 }));
  for (const { probability, verdict } of comments) {
    if (probability === null) continue;
    const bin = bins[Math.min(binCount - 1, Math.floor(probability * binCount))];
    if (bin) bin[verdict] += 1;
  }
  return bins;
}
