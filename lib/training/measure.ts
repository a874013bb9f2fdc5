import { join } from 'node:path';
import { createEngine } from '../spam/engine.ts';
import { calibrate, type Model, margin } from '../spam/model.ts';
import type { Sample } from './dataset.ts';
import { fitCalibrated } from './fit-calibrated.ts';
import type { Judged } from './metrics.ts';
import { readArticles, readRows } from './rows.ts';
import { buildThreads } from './threads.ts';

/** A dev comment judged in its thread by the engine that ships. */
export interface JudgedRow extends Judged {
  readonly hasUrl: boolean;
}

const written = /https?:\/\/|www\./i;

/** Judges one set of `dev/` as `judge` would. */
export function judgeSet(model: Model, folder: string, name: string): JudgedRow[] {
  const rows = readRows(join(folder, `${name}.jsonl.gz`));
  const articles = readArticles(join(folder, `${name}.threads.jsonl.gz`));
  const engine = createEngine(model);
  return buildThreads(rows, articles).flatMap(({ thread, rows: members }) =>
    engine.judge(thread).flatMap(({ probability }, i) => {
      const row = rows[members[i] ?? -1];
      if (!row || row.label === null) return [];
      return [
        { probability, isSpam: row.label === 'spam', hasUrl: written.test(row.comment.text) },
      ];
    }),
  );
}

/**
 * Judges each video's comments by a model that has seen no comment of that video and no near-copy of one. Half of that
 * set is spam, so these models are calibrated for that.
 */
export function judgeVideosLeftOut(samples: readonly Sample[]): Judged[] {
  const ofSet = samples.filter(({ set }) => set === 'youtube-uci');
  return [...new Set(ofSet.map(({ group }) => group))].flatMap((video) => {
    const model = fitCalibrated(
      samples.filter(({ group }) => group !== video),
      0.5,
    );
    return ofSet
      .filter(({ group }) => group === video)
      .map(({ features, isSpam }) => ({
        probability: calibrate(model, margin(model, features)),
        isSpam,
      }));
  });
}
