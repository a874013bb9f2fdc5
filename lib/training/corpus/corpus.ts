import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../spam/comment.ts';
import { createRandom } from '../random.ts';
import { expand } from './expand.ts';
import { parseSlots, readFamilies, readNames } from './family.ts';
import { createFiller } from './fill.ts';
import { createHost, dealHam, dealSpam } from './hosts.ts';
import { type CorpusRow, writeThreads } from './write.ts';

/** A thread of real comments that made ones are put among. */
export interface RealThread {
  readonly article: Article;
  /** When its first comment was written, in milliseconds since 1970. */
  readonly start: number;
}

export interface Corpus {
  readonly rows: readonly CorpusRow[];
  /** Articles of the threads made up for it, by thread. */
  readonly articles: ReadonlyMap<string, Article>;
}

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Makes labelled comments from the wordings, each in a thread: the same for the same wordings, threads and seed.
 * @param threads real threads, in English, that a part of the spam is put in
 */
export function generateCorpus(threads: ReadonlyMap<string, RealThread>, seed = 1): Corpus {
  const random = createRandom(seed);
  const slots = new Map([
    ...parseSlots(readFileSync(join(here, 'slots.txt'), 'utf8')),
    ...readNames(here),
  ]);
  const fill = createFiller(slots, random);
  const families = readFamilies(here);
  const of = (label: string) => families.filter((family) => family.label === label);
  const empty = { title: '', sentences: [], replies: [] };
  const ham = dealHam(of('ham'), expand, (w, f) => fill(w, f, empty)?.text ?? null, random);
  const real = [...threads]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([thread, { article, start }]) => createHost(thread, 'en', article, random, start));
  const made = [...new Set(ham.map(({ host }) => host))];
  const spam = dealSpam(of('spam'), expand, [...made, ...real], random);
  const rows = writeThreads([...ham, ...spam], fill, random);
  const used = new Set(rows.map(({ thread }) => thread));
  return {
    rows,
    articles: new Map(
      made.filter(({ thread }) => used.has(thread)).map(({ thread, article }) => [thread, article]),
    ),
  };
}
