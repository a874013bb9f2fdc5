import { type Borrowed, readBorrowed } from './borrowed.ts';
import type { Thread } from './comment.ts';
import { copyBands } from './copy-bands.ts';
import { letter, mark, runsOfKind } from './kinds.ts';
import type { Memory } from './memory.ts';
import type { Reading } from './reading.ts';

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
  const article = new Set(contentWords(articleText));
  const articleSays = new Set(articleText);
  const contents = readings.map(({ tokens }) => [...new Set(contentWords(tokens.words))]);
  const isTalk = readings.length >= minTalk;
  const holders = isTalk ? tally(contents.flat()) : new Map<string, number>();
  const bands = readings.map(({ tokens, normalized }) => copyBands(tokens.words, normalized.text));
  const signers = signersByKey(bands, readings);
  const elsewhere = memory?.meet(thread, bands);
  const names = tally(readings.map(({ comment }) => comment.author ?? ''));
  const links = readings.map(({ comment: { links } }) =>
    links.length === 0 ? none : new Set(links.map(({ url }) => url)),
  );
  const linkCounts = tally(links.flatMap((set) => [...set]));
  const aliases = namesByLink(thread);
  const times = readTimes(thread);
  const borrowed = readBorrowed(thread, readings, articleText);
  const answered = new Set(thread.comments.map(({ parent }) => parent));
  const isRich = article.size >= richArticle;
  return readings.map(({ comment, tokens }, i) => {
    const words = contents[i] as string[];
    const enough = words.length >= minWords;
    const knowsArticle = enough && article.size >= minArticleWords;
    const { ageDays, ended, silenceDays } = times.get(i) ?? undated;
    return {
      copies:
        othersOf(bands[i] as number[], (band) => signers.get(band)?.size) + (elsewhere?.[i] ?? 0),
      borrowed: borrowed[i] as Borrowed,
      articleSays,
      aliases: Math.max(0, (aliases.get(comment.authorUrl ?? '')?.size ?? 0) - 1),
      sharedLinks: othersOf(links[i] as ReadonlySet<string>, (url) => linkCounts.get(url)),
      isPageKnown: isRich && !isForeign(tokens.words, articleSays),
      relevance: knowsArticle ? share(words, (word) => article.has(word)) : null,
      fellowship: enough && isTalk ? share(words, (word) => (holders.get(word) ?? 0) > 1) : null,
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
function readTimes({ comments }: Thread): Map<number, Times> {
  const dated = comments
    .flatMap(({ date }, i) => (date === null || !Number.isFinite(date) ? [] : { date, i }))
    .sort((a, b) => a.date - b.date);
  const first = dated[0]?.date ?? 0;
  let before = 0;
  return new Map(
    dated.map(({ date, i }, rank) => {
      while (before < rank && (dated[before]?.date ?? 0) <= first + (date - first) / 2) before++;
      const times = {
        ageDays: (date - first) / dayMs,
        ended: before / dated.length,
        silenceDays: (date - (dated[rank - 1]?.date ?? date)) / dayMs,
      };
      return [i, times];
    }),
  );
}

function articleWords({ article }: Thread): string[] {
  const text = `${article.title.slice(0, 1_000)} ${article.text}`.slice(0, maxArticleLength);
  return runsOfKind(text.toLowerCase(), letter | mark);
}

/** Words that carry a topic, cut to their first letters so that endings do not matter. */
function contentWords(words: readonly string[]): string[] {
  const content: string[] = [];
  for (const word of words)
    if (word.length >= 5 || (word.charCodeAt(0) > 127 && /^\p{Lo}{2}/u.test(word)))
      content.push(word.slice(0, 6));
  return content;
}

/** Who has signed each of these, where they are several; comments without a name count one by one. */
function signersByKey(
  keys: readonly (readonly number[])[],
  readings: readonly Reading[],
): Map<number, Set<string | number>> {
  const firsts = new Map<number, string | number>();
  const several = new Map<number, Set<string | number>>();
  keys.forEach((own, i) => {
    const signer = readings[i]?.comment.author?.toLowerCase() ?? i;
    for (const key of own) {
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, signer);
      else if (first !== signer)
        several.set(key, (several.get(key) ?? new Set([first])).add(signer));
    }
  });
  return several;
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
