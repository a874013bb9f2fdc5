import type { Label } from '../spam/comment.ts';
import type { CorpusRow } from './corpus/corpus.ts';

/** What is trained on, and how much it counts. */
export interface TrainingSet {
  readonly name: string;
  /** How much one comment counts. */
  readonly weight: number;
  /** `thread` is the template a comment was made from, not a page: such spam is dealt among the blogs' threads. */
  readonly isTemplate?: true;
}

/** Blogs count most, since they are what readers meet; neighbouring genres and one-sided sets count little. */
export const trainingSets: readonly TrainingSet[] = [
  { name: 'blog-mademistakes', weight: 3 },
  { name: 'blog-hendrix', weight: 3 },
  { name: 'youtube-uci', weight: 4 },
  { name: 'spin-templates', weight: 2, isTemplate: true },
  { name: 'telegram-umputun', weight: 1 },
  { name: 'x-janitr', weight: 0.15 },
  { name: 'sms-uci', weight: 0.1 },
  { name: 'reddit-goemotions', weight: 0.1 },
  { name: 'zh-cold', weight: 0.05 },
  { name: 'ko-kocohub', weight: 0.05 },
];

/** The corpus is dealt so many times, each with other names, goods, threads and articles. */
export const deals = 3;
const corpus: TrainingSet = { name: 'corpus', weight: 1.5 / deals };
/** Comments of blogs count more: nowhere else does spam look so much like good comments. */
const ofBlogs: Readonly<Record<Label, TrainingSet>> = {
  spam: { name: 'corpus', weight: (1.5 * 2.5) / deals },
  ham: { name: 'corpus', weight: (1.5 * 2) / deals },
};

/** @returns the set a comment of the corpus counts with */
export function corpusSetOf({ label, place, often }: CorpusRow): TrainingSet {
  const set = place === 'blog' && label !== null ? ofBlogs[label] : corpus;
  return { ...set, weight: set.weight * often };
}
