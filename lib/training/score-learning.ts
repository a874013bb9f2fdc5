import { defaults } from '../settings.ts';
import type { Corrections } from '../spam/corrections.ts';
import type { Model } from '../spam/model.ts';
import type { DevSets } from './dev-sets.ts';
import type { Sample } from './samples.ts';
import { drawSamples, measureFolded, teach } from './simulate.ts';

/** A row of the score sheet. */
export type Line = readonly [on: string, what: string, before: string, value: string];

const taughtSpam = 20;
const wronglyTaught = 200;

/**
 * What a reader's corrections do to comments they were not about.
 * @param unaware a model to which betting in Indonesian is a new kind of spam
 */
export function learningLines(
  model: Model,
  unaware: Model,
  { gambling, haacked }: DevSets,
): Line[] {
  const betting = gambling.filter(({ isSpam }) => isSpam);
  const known = drawSamples(betting, taughtSpam, 1);
  const rest = betting.filter((sample) => !known.includes(sample));
  const blogHam = haacked.filter(({ isSpam }) => !isSpam);
  const wrong = drawSamples(blogHam, wronglyTaught, 2);
  const others = blogHam.filter((sample) => !wrong.includes(sample));
  const right = teach(known, 'spam');
  const taught = (by: Model): Line[] => [
    ['', 'the rest of it folded', '', change(by, rest, right)],
    [
      '',
      'good comments of that set folded',
      '',
      change(
        by,
        gambling.filter(({ isSpam }) => !isSpam),
        right,
      ),
    ],
    ['', 'good comments of blog-haacked folded', '', change(by, blogHam, right)],
  ];
  return [
    ...headed(`after ${taughtSpam} corrections of gambling spam`, taught(model)),
    ...headed(
      'the same, by a model fitted without that kind of spam: it is new to it',
      taught(unaware),
    ),
    [
      `after ${wronglyTaught} good comments of blog-haacked called spam`,
      'its other good comments folded',
      '',
      change(model, others, teach(wrong, 'spam')),
    ],
  ];
}

/** Shares that are folded before and after the reader taught something. */
function change(model: Model, samples: readonly Sample[], corrections: Corrections): string {
  const [before, after] = [new Map(), corrections].map((taught) =>
    (100 * measureFolded(model, samples, taught, defaults.thresholds.fold)).toFixed(2),
  );
  return `${before} % to ${after} %`;
}

function headed(on: string, lines: readonly Line[]): Line[] {
  return lines.map(([, ...rest], i) => [i === 0 ? on : '', ...rest]);
}
