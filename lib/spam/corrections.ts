import type { Label } from './comment.ts';

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
  /** Places of the marks it bears: see `readMarks`. */
  readonly marks: readonly number[];
}

/** By fingerprint of the text, oldest first. */
export type Corrections = ReadonlyMap<string, Correction>;

/** The oldest go where there are more. */
export const maxCorrections = 2_000;
/** What is kept of one. */
export const maxPlaces = 48;
export const maxCampaign = 12;
const maxBands = 8;
const maxMarks = 16;

/** Reads corrections from anything: storage may be empty or broken. Entries that make no sense are left out. */
export function parseCorrections(value: unknown): Corrections {
  if (!Array.isArray(value)) return new Map();
  return new Map(
    value
      .flatMap((entry: unknown): [string, Correction][] => {
        if (!Array.isArray(entry)) return [];
        const [key, label, bands, campaign, sites, places, marks] = entry as unknown[];
        if (!/^[0-9a-f]{16}$/.test(String(key)) || (label !== 'spam' && label !== 'ham')) return [];
        return [
          [
            String(key),
            {
              label,
              bands: numbers(bands, maxBands),
              campaign: numbers(campaign, maxCampaign),
              sites: numbers(sites, maxCampaign),
              places: numbers(places, maxPlaces),
              marks: numbers(marks, maxMarks),
            },
          ],
        ];
      })
      .slice(-maxCorrections),
  );
}

/** @returns the plain value `parseCorrections` reads */
export function serializeCorrections(corrections: Corrections): unknown[] {
  return [...corrections].map(([key, { label, bands, campaign, sites, places, marks }]) => [
    key,
    label,
    bands,
    campaign,
    sites,
    places,
    marks,
  ]);
}

function numbers(value: unknown, max: number): number[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one) => Number.isSafeInteger(one) && one >= 0).slice(0, max);
}
