/**
 * A thread tells of its comments: where most of the clear cases are spam, a doubtful one is likelier spam, and in a
 * healthy thread it is likelier good. The share of spam is estimated from the thread itself and put in place of the
 * share the model was calibrated for (Saerens, Latinne, Decaestecker 2002, "Adjusting the outputs of a classifier to
 * new a priori probabilities"). Only clear cases count as spam, so that many doubtful good comments cannot condemn each
 * other; the shift is bounded; and it raises no comment that engages with what the page is about, or
 * that has nothing of what floods are made of.
 */
export interface Doubtful {
  /** Log-odds of spam, calibrated for a share of spam of `prior`. */
  readonly logit: number;
  /** Whether a flood may make it likelier spam: not where it talks about the page, or has nothing of what floods. */
  readonly canRise: boolean;
}

/** Share of spam that probabilities are calibrated for: about that of open comment sections. */
export const prior = 0.1;

const clear = logOdds(0.6);
/** How many comments' worth the prior weighs. */
const strength = 5;
const bounds = { down: -1, up: 2.2 };
const rounds = 3;
const minComments = 3;

/** @returns what to add to each comment's log-odds; the same whatever the order of the comments */
export function weighThread(comments: readonly Doubtful[]): number[] {
  let shift = 0;
  if (comments.length < minComments) return comments.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    let spam = strength * prior;
    for (const { logit } of comments) if (logit + shift > clear) spam++;
    const share = spam / (comments.length + strength);
    shift = Math.max(bounds.down, Math.min(bounds.up, logOdds(share) - logOdds(prior)));
  }
  return comments.map(({ canRise }) => (canRise ? shift : Math.min(0, shift)));
}

function logOdds(p: number): number {
  return Math.log(p / (1 - p));
}
