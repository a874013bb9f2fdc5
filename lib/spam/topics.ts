import { caseless, endOf, sizeAt } from './kinds.ts';
import type { Reading } from './reading.ts';
import { unitAt } from './units.ts';

/** Words are cut to their first letters, so that endings do not matter. */
const stemLength = 6;

/** The words that carry a topic, as numbers: those of the article come first. */
export interface Topics {
  /** How many there are in the article. */
  readonly inArticle: number;
  /** Those of each comment, each once. */
  readonly ofComments: readonly (readonly number[])[];
  /** How many comments hold each. */
  readonly holders: readonly number[];
}

/** @param article its words in lower case */
export function readTopics(article: readonly string[], readings: readonly Reading[]): Topics {
  const numbers = new Map<string, number>();
  for (const word of article) if (hasTopic(word)) numberOf(word, numbers);
  const inArticle = numbers.size;
  const holders: number[] = new Array(inArticle).fill(0);
  const lastHolder: number[] = new Array(inArticle).fill(-1);
  const ofComments = readings.map(({ tokens }, i) => {
    const own: number[] = [];
    for (const word of tokens.words) {
      if (!hasTopic(word)) continue;
      const topic = numberOf(word, numbers);
      if (lastHolder[topic] === i) continue;
      lastHolder[topic] = i;
      holders[topic] = (holders[topic] ?? 0) + 1;
      own.push(topic);
    }
    return own;
  });
  return { inArticle, ofComments, holders };
}

function hasTopic(word: string): boolean {
  if (word.length >= 5) return true;
  return unitAt(word, 0) > 127 && endOf(word, 0, caseless) > sizeAt(word, 0);
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const stem = word.slice(0, stemLength);
  const known = numbers.get(stem);
  if (known !== undefined) return known;
  numbers.set(stem, numbers.size);
  return numbers.size - 1;
}
