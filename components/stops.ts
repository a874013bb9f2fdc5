import { defaults, type Thresholds } from '../lib/settings.ts';

export const stopNames = ['gentle', 'balanced', 'strict'] as const;
export type StopName = (typeof stopNames)[number];

/** The probability from which each named strength folds. */
export const stops: Readonly<Record<StopName, number>> = {
  gentle: 0.95,
  balanced: defaults.thresholds.fold,
  strict: 0.75,
};

/** No strength hides what is more likely fine than spam. */
export const lowest = 0.5;

const distance = defaults.thresholds.fold - defaults.thresholds.dim;

/** @returns both thresholds for one choice: dimming starts a fixed distance below folding, where there is room */
export function thresholdsFor(fold: number): Thresholds {
  const kept = round(Math.min(1, Math.max(lowest, fold)));
  return { dim: round(Math.max(lowest, kept - distance)), fold: kept };
}

/** @returns the name of the strength that folds from here, or null between the names */
export function stopAt({ fold }: Thresholds): StopName | null {
  return stopNames.find((name) => Math.abs(stops[name] - fold) < 0.005) ?? null;
}

function round(probability: number): number {
  return Math.round(probability * 100) / 100;
}
