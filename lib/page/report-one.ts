import type { ReportedComment } from '../protocol.ts';
import { type Presenter, reasonsOf } from './present.ts';
import type { Entry } from './reader.ts';

/** What the popup sees of one comment. */
export function reportOne(
  entry: Entry,
  { mercy, isFollower }: ReturnType<Presenter['showingOf']>,
): ReportedComment {
  const { id, reading, judgement, verdict, isRevealed } = entry;
  return {
    id,
    author: reading.comment.author,
    text: reading.comment.text,
    probability: judgement?.probability ?? null,
    verdict,
    reasons: reasonsOf(entry),
    isRevealed,
    mercy,
    isFollower,
  };
}
