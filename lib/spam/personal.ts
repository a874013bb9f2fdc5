import type { Label } from './comment.ts';
import { copyBands } from './copy-bands.ts';
import type { Corrections } from './corrections.ts';
import type { Features } from './features.ts';
import { fingerprintOf, trailOf } from './learn.ts';
import { isCommon, type Model } from './model.ts';

/** What all corrections together say of comments. */
export interface Personal {
  readonly labels: ReadonlyMap<string, Label>;
  readonly bands: ReadonlyMap<number, Label>;
  readonly campaign: ReadonlyMap<number, Label>;
  readonly sites: ReadonlyMap<number, Label>;
  /** What a word adds to the log-odds of spam. */
  readonly weights: ReadonlyMap<number, number>;
  /** What a mark adds, by its place in `shapeNames`. */
  readonly marks: ReadonlyMap<number, number>;
}

/** A correction that applies to a comment: of its very text, of a near-copy, or of its campaign. */
export interface Taught {
  readonly label: Label;
  readonly by: 'text' | 'copy' | 'campaign';
}

/** A word weighs once two corrections hold it: one mistake shall not spread. */
const minCount = 2;
/**
 * It weighs by its share of all corrections, and fully from this share on: a kind of spam keeps coming back to its words,
 * while comments called spam at random share none.
 */
const fullShare = 0.1;
const minShare = 0.04;
const maxWeight = 2;
/** Marks are few, and good comments bear some of them: it takes a larger share of the corrections to teach one. */
const fullMarkShare = 0.4;
const minMarkShare = 0.15;
const maxMark = 1.5;
/** All words together: never enough to fold what the model finds good. */
const maxShift = 3;
/** A link to the same site: enough to fold what is doubtful, not what is good. */
const siteShift = 3;

/** Makes all that is learned, anew from the list; the newest of two that contradict each other counts. */
export function createPersonal(corrections: Corrections, model: Pick<Model, 'common'>): Personal {
  const labels = new Map<string, Label>();
  const bands = new Map<number, Label>();
  const campaign = new Map<number, Label>();
  const sites = new Map<number, Label>();
  const counts = new Map<number, Count>();
  const markCounts = new Map<number, Count>();
  for (const [key, correction] of corrections) {
    const { label } = correction;
    labels.set(key, label);
    for (const band of correction.bands) bands.set(band, label);
    for (const link of correction.campaign) campaign.set(link, label);
    for (const site of correction.sites) sites.set(site, label);
    for (const place of correction.places) {
      if (isCommon(model, place)) continue;
      add(counts, place, label);
    }
    for (const mark of correction.marks) add(markCounts, mark, label);
  }
  const { size } = corrections;
  return {
    labels,
    bands,
    campaign,
    sites,
    weights: toWeights(counts, size, { min: minShare, full: fullShare, most: maxWeight }),
    marks: toWeights(markCounts, size, { min: minMarkShare, full: fullMarkShare, most: maxMark }),
  };
}

interface Count {
  spam: number;
  ham: number;
}

function add(counts: Map<number, Count>, key: number, label: Label): void {
  const count = counts.get(key) ?? { spam: 0, ham: 0 };
  count[label]++;
  counts.set(key, count);
}

function toWeights(
  counts: ReadonlyMap<number, Count>,
  size: number,
  { min, full, most }: { readonly min: number; readonly full: number; readonly most: number },
): Map<number, number> {
  const weights = new Map<number, number>();
  for (const [key, { spam, ham }] of counts) {
    const share = (spam - ham) / size;
    if (spam + ham >= minCount && Math.abs(share) >= min)
      weights.set(key, bound((most * share) / full, most));
  }
  return weights;
}

/** @returns the correction a comment follows, or null */
export function findTaught(personal: Personal, { reading }: Features): Taught | null {
  const { comment, tokens } = reading;
  const own = personal.labels.get(fingerprintOf(comment));
  if (own) return { label: own, by: 'text' };
  for (const band of copyBands(reading)) {
    const label = personal.bands.get(band);
    if (label) return { label, by: 'copy' };
  }
  for (const link of trailOf(comment, tokens.urls).campaign) {
    const label = personal.campaign.get(link);
    if (label) return { label, by: 'campaign' };
  }
  return null;
}

/** @returns what the reader's corrections of similar comments add to the log-odds of spam, bounded */
export function weighPersonal(personal: Personal, { blocks, reading, shape }: Features): number {
  let words = 0;
  for (const place of blocks[0]?.places ?? []) words += personal.weights.get(place) ?? 0;
  for (const [mark, weight] of personal.marks) if ((shape[mark] ?? 0) > 0) words += weight;
  if (personal.sites.size === 0) return bound(words, maxShift);
  const labels = trailOf(reading.comment, reading.tokens.urls).sites.map((site) =>
    personal.sites.get(site),
  );
  const site = labels.includes('spam') ? siteShift : labels.includes('ham') ? -siteShift : 0;
  return bound(words, maxShift) + site;
}

function bound(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
