import type { Features } from './features.ts';
import { weighThread } from './flood.ts';
import { type LinearModel, margin, toLogit } from './model.ts';
import { type Personal, weighPersonal } from './personal.ts';

/** A comment that shares so much of its words with the page talks about it, 0 to 1. */
const engaged = 0.4;

/** What stands for a comment between reading and judging. */
export interface Weighed {
  readonly features: Features;
  /** What similar corrections add to the log-odds. */
  readonly personal: number;
  /** What the thread adds to the log-odds. */
  readonly flood: number;
  readonly logit: number;
}

/** Weighs the comments of one thread: by the model, by the reader's corrections, and by each other. */
export function weigh(
  model: LinearModel,
  thread: readonly Features[],
  personal: Personal | null,
): Weighed[] {
  const own = thread.map((features) => {
    const shift = personal ? weighPersonal(personal, features) : 0;
    return { features, personal: shift, logit: toLogit(model, margin(model, features)) + shift };
  });
  const floods = weighThread(
    own.map(({ logit, features }) => ({
      logit,
      isEngaged: (features.context.relevance ?? 0) >= engaged,
    })),
  );
  return own.map((one, i) => {
    const flood = floods[i] as number;
    return { ...one, flood, logit: one.logit + flood };
  });
}
