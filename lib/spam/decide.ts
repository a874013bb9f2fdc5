import type { Judgement } from './comment.ts';
import type { Rule } from './rules.ts';

export interface Thresholds {
  /** Probability from which a comment is dimmed, 0 to 1. */
  readonly dim: number;
  /** Probability from which a comment is folded, 0 to 1; never below `dim`. */
  readonly fold: number;
}

export type Verdict = 'show' | 'dim' | 'fold';

/**
 * Turns a judgement into what the reader sees. Cheap, so that it can follow a slider.
 * @param judgement null where there is none (no model, no answer): in doubt, show
 * @param rule the reader's own that holds for the comment: it stands above any judgement
 */
export function decide(
  judgement: Judgement | null,
  thresholds: Thresholds,
  rule: Pick<Rule, 'action'> | null = null,
): Verdict {
  if (rule) return rule.action === 'show' ? 'show' : 'fold';
  if (!judgement || !(judgement.probability >= thresholds.dim)) return 'show';
  return judgement.probability >= thresholds.fold ? 'fold' : 'dim';
}
