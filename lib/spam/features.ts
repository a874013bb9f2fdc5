import { type Block, readBlocks } from './blocks.ts';
import type { Comment, Thread } from './comment.ts';
import { type Context, readContexts } from './context.ts';
import { hashWord } from './hash.ts';
import { countLetters, maxCounted } from './letter-counts.ts';
import type { Memory } from './memory.ts';
import { normalize } from './normalize.ts';
import type { Sold } from './phrases.ts';
import { readPlaces } from './places.ts';
import type { Reading } from './reading.ts';
import { isSameSite } from './same-site.ts';
import { readShape } from './shape.ts';
import { tokenize } from './tokenize.ts';
import type { Weighers } from './weighers.ts';

/** Changes whenever the same comment would give other features: a model file names the version it was fitted on. */
export const featureVersion = 6;

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
    const places = readPlaces(reading.tokens.words);
    const sold = weigh.phrases(places, context.articleSays, i);
    const shape = readShape(reading, context, weigh, sold);
    return { blocks: readBlocks(places), shape, reading, context, sold };
  });
}

const maxNameLength = 200;
const maxUrlLength = 2_000;
const maxLinks = 100;

/**
 * Reads one comment by itself.
 * @param host of its page: links to it are no evidence
 */
export function readComment(raw: Comment, host: string | null): Reading {
  const { authorUrl } = raw;
  const comment = {
    text: raw.text,
    author: raw.author?.slice(0, maxNameLength) ?? null,
    authorUrl:
      authorUrl === null || isSameSite(authorUrl, host) ? null : authorUrl.slice(0, maxUrlLength),
    links: raw.links.slice(0, maxLinks).filter(({ url }) => !isSameSite(url, host)),
    date: raw.date,
    parent: raw.parent,
  };
  const counts = countLetters(raw.text);
  const normalized = normalize(raw.text, raw.text.length > maxCounted ? null : counts.kinds);
  const tokens = tokenize(normalized.text, normalized.traces);
  return { comment, counts, normalized, tokens, hashes: tokens.words.map(hashWord) };
}
