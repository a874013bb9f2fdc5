import { defaults, type Thresholds } from '../lib/settings.ts';

export const stopNames = ['gentle', 'balanced', 'strict'] as const;
export type StopName = (typeof stopNames)[number];

/** The probability from which each named strength folds. */
const folds: Readonly<Record<StopName, number>> = {
  gentle: 0.97,
  balanced: defaults.thresholds.fold,
  strict: 0.8,
};

/** No handle goes lower: from there on everything would be hidden. */
export const lowest = 0.05;

const distance = defaults.thresholds.fold - defaults.thresholds.dim;

/** @returns both thresholds of a named strength: dimming starts a fixed distance below folding */
export function thresholdsOf(name: StopName): Thresholds {
  return { dim: round(folds[name] - distance), fold: round(folds[name]) };
}

/** @returns the name of the strength that has these thresholds, or null between the names */
export function stopAt(thresholds: Thresholds): StopName | null {
  return (
    stopNames.find((name) => {
      const { dim, fold } = thresholdsOf(name);
      return Math.abs(dim - thresholds.dim) < 0.005 && Math.abs(fold - thresholds.fold) < 0.005;
    }) ?? null
  );
}

/** @returns thresholds after one handle was moved; it pushes the other one along where they meet */
export function moveHandle(
  { dim, fold }: Thresholds,
  handle: 'dim' | 'fold',
  to: number,
): Thresholds {
  const kept = round(Math.min(1, Math.max(lowest, to)));
  return handle === 'dim'
    ? { dim: kept, fold: Math.max(fold, kept) }
    : { dim: Math.min(dim, kept), fold: kept };
}

function round(probability: number): number {
  return Math.round(probability * 100) / 100;
}
