import { type Borrowed, readBorrowed } from './borrowed.ts';
import type { Thread } from './comment.ts';
import { copyBands } from './copy-bands.ts';
import { letter, mark, runsOfKind } from './kinds.ts';
import type { Memory } from './memory.ts';
import { type Overlap, readOverlaps } from './overlap.ts';
import type { Reading } from './reading.ts';
import { readTopics, type Topics } from './topics.ts';

/** What the thread says about one comment. */
export interface Context {
  /** What it has in common with other comments; copies on other sites that this browser session has seen count too. */
  readonly overlap: Overlap;
  /** Share of its runs of words that stand in the article, and in older comments by others, 0 to 1. */
  readonly borrowed: Borrowed;
  /** Words of the article in lower case. */
  readonly articleSays: ReadonlySet<string>;
  /** Share of the comment's content words found in title or article, 0 to 1; null where there is too little to say. */
  readonly relevance: number | null;
  /** Whether the page says enough that finding nothing of it in a comment tells something. */
  readonly isPageKnown: boolean;
  /** Share of its content words found in another comment, 0 to 1; null where there is too little to say. */
  readonly fellowship: number | null;
  /** Share of them found in the comment it answers, 0 to 1; null where it answers none, or one that leads to the same place. */
  readonly uptake: number | null;
  /** Other comments by the same name. */
  readonly sameAuthor: number;
  readonly isAnswer: boolean;
  readonly isAnswered: boolean;
  /** Days since the first comment of the thread; null where unknown. */
  readonly ageDays: number | null;
  /** Share of the thread that was written in the first half of that time, 0 to 1: near 1 where talk had ended. */
  readonly ended: number;
  /** Days since the comment written before it; null where unknown. */
  readonly silenceDays: number | null;
}

const dayMs = 86_400_000;
const minWords = 3;
const maxArticleLength = 50_000;
const minArticleWords = 4;
const richArticle = 25;
/** Who writes in the article's language shares at least its small words with it, as a share of all words. */
const minShared = 0.12;
/** So many comments tell what a thread talks about. */
const minTalk = 5;

/** Looks at all comments of a thread together, in time linear in its length. */
export function readContexts(
  thread: Thread,
  readings: readonly Reading[],
  memory: Memory | null,
): Context[] {
  const articleText = articleWords(thread);
  const articleSays = new Set(articleText);
  const topics = readTopics(articleText, readings);
  const bands = readings.map(copyBands);
  const overlaps = readOverlaps(thread, readings, bands);
  const elsewhere = memory?.meet(thread, bands);
  const names = tally(readings.map(({ comment }) => comment.author ?? ''));
  const times = readTimes(thread);
  const uptakes = readUptakes(thread, topics);
  const borrowed = readBorrowed(thread, readings, articleText);
  const answered = new Set(thread.comments.map(({ parent }) => parent));
  const isTalk = readings.length >= minTalk;
  const isRich = topics.inArticle >= richArticle;
  return readings.map(({ comment, tokens }, i) => {
    const words = topics.ofComments[i] as number[];
    const enough = words.length >= minWords;
    const knowsArticle = enough && topics.inArticle >= minArticleWords;
    const own = overlaps[i] as Overlap;
    const { ageDays, ended, silenceDays } = times[i] ?? undated;
    return {
      overlap: { ...own, copies: own.copies + (elsewhere?.[i] ?? 0) },
      borrowed: borrowed[i] as Borrowed,
      articleSays,
      isPageKnown: isRich && !isForeign(tokens.words, articleSays),
      relevance: knowsArticle ? share(words, (word) => word < topics.inArticle) : null,
      fellowship:
        enough && isTalk ? share(words, (word) => (topics.holders[word] as number) > 1) : null,
      uptake: own.isChained ? null : (uptakes[i] as number | null),
      sameAuthor: comment.author ? (names.get(comment.author) ?? 1) - 1 : 0,
      isAnswer: comment.parent !== null,
      isAnswered: answered.has(i),
      ageDays,
      ended,
      silenceDays,
    };
  });
}

function isForeign(words: readonly string[], article: ReadonlySet<string>): boolean {
  return share(words, (word) => article.has(word)) < minShared;
}

/** How much each comment takes up of the one it answers. */
function readUptakes({ comments }: Thread, { ofComments }: Topics): (number | null)[] {
  const said = new Map<number, ReadonlySet<number>>();
  const saidBy = (i: number) => {
    const known = said.get(i) ?? new Set(ofComments[i]);
    said.set(i, known);
    return known;
  };
  return comments.map(({ parent }, i) => {
    const words = ofComments[i] as readonly number[];
    if (parent === null || words.length < minWords) return null;
    const above = saidBy(parent);
    return above.size === 0 ? null : share(words, (word) => above.has(word));
  });
}

type Times = Pick<Context, 'ageDays' | 'ended' | 'silenceDays'>;
const undated: Times = { ageDays: null, ended: 0, silenceDays: null };

/** When each dated comment was written, as its thread counts. Pages show threads in any order. */
function readTimes({ comments }: Thread): (Times | undefined)[] {
  const times: (Times | undefined)[] = new Array(comments.length);
  const dateOf = (i: number) => comments[i]?.date ?? 0;
  const dated: number[] = [];
  comments.forEach(({ date }, i) => {
    if (date !== null && Number.isFinite(date)) dated.push(i);
  });
  dated.sort((a, b) => dateOf(a) - dateOf(b));
  const first = dateOf(dated[0] ?? -1);
  let before = 0;
  let last = first;
  dated.forEach((i, rank) => {
    const date = dateOf(i);
    while (before < rank && dateOf(dated[before] as number) <= first + (date - first) / 2) before++;
    times[i] = {
      ageDays: (date - first) / dayMs,
      ended: before / dated.length,
      silenceDays: (date - last) / dayMs,
    };
    last = date;
  });
  return times;
}

function articleWords({ article }: Thread): string[] {
  const text = `${article.title.slice(0, 1_000)} ${article.text}`.slice(0, maxArticleLength);
  return runsOfKind(text.toLowerCase(), letter | mark);
}

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function share<T>(values: readonly T[], has: (value: T) => boolean): number {
  let n = 0;
  for (const value of values) if (has(value)) n++;
  return n / values.length;
}
