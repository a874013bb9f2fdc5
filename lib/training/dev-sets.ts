import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWeighers } from '../spam/weighers.ts';
import { readArticles, readRows } from './rows.ts';
import { readSamples, type Sample, type SmallModels, toSetRow } from './samples.ts';
import type { TrainingSet } from './training-sets.ts';

/** What is measured on and never fitted on. */
export interface DevSets {
  readonly haacked: readonly Sample[];
  readonly datacamp: readonly Sample[];
  readonly gambling: readonly Sample[];
  readonly french: readonly Sample[];
  readonly russian: readonly Sample[];
  /** Ten flooded threads and ten healthy ones, written for the purpose. */
  readonly floods: readonly Sample[];
}

const floods = fileURLToPath(new URL('./floods', import.meta.url));

/** @throws Error where a file is missing or broken */
export function readDevSets(folder: string, small: SmallModels): DevSets {
  const read = (name: string) => readDev(folder, name, small);
  return {
    haacked: read('blog-haacked'),
    datacamp: read('blog-datacamp'),
    gambling: read('youtube-id-gambling'),
    french: read('youtube-fr'),
    russian: read('vk-ru'),
    floods: readSet('floods', join(floods, 'comments.jsonl'), join(floods, 'threads.jsonl'), small),
  };
}

/** Reads one set of `dev/`: to measure on, never to fit. */
export function readDev(folder: string, name: string, small: SmallModels): Sample[] {
  return readSet(
    name,
    join(folder, `${name}.jsonl.gz`),
    join(folder, `${name}.threads.jsonl.gz`),
    small,
  );
}

/**
 * Reads a labelled set to measure on.
 * @param threads path of its articles; there need be no such file
 * @throws Error where the file of comments is missing or broken
 */
export function readSet(
  name: string,
  comments: string,
  threads: string,
  small: SmallModels,
): Sample[] {
  const set: TrainingSet = { name, weight: 1 };
  const rows = readRows(comments).map((row, i) => toSetRow(row, set, i));
  const articles = readArticles(threads);
  return readSamples(
    rows,
    new Map([...articles].map(([thread, article]) => [`${name}/${thread}`, article])),
    () => createWeighers(small),
  );
}
