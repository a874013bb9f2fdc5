import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article, Comment, Label } from '../spam/comment.ts';

const scheme = /^https?:\/\/(?:www\.)?/;
/** Long addresses are shown cut; this much of them always shows, in UTF-16 units. */
const shownLength = 14;

/** One line of a data file. */
export interface Row {
  readonly comment: Comment;
  /** null where the line has no label */
  readonly label: Label | null;
  /** Comments of one thread are judged together; null stands alone. */
  readonly thread: string | null;
  readonly title: string;
  readonly lang: string;
  /** Names the comment within its thread, where another answers it. */
  readonly id?: string;
  /** The `id` of the comment this one answers. */
  readonly answers?: string;
}

/**
 * Reads one JSON object a line, from a plain or gzipped file, or from standard input where the path is `-`.
 * @throws Error that names the file and the line, where one is no JSON object
 */
export function readLines(path: string): Record<string, unknown>[] {
  const bytes = readFileSync(path === '-' ? 0 : path);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const lines = (isGzip ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(line, path, i + 1)]));
}

function parseLine(line: string, path: string, number: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    throw new Error(`${path}, line ${number}: not JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${path}, line ${number}: not a JSON object`);
  }
  return value as Record<string, unknown>;
}

/** @throws Error where a line has no text */
export function readRows(path: string): Row[] {
  return readLines(path).map((line, i) => {
    if (typeof line['text'] !== 'string') throw new Error(`${path}, comment ${i + 1}: no text`);
    return toRow(line, line['text']);
  });
}

/** @returns article by thread; empty where there is no such file */
export function readArticles(path: string): Map<string, Article> {
  if (path !== '-' && !existsSync(path)) return new Map();
  return new Map(
    readLines(path).map((line) => [
      words(line['thread']),
      { title: words(line['title']), text: words(line['article']) },
    ]),
  );
}

function toRow(line: Record<string, unknown>, text: string): Row {
  const label = line['label'];
  const comment = {
    text,
    author: readName(words(line['author'])),
    ...readAddresses(words(line['url']), text),
    date: readDate(line['date']),
    parent: null,
  };
  return {
    comment,
    label: label === 'spam' || label === 'ham' ? label : null,
    thread: words(line['thread']) || null,
    title: words(line['title']),
    lang: words(line['lang']),
  };
}

/**
 * An export has one field for addresses. What is written out in the text, and what comes several to a field, are links
 * of the comment; one that is neither is what the author's name links to.
 */
function readAddresses(field: string, text: string): Pick<Comment, 'authorUrl' | 'links'> {
  const urls = [...new Set(field.split(/\s+/).filter(Boolean))];
  const isWritten = (url: string) =>
    text.toLowerCase().includes(url.toLowerCase().replace(scheme, '').slice(0, shownLength));
  const [only] = urls;
  if (only !== undefined && urls.length === 1 && !isWritten(only))
    return { authorUrl: only, links: [] };
  return { authorUrl: null, links: urls.map((url) => ({ url, text: url })) };
}

/** Some exports write letters of names as character references. */
function readName(name: string): string | null {
  const read = name.replace(/&#(\d{2,6});/g, (_, code: string) =>
    String.fromCodePoint(Number(code)),
  );
  return read.replaceAll('&amp;', '&').trim() || null;
}

/** Dates come as ISO text or as seconds since 1970. */
function readDate(value: unknown): number | null {
  const text = words(value);
  if (text === '') return null;
  const ms = /^\d{9,11}$/.test(text)
    ? Number(text) * 1000
    : Date.parse(`${text.replace(' ', 'T')}`);
  return Number.isNaN(ms) ? null : ms;
}

function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
