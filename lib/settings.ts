/** What the reader chose. Lives in storage under `settingsKey`; whatever comes out of there is parsed. */

export interface Thresholds {
  /** Probability from which a comment is dimmed, 0 to 1. */
  readonly dim: number;
  /** Probability from which a comment is folded, 0 to 1; never below `dim`. */
  readonly fold: number;
}

export interface Settings {
  readonly thresholds: Thresholds;
  /** Host names where Winnow is switched off. */
  readonly sitesOff: readonly string[];
}

export const settingsKey = 'settings';

export const defaults: Settings = {
  thresholds: { dim: 0.6, fold: 0.88 },
  sitesOff: [],
};

const maxSites = 10_000;

/**
 * Reads settings from anything: storage may be empty, old, or broken.
 * @returns settings in which every part that made no sense is its default
 */
export function parseSettings(value: unknown): Settings {
  if (!isRecord(value)) return defaults;
  const { thresholds, sitesOff } = value;
  return {
    thresholds: parseThresholds(thresholds),
    sitesOff: Array.isArray(sitesOff)
      ? [...new Set(sitesOff.filter((site) => typeof site === 'string' && site !== ''))]
          .map(String)
          .slice(-maxSites)
      : defaults.sitesOff,
  };
}

/** @param host a host name as `location.hostname` gives it */
export function isOffFor(settings: Settings, host: string): boolean {
  return settings.sitesOff.includes(host);
}

/** @returns new settings in which Winnow is on or off for this host */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host);
  return { ...settings, sitesOff: on ? others : [...others, host] };
}

function parseThresholds(value: unknown): Thresholds {
  if (!isRecord(value)) return defaults.thresholds;
  const fold = isProbability(value['fold']) ? value['fold'] : defaults.thresholds.fold;
  const dim = isProbability(value['dim']) ? value['dim'] : defaults.thresholds.dim;
  return { dim: Math.min(dim, fold), fold };
}

function isProbability(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
