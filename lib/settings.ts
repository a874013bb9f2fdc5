/** What the reader chose. Lives in storage under `settingsKey`; whatever comes out of there is parsed. */

export interface Thresholds {
  /** Probability from which a comment is dimmed, 0 to 1. */
  readonly dim: number;
  /** Probability from which a comment is folded, 0 to 1; never below `dim`. */
  readonly fold: number;
}

/** `mark` leaves a comment as it is and says below it what would have become of it: a dry run. */
export const looks = ['fold', 'dim', 'mark', 'remove'] as const;
export type Look = (typeof looks)[number];

/** Comments that stay visible whatever the judge says. */
export const mercies = ['linked', 'author', 'liked', 'own'] as const;
export type Mercy = (typeof mercies)[number];

export interface Settings {
  readonly isOn: boolean;
  /** Rests everywhere until then (milliseconds since 1970), until the browser starts anew, or not at all. */
  readonly pause: number | 'restart' | null;
  /** For all sites that have none of their own. */
  readonly thresholds: Thresholds;
  /** By host name. */
  readonly siteThresholds: Readonly<Record<string, Thresholds>>;
  /** Host names where Winnow is switched off. */
  readonly sitesOff: readonly string[];
  /** Whether it is on, by host name, as long as a tab shows that site; stands above `sitesOff`. */
  readonly visits: Readonly<Record<string, boolean>>;
  /** What becomes of likely spam (`fold`) and of what is in doubt (`dim`). */
  readonly looks: { readonly fold: Look; readonly dim: Look };
  /** Whether replies go with the comment they answer when it is folded. */
  readonly repliesFollow: boolean;
  readonly mercies: Readonly<Record<Mercy, boolean>>;
  /** Host names where Winnow does not say that it may be wrong about a page. */
  readonly hushed: readonly string[];
  /** Whether the toolbar button shows how many comments are folded. */
  readonly hasBadge: boolean;
}

export const settingsKey = 'settings';

export const defaults: Settings = {
  isOn: true,
  pause: null,
  thresholds: { dim: 0.65, fold: 0.91 },
  siteThresholds: {},
  sitesOff: [],
  visits: {},
  looks: { fold: 'fold', dim: 'dim' },
  repliesFollow: false,
  mercies: { linked: true, author: true, liked: true, own: true },
  hushed: [],
  hasBadge: true,
};

const maxSites = 10_000;

/**
 * Reads settings from anything: storage may be empty, old, or broken.
 * @returns settings in which every part that made no sense is its default
 */
export function parseSettings(value: unknown): Settings {
  if (!isRecord(value)) return defaults;
  const { isOn, pause, sitesOff, looks, mercies } = value;
  const spared = isRecord(mercies) ? mercies : {};
  const chosen = isRecord(looks) ? looks : {};
  return {
    isOn: isOn !== false,
    pause:
      pause === 'restart' || (typeof pause === 'number' && Number.isFinite(pause) && pause > 0)
        ? pause
        : null,
    thresholds: parseThresholds(value['thresholds']) ?? defaults.thresholds,
    siteThresholds: parseSites(value['siteThresholds'], parseThresholds),
    sitesOff: parseHosts(sitesOff),
    hushed: parseHosts(value['hushed']),
    visits: parseSites(value['visits'], (on) => (typeof on === 'boolean' ? on : null)),
    looks: { fold: parseLook(chosen['fold'], 'fold'), dim: parseLook(chosen['dim'], 'dim') },
    repliesFollow: value['repliesFollow'] === true,
    mercies: {
      linked: spared['linked'] !== false,
      author: spared['author'] !== false,
      liked: spared['liked'] !== false,
      own: spared['own'] !== false,
    },
    hasBadge: value['hasBadge'] !== false,
  };
}

/** @returns what holds for one site: the thresholds are its own where it has some */
export function settingsFor(settings: Settings, host: string): Settings {
  const own = lookUp(settings.siteThresholds, host);
  return own ? { ...settings, thresholds: own } : settings;
}

/**
 * @param host a host name as `location.hostname` gives it
 * @returns whether Winnow leaves this site alone: switched off, pausing, or off there
 */
export function isOffFor(settings: Settings, host: string): boolean {
  return !settings.isOn || settings.pause !== null || isSiteOff(settings, host);
}

/** @returns whether it is this very site that is switched off, for now or for good */
export function isSiteOff({ visits, sitesOff }: Settings, host: string): boolean {
  return !(lookUp(visits, host) ?? !sitesOff.includes(host));
}

/** @returns new settings in which Winnow is on or off for this host, for good */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host);
  return {
    ...settings,
    sitesOff: on ? others : [...others, host],
    visits: without(settings.visits, host),
  };
}

/** @returns new settings in which Winnow is on or off for this host as long as a tab shows it */
export function withVisit(settings: Settings, host: string, on: boolean): Settings {
  const kept = withSite(settings, host, !on);
  return { ...kept, visits: { ...kept.visits, [host]: on } };
}

/** @returns new settings in which Winnow is the other way round for this host as long as a tab shows it, or back again */
export function toggleVisit(settings: Settings, host: string): Settings {
  return lookUp(settings.visits, host) === null
    ? withVisit(settings, host, isSiteOff(settings, host))
    : endVisits(settings, [host]);
}

/** @returns settings without what was to last for visits of these hosts; the very same where there was nothing */
export function endVisits(settings: Settings, hosts: readonly string[]): Settings {
  const kept = Object.entries(settings.visits).filter(([host]) => !hosts.includes(host));
  return kept.length === Object.keys(settings.visits).length
    ? settings
    : { ...settings, visits: Object.fromEntries(kept) };
}

/** @returns new settings in which these thresholds hold for one host, or for all that have none of their own */
export function withThresholds(settings: Settings, host: string, next: Thresholds): Settings {
  return lookUp(settings.siteThresholds, host)
    ? { ...settings, siteThresholds: { ...settings.siteThresholds, [host]: next } }
    : { ...settings, thresholds: next };
}

/** @returns new settings in which this host has thresholds of its own (at first those of all), or no longer */
export function withOwnThresholds(settings: Settings, host: string, isOwn: boolean): Settings {
  const { siteThresholds, thresholds } = settings;
  const others = without(siteThresholds, host);
  return { ...settings, siteThresholds: isOwn ? { ...others, [host]: thresholds } : others };
}

/** @returns whether this host has thresholds of its own */
export function hasOwnThresholds(settings: Settings, host: string): boolean {
  return lookUp(settings.siteThresholds, host) !== null;
}

/** @returns new settings in which hints about pages of this host are no longer wanted, or wanted again */
export function withHushed(settings: Settings, host: string, isHushed: boolean): Settings {
  const others = settings.hushed.filter((one) => one !== host);
  return { ...settings, hushed: isHushed ? [...others, host] : others };
}

/** @returns settings without what was to last until the browser starts anew; the very same where there was nothing */
export function startAnew(settings: Settings, nowMs: number): Settings {
  return endVisits(endPause(settings, nowMs, true), Object.keys(settings.visits));
}

/** @returns settings without a pause that is over; the very same where there is none */
export function endPause(settings: Settings, nowMs: number, isStart = false): Settings {
  const { pause } = settings;
  const isOver = pause === 'restart' ? isStart : pause !== null && pause <= nowMs;
  return isOver ? { ...settings, pause: null } : settings;
}

function parseThresholds(value: unknown): Thresholds | null {
  if (!isRecord(value)) return null;
  const fold = isProbability(value['fold']) ? value['fold'] : defaults.thresholds.fold;
  const dim = isProbability(value['dim']) ? value['dim'] : defaults.thresholds.dim;
  return { dim: Math.min(dim, fold), fold };
}

function parseHosts(value: unknown): string[] {
  const hosts = (Array.isArray(value) ? value : []).filter((host) => typeof host === 'string');
  return [...new Set(hosts)].filter(Boolean).slice(-maxSites);
}

function parseLook(value: unknown, fallback: Look): Look {
  return looks.find((look) => look === value) ?? fallback;
}

function parseSites<T>(value: unknown, parse: (part: unknown) => T | null): Record<string, T> {
  const sites: [string, T][] = [];
  for (const [host, part] of Object.entries(isRecord(value) ? value : {}).slice(-maxSites)) {
    const parsed = parse(part);
    if (host !== '' && parsed !== null) sites.push([host, parsed]);
  }
  return Object.fromEntries(sites);
}

/** A host may be called `constructor`. */
function lookUp<T>(sites: Readonly<Record<string, T>>, host: string): T | null {
  return Object.hasOwn(sites, host) ? (sites[host] ?? null) : null;
}

function without<T>(sites: Readonly<Record<string, T>>, host: string): Record<string, T> {
  return Object.fromEntries(Object.entries(sites).filter(([site]) => site !== host));
}

function isProbability(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
