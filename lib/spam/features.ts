import type { Comment, Thread } from './comment.ts';
import { type Context, readContexts } from './context.ts';
import type { Memory } from './memory.ts';
import { normalize } from './normalize.ts';
import { phraseWords, type Sold } from './phrases.ts';
import { type Block, createHasher } from './places.ts';
import type { Reading } from './reading.ts';
import { isSameSite } from './same-site.ts';
import { readShape } from './shape.ts';
import { tokenize } from './tokenize.ts';
import type { Weighers } from './weighers.ts';

/** Changes whenever the same comment would give other features: a model file names the version it was fitted on. */
export const featureVersion = 5;

export interface Features {
  readonly blocks: readonly Block[];
  /** One value for each of `shapeNames`. */
  readonly shape: Float64Array;
  readonly reading: Reading;
  readonly context: Context;
  readonly sold: Sold;
}

/**
 * Reads every comment of a thread. The one way from text to numbers, for training and for judging.
 * @param memory what this browser session has read elsewhere
 * @param weigh the smaller models
 */
export function readFeatures(
  thread: Thread,
  weigh: Weighers,
  memory: Memory | null = null,
): Features[] {
  const readings = thread.comments.map((comment) => readComment(comment, thread.host));
  const contexts = readContexts(thread, readings, memory);
  return readings.map((reading, i) => {
    const context = contexts[i] as Context;
    const sold = weigh.phrases(phraseWords(reading.tokens.words), context.articleSays, i);
    const shape = readShape(reading, context, weigh, sold);
    return { blocks: hasher(reading), shape, reading, context, sold };
  });
}

/** One for all threads: it holds a number for each place. */
const hasher = createHasher();
const maxNameLength = 200;
const maxUrlLength = 2_000;
const maxLinks = 100;

/**
 * Reads one comment by itself.
 * @param host of its page: links to it are no evidence
 */
export function readComment(raw: Comment, host: string | null): Reading {
  const isOwn = (url: string | null) => url !== null && isSameSite(url, host);
  const comment = {
    text: raw.text,
    author: raw.author?.slice(0, maxNameLength) ?? null,
    authorUrl: isOwn(raw.authorUrl) ? null : (raw.authorUrl?.slice(0, maxUrlLength) ?? null),
    links: raw.links.slice(0, maxLinks).filter(({ url }) => !isOwn(url)),
    date: raw.date,
    parent: raw.parent,
  };
  const normalized = normalize(comment.text);
  return { comment, normalized, tokens: tokenize(normalized.text) };
}
