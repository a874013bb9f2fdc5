import type { Comment, Label } from './comment.ts';
import { copyBands } from './copy-bands.ts';
import { readComment } from './features.ts';
import { fingerprint, hashText, spread } from './hash.ts';
import { normalize } from './normalize.ts';
import { eachPlace } from './places.ts';

/**
 * One thing the reader has put right. Hashes only: no word can be read out of it. Everything that is learned is made
 * anew from the list, so that taking one back leaves no trace.
 */
export interface Correction {
  readonly label: Label;
  /** Near-copies share one of these: see `copyBands`. */
  readonly bands: readonly number[];
  /** Hashes of addresses and anchor texts: a campaign shares one. */
  readonly campaign: readonly number[];
  /** Hashes of whole sites it leads to, which others may lead to for good reasons. */
  readonly sites: readonly number[];
  /** Places of its words and pairs of words. */
  readonly places: readonly number[];
}

/** By fingerprint of the text, oldest first. */
export type Corrections = ReadonlyMap<string, Correction>;

const maxCorrections = 2_000;
const maxPlaces = 48;
const maxCampaign = 12;
const minAnchor = 6;
const campaignSeed = 0x2f6b1c3d;

/** @returns what stands for a comment's text, the same for copies that differ in case, spaces and marks only */
export function fingerprintOf(comment: Comment): string {
  return fingerprint(
    normalize(comment.text)
      .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}

/** @returns the corrections with one more; the oldest goes where there are too many */
export function learn(corrections: Corrections, comment: Comment, label: Label): Corrections {
  const next = new Map(forget(corrections, comment));
  next.set(fingerprintOf(comment), read(comment, label));
  return new Map([...next].slice(-maxCorrections));
}

/** @returns the corrections without the one of this comment: as if it had never been made */
export function forget(corrections: Corrections, comment: Comment): Corrections {
  const key = fingerprintOf(comment);
  return new Map([...corrections].filter(([known]) => known !== key));
}

function read(raw: Comment, label: Label): Correction {
  const reading = readComment(raw, null);
  const places = new Set<number>();
  eachPlace(reading, (place, block) => {
    if (block === 'words') places.add(place);
  });
  return {
    label,
    bands: copyBands(reading.tokens.words, reading.normalized.text),
    ...trailOf(raw, reading.tokens.urls),
    places: [...places].sort((a, b) => spread(a) - spread(b)).slice(0, maxPlaces),
  };
}

/**
 * @param urls written in the text
 * @returns hashes of what a comment leads to: pages, what links are called, and whole sites
 */
export function trailOf(
  comment: Comment,
  urls: readonly string[],
): Pick<Correction, 'campaign' | 'sites'> {
  const addresses = [comment.authorUrl ?? '', ...comment.links.map(({ url }) => url), ...urls]
    .map((url) => url.toLowerCase().replace(/^\w+:\/\/(?:www\.)?|[/?#]+$/g, ''))
    .filter((address) => address.includes('.'));
  const anchors = comment.links
    .map(({ text }) => text.toLowerCase().trim())
    .filter((text) => text.length >= minAnchor && !/^https?:|^www\.|[./]/.test(text));
  return {
    campaign: hashAll([
      ...addresses.filter((address) => address.includes('/')),
      ...anchors.map((text) => `"${text}"`),
    ]),
    sites: hashAll(addresses.filter((address) => !address.includes('/'))),
  };
}

function hashAll(keys: readonly string[]): number[] {
  return [...new Set(keys)].slice(0, maxCampaign).map((key) => spread(hashText(key, campaignSeed)));
}

/** Reads corrections from anything: storage may be empty or broken. Entries that make no sense are left out. */
export function parseCorrections(value: unknown): Corrections {
  if (!Array.isArray(value)) return new Map();
  return new Map(
    value
      .flatMap((entry: unknown): [string, Correction][] => {
        if (!Array.isArray(entry)) return [];
        const [key, label, bands, campaign, sites, places] = entry as unknown[];
        if (!/^[0-9a-f]{16}$/.test(String(key)) || (label !== 'spam' && label !== 'ham')) return [];
        return [
          [
            String(key),
            {
              label,
              bands: numbers(bands, 8),
              campaign: numbers(campaign, maxCampaign),
              sites: numbers(sites, maxCampaign),
              places: numbers(places, maxPlaces),
            },
          ],
        ];
      })
      .slice(-maxCorrections),
  );
}

/** @returns the plain value `parseCorrections` reads */
export function serializeCorrections(corrections: Corrections): unknown[] {
  return [...corrections].map(([key, { label, bands, campaign, sites, places }]) => [
    key,
    label,
    bands,
    campaign,
    sites,
    places,
  ]);
}

function numbers(value: unknown, max: number): number[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one) => Number.isSafeInteger(one) && one >= 0).slice(0, max);
}
