import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDev, readSet, type Sample, type SmallModels } from './dataset.ts';

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
