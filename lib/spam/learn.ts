import type { Comment, Label } from './comment.ts';
import { copyBands } from './copy-bands.ts';
import {
  type Correction,
  type Corrections,
  maxCampaign,
  maxCorrections,
  maxPlaces,
} from './corrections.ts';
import { readComment } from './features.ts';
import { fingerprint, hashText, spread } from './hash.ts';
import { normalize } from './normalize.ts';
import { placesOfWords } from './places.ts';
import { readMarks } from './text-signs.ts';
import { addressesOf, anchorsOf, isPage } from './trail.ts';

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
  const places = new Set(placesOfWords(reading.tokens.words));
  return {
    label,
    bands: copyBands(reading),
    ...trailOf(raw, reading.tokens.urls),
    places: [...places].sort((a, b) => spread(a) - spread(b)).slice(0, maxPlaces),
    marks: readMarks(reading),
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
  const addresses = addressesOf(comment, urls);
  return {
    campaign: hashAll([
      ...addresses.filter(isPage),
      ...anchorsOf(comment).map((text) => `"${text}"`),
    ]),
    sites: hashAll(addresses.filter((address) => !isPage(address))),
  };
}

function hashAll(keys: readonly string[]): number[] {
  return [...new Set(keys)].slice(0, maxCampaign).map((key) => spread(hashText(key, campaignSeed)));
}
