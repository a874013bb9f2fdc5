import { type Evidence, gatherEvidence, type Kind, type Weights } from './evidence.ts';
import type { Group } from './groups.ts';
import type { Steps } from './types.ts';
import { weights as fitted } from './weights.ts';

export interface Weight {
  /** How much more speaks for comments than against; 0 is even. */
  readonly points: number;
  /** Lists articles, goods or threads: then its parts are no comments either. */
  readonly isTeaser: boolean;
  /** Its own class or id speaks of comments. */
  readonly isNamed: boolean;
}

/** Weighs the evidence that a group is a list of comments. No piece of it decides alone. */
export function* weighGroup(
  group: Group,
  weights: Weights = fitted,
  told?: ReadonlySet<string>,
): Steps<Weight> {
  const evidence = yield* gatherEvidence(group, told);
  if (!evidence) return { points: -9, isTeaser: false, isNamed: false };
  // What is called recent and leads to places on many other pages is a list of what was said there.
  if (evidence.recent && evidence.elsewhere > 0.3) {
    return { points: -9, isTeaser: true, isNamed: false };
  }
  const points = sumUp(evidence, weights);
  return {
    points,
    isTeaser: points < -0.5 && (evidence.teased >= 0.4 || evidence.linked >= 0.5),
    isNamed: evidence.named === 1,
  };
}

export function sumUp(evidence: Evidence, weights: Weights): number {
  let points = weights.always;
  for (const kind of Object.keys(evidence) as Kind[]) points += weights[kind] * evidence[kind];
  return points;
}
