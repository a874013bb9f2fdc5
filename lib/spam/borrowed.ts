import type { Comment, Thread } from './comment.ts';
import { hashWord, prime, spread } from './hash.ts';
import { phraseWords } from './phrases.ts';
import type { Reading } from './reading.ts';

/** How much of a comment stands word for word elsewhere on its page, 0 to 1. */
export interface Borrowed {
  /** In the article. */
  readonly fromPage: number;
  /** In comments by others. */
  readonly fromTalk: number;
}

/** Runs of so many words are seldom the same by chance (Broder 1997, "On the resemblance and containment of documents"). */
const run = 5;
/** What is shorter, people say by themselves. */
const minRuns = 4;
const none: Borrowed = { fromPage: 0, fromTalk: 0 };
const page = -1;

/**
 * Spam without words of its own takes those of the page, which makes it look on topic. Who wrote a run of words first
 * owns it: the article, then the oldest comment; where no dates are known the longest, since what is taken is a part.
 * The same whatever the order of the comments, in time linear in their length.
 * @param article its words in lower case
 */
export function readBorrowed(
  { comments }: Pick<Thread, 'comments'>,
  readings: readonly Reading[],
  article: readonly string[],
): Borrowed[] {
  const owners = new Map<number, number>();
  for (const key of runsOf(article)) owners.set(key, page);
  const runs = readings.map(({ tokens }) => runsOf(phraseWords(tokens.words)));
  const order = readings.map((_, i) => i).sort((a, b) => compare(a, b));
  for (const i of order) {
    for (const key of runs[i] ?? []) if (!owners.has(key)) owners.set(key, i);
  }
  return runs.map((keys, i) => {
    if (keys.length < minRuns) return none;
    let fromPage = 0;
    let fromTalk = 0;
    for (const key of keys) {
      const owner = owners.get(key) ?? i;
      if (owner === page) fromPage++;
      else if (owner !== i && !isSameName(owner, i)) fromTalk++;
    }
    return { fromPage: fromPage / keys.length, fromTalk: fromTalk / keys.length };
  });

  function compare(a: number, b: number): number {
    const [one, other] = [comments[a], comments[b]];
    const byDate = (one?.date ?? 0) - (other?.date ?? 0);
    const byLength = (other?.text.length ?? 0) - (one?.text.length ?? 0);
    return byDate || byLength || (keyOf(one) < keyOf(other) ? -1 : 1);
  }

  function isSameName(a: number, b: number): boolean {
    const name = comments[a]?.author;
    return !!name && name === comments[b]?.author;
  }
}

function keyOf(comment: Comment | undefined): string {
  return `${comment?.text} ${comment?.author} ${comment?.date}`;
}

function runsOf(words: readonly string[]): number[] {
  const hashes = words.map(hashWord);
  const runs: number[] = [];
  for (let i = 0; i + run <= hashes.length; i++) {
    let key = 0;
    for (let k = i; k < i + run; k++) key = Math.imul(key ^ (hashes[k] as number), prime);
    runs.push(spread(key) | 0);
  }
  return runs;
}
