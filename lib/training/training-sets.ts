import type { Label } from '../spam/comment.ts';
import type { SpamKind } from '../spam/spam-kinds.ts';
import type { CorpusRow } from './corpus/write.ts';

/** What is trained on, and how much it counts. */
export interface TrainingSet {
  readonly name: string;
  /** How much one comment counts. */
  readonly weight: number;
  /** What its spam is after; it is adverts where nothing is said. */
  readonly kind?: SpamKind;
  /** `thread` is the template a comment was made from, not a page: such spam is dealt among the blogs' threads. */
  readonly isTemplate?: true;
}

/** Blogs count most, since they are what readers meet; neighbouring genres and one-sided sets count little. */
export const trainingSets: readonly TrainingSet[] = [
  { name: 'blog-mademistakes', weight: 3 },
  { name: 'blog-hendrix', weight: 3 },
  { name: 'youtube-uci', weight: 4, kind: 'crowd' },
  { name: 'spin-templates', weight: 2, kind: 'praise', isTemplate: true },
  { name: 'telegram-umputun', weight: 1 },
  { name: 'x-janitr', weight: 0.15 },
  { name: 'sms-uci', weight: 0.1 },
  { name: 'reddit-goemotions', weight: 0.1 },
  { name: 'zh-cold', weight: 0.05 },
  { name: 'ko-kocohub', weight: 0.05 },
];

/** The corpus is dealt so many times, each with other names, goods, threads and articles. */
export const deals = 5;
const weight = 1.5;
/** Comments of blogs count more: nowhere else does spam look so much like good comments. */
const ofBlogs: Readonly<Record<Label, number>> = { spam: 2.5, ham: 2 };

/** @returns the set a comment of the corpus counts with */
export function corpusSetOf({ label, place, kind, often }: CorpusRow): TrainingSet {
  const times = place === 'blog' && label !== null ? ofBlogs[label] : 1;
  return { name: 'corpus', weight: (weight * times * often) / deals, kind: kind ?? 'advert' };
}
