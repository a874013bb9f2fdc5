/** What a threshold costs, as measured: the share of good comments that lie at or above it, 0 to 1. */
export interface Cost {
  readonly threshold: number;
  readonly share: number;
}

/**
 * @param costs measured with the model, in any order; null as long as nothing is known
 * @returns of how many good comments about one is folded at this threshold, in two digits; null where none was measured
 */
export function goodCommentsPer(costs: readonly Cost[] | null, threshold: number): number | null {
  // The nearest measured threshold below: rather too dear than too cheap.
  const below = (costs ?? []).filter((cost) => cost.threshold <= threshold + 1e-9);
  const nearest = below.sort((a, b) => b.threshold - a.threshold)[0];
  if (!nearest || !(nearest.share > 0)) return null;
  const per = 1 / nearest.share;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(per)) - 1);
  return Math.max(1, Math.round(per / digits) * digits);
}
