import type { Features } from './features.ts';
import { type Doubtful, weighThread } from './flood.ts';
import { type Margins, type Mixture, readMargins, toLogit } from './model.ts';
import { type Personal, weighPersonal } from './personal.ts';
import { type ShapeName, shapeNames } from './shape-names.ts';

/** What comments that flood a thread have: one that has nothing of it does not rise with them. */
const marks: readonly (readonly [name: ShapeName, above: number])[] = [
  ['link-1', 0],
  ['link-anchor', 0],
  ['contact-messenger', 0],
  ['contact-phone', 0],
  ['contact-mail', 0],
  ['contact-handle', 0],
  ['disguise-styled', 0],
  ['disguise-mixed', 0],
  ['disguise-spaced', 0],
  ['brand-number', 0],
  ['brand-lucky', 0],
  ['author-keyword', 0.05],
  ['author-link', 0],
  ['tail-bare', 0],
  ['praise', 0],
  ['copies-1', 0],
  ['money', 0],
  ['age', 0.4],
];
const markPlaces = marks.map(([name, above]) => ({ place: shapeNames.indexOf(name), above }));

/** A comment that shares so much of its words with the page talks about it, 0 to 1. */
const engaged = 0.4;

/** What stands for a comment between reading and judging. */
export interface Weighed {
  readonly features: Features;
  readonly margins: Margins;
  /** What similar corrections add to the log-odds. */
  readonly personal: number;
  /** What the thread adds to the log-odds. */
  readonly flood: number;
  readonly logit: number;
}

/** Weighs the comments of one thread: by the model, by the reader's corrections, and by each other. */
export function weigh(
  model: Mixture,
  thread: readonly Features[],
  personal: Personal | null,
): Weighed[] {
  const margins = thread.map((features) => readMargins(model, features));
  const shifts = thread.map((features) => (personal ? weighPersonal(personal, features) : 0));
  const own = thread.map((features, i) => ({
    logit: toLogit(model, (margins[i] as Margins).all) + (shifts[i] as number),
    canRise: (features.context.relevance ?? 0) < engaged && isMarked(features),
  }));
  const floods = weighThread(own);
  return thread.map((features, i) => {
    const flood = floods[i] as number;
    return {
      features,
      margins: margins[i] as Margins,
      personal: shifts[i] as number,
      flood,
      logit: (own[i] as Doubtful).logit + flood,
    };
  });
}

function isMarked({ shape }: Features): boolean {
  return markPlaces.some(({ place, above }) => (shape[place] as number) > above);
}
