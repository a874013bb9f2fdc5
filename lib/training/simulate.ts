import type { Label } from '../spam/comment.ts';
import type { Corrections } from '../spam/corrections.ts';
import { learn } from '../spam/learn.ts';
import { type Model, toProbability } from '../spam/model.ts';
import { createPersonal, findTaught } from '../spam/personal.ts';
import { weigh } from '../spam/weigh.ts';
import { groupBy } from './group-by.ts';
import { createRandom, shuffle } from './random.ts';
import type { Sample } from './samples.ts';

/** @returns some of these samples, drawn by chance, the same for the same seed */
export function drawSamples(samples: readonly Sample[], count: number, seed: number): Sample[] {
  const drawn = [...samples];
  shuffle(drawn, createRandom(seed));
  return drawn.slice(0, count);
}

/** @returns what a reader has taught who says the same of each of these comments */
export function teach(samples: readonly Sample[], label: Label): Corrections {
  return samples.reduce<Corrections>(
    (known, { features }) => learn(known, features.reading.comment, label),
    new Map(),
  );
}

/** @returns the share of these comments that is folded, 0 to 1, with what the reader has taught */
export function measureFolded(
  model: Model,
  samples: readonly Sample[],
  corrections: Corrections,
  threshold: number,
): number {
  const personal = createPersonal(corrections, model);
  let folded = 0;
  for (const thread of groupBy(samples, ({ group }) => group).values()) {
    for (const { features, logit } of weigh(
      model,
      thread.map((sample) => sample.features),
      personal,
    )) {
      const taught = findTaught(personal, features);
      if (taught ? taught.label === 'spam' : toProbability(logit) >= threshold) folded++;
    }
  }
  return folded / samples.length;
}
