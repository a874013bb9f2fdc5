import type { Article, Comment, Link, Thread } from './comment.ts';

const maxComments = 20_000;
const maxLinks = 100;

/**
 * Reads a thread from anything: what comes in a message is unknown until parsed.
 * @throws Error where it is no thread at all; parts that make no sense become empty
 */
export function parseThread(value: unknown): Thread {
  const { host, article, comments } = record(value);
  if (!Array.isArray(comments)) throw new Error('Not a thread: it has no comments');
  return {
    host: string(host),
    article: parseArticle(article),
    comments: comments.slice(0, maxComments).map(parseComment),
  };
}

function parseArticle(value: unknown): Article {
  const { title, text } = record(value);
  return { title: string(title) ?? '', text: string(text) ?? '' };
}

/** @returns a comment whose every part is of its type */
export function parseComment(value: unknown): Comment {
  const { text, author, authorUrl, links, date, parent } = record(value);
  return {
    text: string(text) ?? '',
    author: string(author),
    authorUrl: string(authorUrl),
    links: Array.isArray(links) ? links.slice(0, maxLinks).map(parseLink) : [],
    date: typeof date === 'number' && Number.isFinite(date) ? date : null,
    parent: Number.isInteger(parent) ? Number(parent) : null,
  };
}

function parseLink(value: unknown): Link {
  const { url, text } = record(value);
  return { url: string(url) ?? '', text: string(text) ?? '' };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function string(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
