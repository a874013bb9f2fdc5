import type { Comment, Label } from '../../spam/comment.ts';
import type { Family } from './family.ts';
import { pick } from './hosts.ts';

/** What is known of a comment once it is written. */
interface Said {
  readonly comment: Comment;
  readonly label: Label | null;
  readonly family: string;
}

/** How often a comment answers another, and, where one of its own family came before, that one. */
const answering = { spam: 0.137, ham: 0.165 };
/** Spam comes late, so that chance alone would leave it unanswered. */
const answerToSpam = 0.48;
const talking = /chorus|sockpuppet|testimon/;
/** People answer what they talk about: the one of so many comments that has most words of theirs. */
const heard = 6;

/** @returns whether its comments are voices of one talk that a spammer holds with himself */
export function isTalk({ name }: Family): boolean {
  return talking.test(name);
}

/** @returns which of the comments before it one answers, by its place among them, or null */
export function findAnswered(
  row: Said,
  before: readonly Said[],
  random: () => number,
): number | null {
  if (talking.test(row.family)) {
    const own = before.findLastIndex(({ family }) => family === row.family);
    if (own >= 0 && random() < 0.7) return own;
  }
  const chance = answering[row.label as 'spam' | 'ham'];
  if (before.length === 0 || random() > chance) return null;
  const spam = before.flatMap(({ label }, i) => (label === 'spam' ? [i] : []));
  if (spam.length > 0 && random() < answerToSpam) return pick(spam, random);
  if (row.label === 'spam') return Math.floor(random() * before.length);
  return findHeard(row, before, random);
}

function findHeard(row: Said, before: readonly Said[], random: () => number): number {
  const own = longWords(row);
  const heardBy = (i: number) => countShared(own, longWords(before[i] as Said));
  let best = Math.floor(random() * before.length);
  for (let n = 1; n < heard; n++) {
    const other = Math.floor(random() * before.length);
    if (heardBy(other) > heardBy(best)) best = other;
  }
  return best;
}

function countShared(own: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let n = 0;
  for (const word of own) if (others.has(word)) n++;
  return n;
}

function longWords({ comment }: Said): Set<string> {
  return new Set(comment.text.toLowerCase().match(/\p{L}{5,}|\p{Lo}{2}/gu));
}
