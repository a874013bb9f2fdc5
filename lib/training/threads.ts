import type { Article, Thread } from '../spam/comment.ts';
import type { Row } from './rows.ts';

const maxThread = 5_000;

/** A thread and, for each of its comments, its place among the rows. */
export interface RowThread {
  readonly thread: Thread;
  readonly rows: readonly number[];
}

/** Puts rows of one thread together, with its article; rows without a thread stand alone. */
export function buildThreads(
  rows: readonly Row[],
  articles: ReadonlyMap<string, Article>,
): RowThread[] {
  const groups = new Map<string, number[]>();
  rows.forEach(({ thread }, i) => {
    const key = thread === null ? `row ${i}` : `thread ${thread}`;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return [...groups.values()].flatMap((group) =>
    chunks(group).map((chunk) => toThread(chunk, rows, articles)),
  );
}

function toThread(
  chunk: readonly number[],
  rows: readonly Row[],
  articles: ReadonlyMap<string, Article>,
): RowThread {
  const members = chunk.map((i) => rows[i] as Row);
  const first = members[0] as Row;
  const places = new Map(members.map(({ id }, i) => [id, i]));
  const article = articles.get(first.thread ?? '') ?? { title: first.title, text: '' };
  return {
    thread: {
      host: null,
      article,
      comments: members.map(({ comment, answers }) =>
        answers === undefined ? comment : { ...comment, parent: places.get(answers) ?? null },
      ),
    },
    rows: chunk,
  };
}

function chunks(group: readonly number[]): number[][] {
  const out: number[][] = [];
  for (let i = 0; i < group.length; i += maxThread) out.push(group.slice(i, i + maxThread));
  return out;
}
