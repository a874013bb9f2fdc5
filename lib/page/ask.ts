import type { Comment, Judgement, Thread } from '../spam/comment.ts';
import { readArticle } from './article.ts';
import { type Entry, isSame } from './reader.ts';
import { inSteps, runInSlices } from './schedule.ts';
import type { Steps } from './sites/types.ts';

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
  const elements = new Set(entries.map(({ element }) => element));
  const article = await runInSlices(readArticle(page, elements), signal);
  for (let start = 0; start < entries.length; start += maxAsked) {
    const part = entries.slice(start, start + maxAsked);
    if (!part.some(({ isUnjudged }) => isUnjudged)) continue;
    const comments = await runInSlices(toComments(part), signal);
    const judgements = await waitFor(
      judge({ host: page.location?.hostname || null, article, comments }),
      patienceMs,
      signal,
    );
    signal.throwIfAborted();
    const isAnswer = judgements?.length === part.length;
    const take = ([i, entry]: [number, Entry]) => {
      const comment = comments[i];
      // The page may have put another comment into the element while the engine thought.
      if (!comment || !isSame(entry.reading.comment, comment)) return;
      if (!isAnswer && !entry.isUnjudged) return;
      entry.judgement = isAnswer ? (judgements[i] ?? null) : null;
      entry.isUnjudged = !isAnswer;
    };
    await runInSlices(inSteps(part.entries(), take), signal);
    if (!isAnswer) return false;
  }
  return true;
}

function* toComments(part: readonly Entry[]): Steps<Comment[]> {
  const index = new Map<Element, number>();
  yield* inSteps(part.entries(), ([i, { element }]) => index.set(element, i));
  const comments: Comment[] = [];
  yield* inSteps(part, ({ parent, reading }) => {
    const answered = parent ? index.get(parent) : undefined;
    comments.push({ ...reading.comment, parent: answered ?? null });
  });
  return comments;
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
