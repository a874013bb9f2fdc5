import type { ReportedComment } from '../protocol.ts';
import { reasonsOf } from './lines.ts';
import type { Showing } from './present.ts';
import type { Entry } from './reader.ts';

/** What the popup sees of one comment. */
export function reportComment(entry: Entry, showing: Showing): ReportedComment {
  const { id, judgement, reading, verdict, isRevealed } = entry;
  const { mercy, rule, isFollower } = showing;
  return {
    id,
    author: reading.comment.author,
    text: reading.comment.text,
    probability: judgement?.probability ?? null,
    verdict,
    reasons: reasonsOf(entry, rule),
    isRevealed,
    mercy,
    rule: rule && { kind: rule.kind, action: rule.action },
    isFollower,
  };
}
