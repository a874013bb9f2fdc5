import {
  maxListed,
  maxListedChars,
  type Report,
  type ReportedComment,
  rowChars,
} from '../protocol.ts';
import { reasonsOf } from './lines.ts';
import type { Showing } from './present.ts';
import type { Entry } from './reader.ts';

const ranks = { fold: 2, dim: 1, show: 0 };

/** What the popup sees of the comments: as many as it can list, in document order, and the number of the others. */
export function reportComments(
  entries: readonly Entry[],
  showingOf: (entry: Entry) => Showing,
): Pick<Report, 'comments' | 'unlisted'> {
  const chars = entries.reduce((sum, { reading }) => sum + reading.comment.text.length, 0);
  const cut = chars > maxListedChars ? rowChars : Number.POSITIVE_INFINITY;
  const report = (entry: Entry) => reportComment(entry, showingOf(entry), cut);
  if (entries.length <= maxListed) return { comments: entries.map(report) };
  // Of equal ones the first are taken.
  const ranks = Float64Array.from(entries, rankOf).sort();
  const bar = ranks.at(-maxListed) ?? 0;
  let equals = maxListed - (ranks.length - 1 - ranks.lastIndexOf(bar));
  const unlisted = { show: 0, dim: 0, fold: 0 };
  const comments: ReportedComment[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry);
    if (rank > bar || (rank === bar && equals-- > 0)) comments.push(report(entry));
    else unlisted[entry.verdict] += 1;
  }
  return { comments, unlisted };
}

function rankOf({ verdict, judgement }: Entry): number {
  return ranks[verdict] + (judgement?.probability ?? 0);
}

function reportComment(entry: Entry, showing: Showing, cut: number): ReportedComment {
  const { id, judgement, reading, verdict, isRevealed } = entry;
  const { mercy, rule, isFollower, said } = showing;
  return {
    id,
    author: reading.comment.author,
    text: reading.comment.text.slice(0, cut),
    probability: judgement?.probability ?? null,
    verdict,
    reasons: reasonsOf(entry, rule),
    isRevealed,
    mercy,
    rule: rule && { kind: rule.kind, action: rule.action },
    isFollower,
    isUnkept: said === 'failed',
  };
}
