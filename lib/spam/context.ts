import type { Comment, Thread } from './comment.ts';
import { hashText, spread } from './hash.ts';
import type { Normalized } from './normalize.ts';
import type { Tokens } from './tokenize.ts';

/** One comment, read once: what every later step looks at. */
export interface Reading {
  readonly comment: Comment;
  readonly normalized: Normalized;
  readonly tokens: Tokens;
}

/** What the thread says about one comment. */
export interface Context {
  /** Comments of the thread with nearly the same text, without this one. */
  readonly copies: number;
  /** Other names under which the author's link appears in the thread. */
  readonly aliases: number;
  /** Other comments that link to the same address. */
  readonly sharedLinks: number;
  /** Share of the comment's content words found in title or article, 0 to 1; null where there is too little to say. */
  readonly relevance: number | null;
  /** Share of its content words found in another comment, 0 to 1; null where there is too little to say. */
  readonly fellowship: number | null;
  /** Other comments by the same name. */
  readonly sameAuthor: number;
  readonly isAnswer: boolean;
  readonly isAnswered: boolean;
  /** Days since the comment before it; 0 where unknown. */
  readonly silenceDays: number;
}

const dayMs = 86_400_000;
const minLetters = 25;
const minWords = 3;
const maxArticleLength = 50_000;
const minArticleWords = 20;
const bandCount = 4;

/** Looks at all comments of a thread together, in time linear in its length. */
export function readContexts(thread: Thread, readings: readonly Reading[]): Context[] {
  const article = new Set(contentWords(articleWords(thread)));
  const contents = readings.map(({ tokens }) => [...new Set(contentWords(tokens.words))]);
  const holders = tally(contents.flat());
  const bands = readings.map(copyBands);
  const bandCounts = tally(bands.flat());
  const names = tally(readings.map(({ comment }) => comment.author ?? ''));
  const links = readings.map(({ comment }) => new Set(comment.links.map(({ url }) => url)));
  const linkCounts = tally(links.flatMap((set) => [...set]));
  const aliases = namesByLink(thread);
  const answered = new Set(thread.comments.map(({ parent }) => parent));
  return readings.map(({ comment }, i) => {
    const words = contents[i] ?? [];
    const enough = words.length >= minWords;
    const knowsArticle = enough && article.size >= minArticleWords;
    const others = (counts: Map<unknown, number>, keys: Iterable<unknown>) =>
      Math.max(0, ...[...keys].map((key) => (counts.get(key) ?? 1) - 1));
    return {
      copies: others(bandCounts, bands[i] ?? []),
      aliases: Math.max(0, (aliases.get(comment.authorUrl ?? '')?.size ?? 0) - 1),
      sharedLinks: others(linkCounts, links[i] ?? []),
      relevance: knowsArticle ? share(words, (word) => article.has(word)) : null,
      fellowship:
        enough && readings.length >= 5
          ? share(words, (word) => (holders.get(word) ?? 0) > 1)
          : null,
      sameAuthor: comment.author ? (names.get(comment.author) ?? 1) - 1 : 0,
      isAnswer: comment.parent !== null,
      isAnswered: answered.has(i),
      silenceDays: silenceDays(thread.comments[i - 1], comment),
    };
  });
}

function silenceDays(before: Comment | undefined, { date }: Comment): number {
  if (date === null || !before || before.date === null) return 0;
  return Math.max(0, (date - before.date) / dayMs);
}

function articleWords({ article }: Thread): string[] {
  const text = `${article.title.slice(0, 1_000)} ${article.text}`.slice(0, maxArticleLength);
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** Words that carry a topic, cut to their first letters so that endings do not matter. */
function contentWords(words: readonly string[]): string[] {
  return words
    .filter((word) => word.length >= 5 || /^\p{Lo}{2}/u.test(word))
    .map((w) => w.slice(0, 6));
}

/**
 * Min-hashes of runs of three words (Broder 1997, "On the resemblance and containment of documents"), joined by two
 * into bands: comments that share a band say nearly the same.
 */
function copyBands({ tokens: { words }, normalized }: Reading): string[] {
  if (normalized.text.length < minLetters || words.length < 4) return [];
  const mins = new Array<number>(2 * bandCount).fill(0xffffffff);
  for (let i = 0; i + 2 < words.length; i++) {
    const run = hashText(`${words[i]} ${words[i + 1]} ${words[i + 2]}`, 0x811c9dc5);
    for (let k = 0; k < mins.length; k++) {
      const hash = spread(run ^ Math.imul(k + 1, 0x9e3779b1));
      if (hash < (mins[k] ?? 0)) mins[k] = hash;
    }
  }
  return Array.from({ length: bandCount }, (_, k) => `${k} ${mins[2 * k]}.${mins[2 * k + 1]}`);
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
