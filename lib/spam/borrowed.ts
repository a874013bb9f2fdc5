import type { Comment, Thread } from './comment.ts';
import { createFirsts } from './firsts.ts';
import { hashWord, prime, spread } from './hash.ts';
import { isWord } from './phrases.ts';
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
  const counts = readings.map(({ hashes }) => hashes.length);
  const owners = createFirsts(counts.reduce((sum, count) => sum + count, article.length));
  eachRun(article.map(hashWord), (key) => owners.meet(key, page));
  const found: Borrowed[] = new Array(readings.length);
  for (const i of readings.map((_, i) => i).sort(compare)) found[i] = readOne(i);
  return found;

  function readOne(i: number): Borrowed {
    let [runs, fromPage, fromTalk] = [0, 0, 0];
    eachRun(saidHashes(readings[i] as Reading), (key) => {
      const owner = owners.meet(key, i);
      runs++;
      if (owner === page) fromPage++;
      else if (owner !== i && !isSameName(owner, i)) fromTalk++;
    });
    return runs < minRuns ? none : { fromPage: fromPage / runs, fromTalk: fromTalk / runs };
  }

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

/** @returns the hashes of its words, marks and pictures taken out */
function saidHashes({ tokens: { words }, hashes }: Reading): number[] {
  return hashes.filter((_, i) => isWord(words[i] as string));
}

/** Calls back with what stands for each run of words. */
function eachRun(hashes: readonly number[], each: (key: number) => void): void {
  for (let i = 0; i + run <= hashes.length; i++) {
    let key = 0;
    for (let k = i; k < i + run; k++) key = Math.imul(key ^ (hashes[k] as number), prime);
    each(spread(key) | 0);
  }
}
