import type { Verdict } from '../spam/decide.ts';
import type { Entry } from './reader.ts';

const minComments = 8;
const maxShown = 0.05;

/**
 * Whether the verdicts look like one error made many times: nearly every comment of a page would be folded, and all for
 * the same reason. Then what was taken for text or author is more likely a part of the page.
 * @param decide the verdict on a comment as it stands
 */
export function isSameError(entries: readonly Entry[], decide: (entry: Entry) => Verdict): boolean {
  const judged = entries.filter(({ judgement, label }) => judgement && !label);
  if (judged.length < minComments) return false;
  const folded = judged.filter((entry) => decide(entry) === 'fold');
  if (folded.length < judged.length * (1 - maxShown)) return false;
  const reasons = new Set(folded.map(({ judgement }) => judgement?.reasons[0]?.kind));
  return reasons.size === 1;
}
