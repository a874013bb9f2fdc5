import { join } from 'node:path';
import type { Article } from '../spam/comment.ts';
import { weighName } from '../spam/names.ts';
import { shareOfWares } from '../spam/wares.ts';
import type { Weighers } from '../spam/weighers.ts';
import { isFirstOfItsKind } from './copies.ts';
import { generateCorpus, type RealThread } from './corpus/corpus.ts';
import { createNames } from './corpus/names.ts';
import { fitNames, fitNamesLeftOut, type NameExample } from './fit-names.ts';
import { fitPhrasesLeftOut, type Talk } from './fit-phrases.ts';
import { createRandom } from './random.ts';
import { readArticles, readRows } from './rows.ts';
import { readSamples, type Sample, type SetRow, type SmallModels, toSetRow } from './samples.ts';
import { corpusSetOf, deals, trainingSets } from './training-sets.ts';
import { collectWares, wordsOf } from './wares.ts';

export interface Training {
  /** Their names and phrases were weighed by models that had not seen them. */
  readonly samples: readonly Sample[];
  readonly small: SmallModels;
}

/**
 * Reads all training sets of a folder and the corpus, drops what stands nearly the same in two groups, and reads the
 * features.
 * @throws Error where a file is missing or broken
 */
export function readTraining(folder: string, sets = trainingSets): Training {
  const articles = new Map<string, Article>();
  const rows = sets.flatMap((set) => {
    for (const [thread, article] of readArticles(join(folder, `${set.name}.threads.jsonl.gz`))) {
      articles.set(`${set.name}/${thread}`, article);
    }
    return readRows(join(folder, `${set.name}.jsonl.gz`)).map((row, i) => toSetRow(row, set, i));
  });
  const blogs = new Map([...articles].filter(([thread]) => thread.startsWith('blog-')));
  const made = Array.from({ length: deals }, (_, i) =>
    generateCorpus(realThreads(rows, blogs), i + 1),
  );
  for (const { articles: own } of made) {
    for (const [thread, article] of own) articles.set(thread, article);
  }
  const all = [
    ...rows,
    ...made.flatMap(({ rows }) =>
      rows.map((row) => ({ ...row, set: corpusSetOf(row), group: `corpus/${row.family}` })),
    ),
  ];
  const firsts = isFirstOfItsKind(all.map(({ comment, group }) => ({ text: comment.text, group })));
  const kept = all.filter((_, i) => firsts[i]);
  const names = collectNames(rows);
  const small = fitNames(names);
  const leftOut = fitNamesLeftOut(names, small.wares);
  const phrases = fitPhrasesLeftOut(collectWares(), kept.map(toTalk));
  const weigh = (row: (comment: number) => SetRow): Weighers => ({
    name: (name) => weighName(leftOut(name), name),
    wares: (name) => shareOfWares(leftOut(name).wares, name),
    phrases: (places, article, comment) => phrases.weigh(sideOf(row(comment)), places, article),
  });
  return {
    samples: readSamples(dealTemplates(kept, [...blogs.keys()].sort()), articles, weigh),
    small: { names: small, phrases: phrases.model },
  };
}

/** What decides which model may weigh a comment. */
function sideOf({ label, group }: SetRow): Pick<Talk, 'isGood' | 'group'> {
  return { isGood: label === 'ham', group };
}

function toTalk(row: SetRow): Talk {
  return {
    words: wordsOf(row.comment.text),
    ...sideOf(row),
    share: Math.min(1, row.set.weight),
  };
}

/** Names of people, from good comments, beside those made up. */
function collectNames(rows: readonly SetRow[]): NameExample[] {
  const people = rows
    .filter(({ label, set }) => label === 'ham' && set.weight >= 1)
    .map(({ comment }) => comment.author ?? '');
  return [
    ...createNames(),
    ...[...new Set(people)].filter(Boolean).map((name) => ({ name, isKeyword: false })),
  ];
}

function realThreads(
  rows: readonly SetRow[],
  blogs: ReadonlyMap<string, Article>,
): Map<string, RealThread> {
  const starts = new Map<string, number>();
  for (const { thread, comment } of rows) {
    if (thread === null || comment.date === null) continue;
    starts.set(thread, Math.min(comment.date, starts.get(thread) ?? comment.date));
  }
  return new Map(
    [...blogs].flatMap(([thread, article]) => {
      const start = starts.get(thread);
      return start === undefined ? [] : [[thread, { article, start }] as const];
    }),
  );
}

/** Puts each comment made from a template under an article, where such comments are met. */
function dealTemplates(rows: readonly SetRow[], threads: readonly string[]): SetRow[] {
  const random = createRandom(7);
  return rows.map((row) => {
    if (!row.set.isTemplate || threads.length === 0) return row;
    return { ...row, thread: threads[Math.floor(random() * threads.length)] ?? null };
  });
}
