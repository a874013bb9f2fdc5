import type { Verdict } from '../spam/decide.ts';
import type { Entry } from './reader.ts';
import { inSteps } from './schedule.ts';
import type { Steps } from './sites/types.ts';

const minComments = 8;
const maxShown = 0.05;

/**
 * Whether the verdicts look like one error made many times: nearly every comment of a page would be folded, and all for
 * the same reason. Then what was taken for text or author is more likely a part of the page.
 * @param decide the verdict on a comment as it stands
 */
export function* isSameError(
  entries: readonly Entry[],
  decide: (entry: Entry) => Verdict,
): Steps<boolean> {
  let judged = 0;
  let folded = 0;
  const reasons = new Set<string | undefined>();
  yield* inSteps(entries, (entry) => {
    const { judgement, label } = entry;
    if (!judgement || label) return;
    judged++;
    if (decide(entry) !== 'fold') return;
    folded++;
    reasons.add(judgement.reasons[0]?.kind);
  });
  return judged >= minComments && folded >= judged * (1 - maxShown) && reasons.size === 1;
}
