import type { Article } from '../spam/comment.ts';
import { type Features, readFeatures } from '../spam/features.ts';
import type { NameModel } from '../spam/names.ts';
import type { PhraseModel } from '../spam/phrases.ts';
import type { SpamKind } from '../spam/spam-kinds.ts';
import type { Weighers } from '../spam/weighers.ts';
import type { Row } from './rows.ts';
import { buildThreads } from './threads.ts';
import type { TrainingSet } from './training-sets.ts';

/** A labelled comment with its features, and what it must not be split from. */
export interface Sample {
  readonly features: Features;
  readonly isSpam: boolean;
  /** What it is after, if it is spam. */
  readonly kind: SpamKind;
  readonly weight: number;
  readonly set: string;
  /** Comments of one group (thread, video, template) stand on one side of every split. */
  readonly group: string;
}

/** The models that features are made with. */
export interface SmallModels {
  readonly names: NameModel;
  readonly phrases: PhraseModel;
}

/** A row of a set, in a thread of its own set. */
export interface SetRow extends Row {
  readonly set: TrainingSet;
  readonly group: string;
}

/** @param i place of the row in its set: what stands alone is a group of its own */
export function toSetRow(row: Row, set: TrainingSet, i: number): SetRow {
  const thread = row.thread === null ? null : `${set.name}/${row.thread}`;
  return { ...row, set, thread, group: thread ?? `${set.name}#${i}` };
}

/**
 * Reads the features of rows, thread by thread; rows without a label are read and left out.
 * @param articles by thread
 * @param weigh gives the smaller models for a thread, by the number of a comment in it
 */
export function readSamples(
  rows: readonly SetRow[],
  articles: ReadonlyMap<string, Article>,
  weigh: (row: (comment: number) => SetRow) => Weighers,
): Sample[] {
  return buildThreads(rows, articles).flatMap(({ thread, rows: members }) => {
    const features = readFeatures(
      thread,
      weigh((comment) => rows[members[comment] as number] as SetRow),
    );
    return members.flatMap((row, i) => {
      const { label, set, group } = rows[row] as SetRow;
      if (label === null) return [];
      return {
        features: features[i] as Features,
        isSpam: label === 'spam',
        kind: set.kind ?? 'advert',
        weight: set.weight,
        set: set.name,
        group,
      };
    });
  });
}
