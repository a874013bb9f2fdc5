import type { Comment, Judgement, Thread } from '../spam/comment.ts';
import { readArticle } from './article.ts';
import { type Entry, isSame } from './reader.ts';

const maxAsked = 5_000;

export type Judge = (thread: Thread) => Promise<Judgement[] | null>;

/**
 * Asks for judgements, in windows of 5,000 comments, one after the other; a window in which all are judged is left out.
 * A whole window is judged anew, since what is new may shed light on what is old.
 * @param patienceMs how long one answer may take, in milliseconds
 * @returns whether all answers came
 * @throws the signal's reason once it aborts
 */
export async function askForJudgements(
  page: Document,
  entries: readonly Entry[],
  judge: Judge,
  patienceMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  const article = readArticle(page, new Set(entries.map(({ element }) => element)));
  for (let start = 0; start < entries.length; start += maxAsked) {
    const part = entries.slice(start, start + maxAsked);
    if (!part.some(({ isUnjudged }) => isUnjudged)) continue;
    const comments = toComments(part);
    const judgements = await waitFor(
      judge({ host: page.location?.hostname || null, article, comments }),
      patienceMs,
      signal,
    );
    signal.throwIfAborted();
    const isAnswer = judgements?.length === part.length;
    part.forEach((entry, i) => {
      const comment = comments[i];
      // The page may have put another comment into the element while the engine thought.
      if (!comment || !isSame(entry.reading.comment, comment)) return;
      if (!isAnswer && !entry.isUnjudged) return;
      entry.judgement = isAnswer ? (judgements[i] ?? null) : null;
      entry.isUnjudged = !isAnswer;
    });
    if (!isAnswer) return false;
  }
  return true;
}

function toComments(part: readonly Entry[]): Comment[] {
  const index = new Map(part.map((entry, i) => [entry.element, i]));
  return part.map(({ parent, reading }) => {
    const answered = parent ? index.get(parent) : undefined;
    return { ...reading.comment, parent: answered ?? null };
  });
}

/** @returns null where the answer fails, takes too long, or nobody waits any more */
function waitFor<T>(answer: Promise<T>, ms: number, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve) => {
    const end = (value: T | null) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      resolve(value);
    };
    const giveUp = () => end(null);
    const timer = setTimeout(giveUp, ms);
    signal.addEventListener('abort', giveUp, { once: true });
    answer.then(end, giveUp);
  });
}
