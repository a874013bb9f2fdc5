import { type Borrowed, readBorrowed } from './borrowed.ts';
import type { Thread } from './comment.ts';
import { copyBands } from './copy-bands.ts';
import { createFirsts } from './firsts.ts';
import { letter, mark, runsOfKind } from './kinds.ts';
import type { Memory } from './memory.ts';
import type { Reading } from './reading.ts';
import { readTopics } from './topics.ts';

/** What the thread says about one comment. */
export interface Context {
  /**
   * Comments of the thread with nearly the same text, not by the same name (people do send a comment twice), and other sites that
   * this browser session has seen hold one. */
  readonly copies: number;
  /** Share of its runs of words that stand in the article, and in older comments by others, 0 to 1. */
  readonly borrowed: Borrowed;
  /** Words of the article in lower case. */
  readonly articleSays: ReadonlySet<string>;
  /** Other names under which the author's link appears in the thread. */
  readonly aliases: number;
  /** Other comments that link to the same address. */
  readonly sharedLinks: number;
  /** Share of the comment's content words found in title or article, 0 to 1; null where there is too little to say. */
  readonly relevance: number | null;
  /** Whether the page says enough that finding nothing of it in a comment tells something. */
  readonly isPageKnown: boolean;
  /** Share of its content words found in another comment, 0 to 1; null where there is too little to say. */
  readonly fellowship: number | null;
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
const none: ReadonlySet<string> = new Set();

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
  const copies = countCopies(bands, readings);
  const elsewhere = memory?.meet(thread, bands);
  const names = tally(readings.map(({ comment }) => comment.author ?? ''));
  const links = readings.map(({ comment: { links } }) =>
    links.length === 0 ? none : new Set(links.map(({ url }) => url)),
  );
  const linkCounts = tally(links.filter((set) => set !== none).flatMap((set) => [...set]));
  const aliases = namesByLink(thread);
  const times = readTimes(thread);
  const borrowed = readBorrowed(thread, readings, articleText);
  const answered = new Set(thread.comments.map(({ parent }) => parent));
  const isTalk = readings.length >= minTalk;
  const isRich = topics.inArticle >= richArticle;
  return readings.map(({ comment, tokens }, i) => {
    const words = topics.ofComments[i] as number[];
    const enough = words.length >= minWords;
    const knowsArticle = enough && topics.inArticle >= minArticleWords;
    const { ageDays, ended, silenceDays } = times[i] ?? undated;
    return {
      copies: (copies[i] as number) + (elsewhere?.[i] ?? 0),
      borrowed: borrowed[i] as Borrowed,
      articleSays,
      aliases: Math.max(0, (aliases.get(comment.authorUrl ?? '')?.size ?? 0) - 1),
      sharedLinks: othersOf(links[i] as ReadonlySet<string>, (url) => linkCounts.get(url)),
      isPageKnown: isRich && !isForeign(tokens.words, articleSays),
      relevance: knowsArticle ? share(words, (word) => word < topics.inArticle) : null,
      fellowship:
        enough && isTalk ? share(words, (word) => (topics.holders[word] as number) > 1) : null,
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

/** @returns the largest number of others that have one of these keys too; no count is one, its own */
function othersOf<T>(keys: Iterable<T>, countOf: (key: T) => number | undefined): number {
  let most = 0;
  for (const key of keys) most = Math.max(most, (countOf(key) ?? 1) - 1);
  return most;
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

/**
 * For each comment the most others that have signed one of these bands; comments without a name count one by one. Few
 * bands are signed by several.
 */
function countCopies(
  bands: readonly (readonly number[])[],
  readings: readonly Reading[],
): number[] {
  const signers = readings.map(({ comment }, i) => comment.author?.toLowerCase() ?? i);
  const firsts = createFirsts(bands.reduce((sum, own) => sum + own.length, 0));
  const several = new Map<number, Set<string | number>>();
  bands.forEach((own, i) => {
    for (const band of own) {
      const first = signers[firsts.meet(band, i)] as string | number;
      const signer = signers[i] as string | number;
      if (first !== signer) several.set(band, (several.get(band) ?? new Set([first])).add(signer));
    }
  });
  return bands.map((own) => othersOf(own, (band) => several.get(band)?.size));
}

function namesByLink({ comments }: Thread): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { author, authorUrl } of comments) {
    if (!author || !authorUrl) continue;
    const known = names.get(authorUrl) ?? new Set();
    names.set(authorUrl, known.add(author));
  }
  return names;
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
