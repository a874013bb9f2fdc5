import { type ShapeName, shapeNames } from '../../spam/shape-names.ts';
import { similarityKeys } from '../copies.ts';
import { measureAuc } from '../metrics.ts';
import type { Sample } from '../samples.ts';

/** How well one feature alone tells spam from ham, in the corpus and in the real set where it tells most. */
export interface Shortcut {
  readonly feature: ShapeName;
  /** Distance of the area under the curve from one half, 0 to .5. */
  readonly corpus: number;
  readonly real: number;
  /** The real set where the feature tells most. */
  readonly set: string;
}

/**
 * Looks for shortcuts: a feature that gives the corpus' labels away better than it does those of any real set.
 * @param real labelled samples of several real sets, each with spam and ham
 */
export function findShortcuts(corpus: readonly Sample[], real: readonly Sample[]): Shortcut[] {
  const sets = groupBySet(real);
  return shapeNames.map((feature, i) => {
    const best = [...sets]
      .map(([set, samples]) => ({ set, strength: strengthOf(samples, i) }))
      .sort((a, b) => b.strength - a.strength)[0];
    return {
      feature,
      corpus: strengthOf(corpus, i),
      real: best?.strength ?? 0,
      set: best?.set ?? '',
    };
  });
}

function groupBySet(samples: readonly Sample[]): Map<string, Sample[]> {
  const sets = new Map<string, Sample[]>();
  for (const sample of samples) sets.set(sample.set, [...(sets.get(sample.set) ?? []), sample]);
  return sets;
}

function strengthOf(samples: readonly Sample[], feature: number): number {
  const judged = samples.map(({ features, isSpam }) => ({
    probability: features.shape[feature] ?? 0,
    isSpam,
  }));
  return Math.abs(measureAuc(judged).share - 0.5);
}

/** @returns share of texts that are nearly the same (Jaccard of word pairs at least .8) as an earlier one, 0 to 1 */
export function shareOfCopies(texts: readonly string[]): number {
  const first = new Map<string, number>();
  const pairs = texts.map(wordPairs);
  let copies = 0;
  texts.forEach((text, i) => {
    const keys = similarityKeys(text);
    const isCopy = keys.some((key) => {
      const other = first.get(key);
      return (
        other !== undefined && jaccard(pairs[other] ?? new Set(), pairs[i] ?? new Set()) >= 0.8
      );
    });
    if (isCopy) copies++;
    else for (const key of keys) if (!first.has(key)) first.set(key, i);
  });
  return copies / texts.length;
}

function wordPairs(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}/gu) ?? [
    text,
  ];
  return new Set(words.length < 2 ? words : words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return both / (a.size + b.size - both || 1);
}
