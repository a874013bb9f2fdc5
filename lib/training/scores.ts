import { defaults } from '../settings.ts';
import type { Model } from '../spam/model.ts';
import type { DevSets } from './dev-sets.ts';
import {
  type JudgedSample,
  judgeSamples,
  judgeTemplatesLeftOut,
  judgeVideosAtRandom,
  judgeVideosLeftOut,
  videoSet,
} from './measure.ts';
import {
  type Judged,
  measureAbove,
  measureAccuracy,
  measureAuc,
  measureCalibrationError,
  measureRecallAt,
  type Share,
} from './metrics.ts';
import type { Sample } from './samples.ts';
import { type Line, learningLines } from './score-learning.ts';

/** @returns the score sheet, in Markdown */
export function writeScores(
  model: Model,
  samples: readonly Sample[],
  table: readonly string[],
): string {
  return [...head(model, samples), ...table, ''].join('\n');
}

/**
 * Measures a model.
 * @param unaware the same, fitted without spam that advertises betting in Indonesian
 * @param samples what the model was fitted on
 * @param dev sets that nothing was fitted on
 * @returns a table, in Markdown
 */
export function measureScores(
  model: Model,
  unaware: Model,
  samples: readonly Sample[],
  dev: DevSets,
): string[] {
  const datacamp = judgeSamples(model, dev.datacamp);
  const haacked = judgeSamples(model, dev.haacked);
  const gambling = judgeSamples(model, dev.gambling);
  const floods = judgeSamples(model, dev.floods);
  const videosAlone = samples.filter(({ set }) => set === videoSet);
  const lines: Line[] = [
    ...videoLines(
      'youtube-uci, comment by comment, one video left out, fitted on the other four',
      '.935',
      '.850',
      judgeVideosLeftOut(videosAlone),
    ),
    ...videoLines(
      'the same, fitted on all sets as shipped',
      '.935',
      '.850',
      judgeVideosLeftOut(samples),
    ),
    ...videoLines(
      'youtube-uci, ten random folds, fitted on it alone',
      '.962',
      '',
      judgeVideosAtRandom(samples),
    ),
    ...ranked('blog-datacamp', datacamp, '.813', '.203'),
    ...ranked('blog-haacked', haacked, '.618', '.045'),
    ...folded('blog-haacked, good comments', ham(haacked), '1.4 %', '7.1 %'),
    ...folded(
      'those with a URL',
      ham(haacked).filter(({ hasUrl }) => hasUrl),
      '13.8 %',
    ),
    ...folded('blog-datacamp, good comments', ham(datacamp)),
    ...folded('blog-haacked, spam', spam(haacked)),
    ...folded('blog-datacamp, spam', spam(datacamp)),
    ...ranked('youtube-id-gambling', gambling, '', ''),
    ...folded('youtube-id-gambling, spam', spam(gambling)),
    ...folded('youtube-id-gambling, good comments', ham(gambling)),
    ...folded('youtube-fr, all good', judgeSamples(model, dev.french), '0.1 %'),
    ...folded('vk-ru, all good', judgeSamples(model, dev.russian), '0.3 %'),
    [
      'spin-templates not seen, against blog-haacked',
      'recall at 1 % false positives',
      '.746',
      tell(measureRecallAt(judgeTemplatesLeftOut(samples, dev.haacked), 0.01)),
    ],
    ...folded('ten flooded threads, spam', spam(floods)),
    ...folded('in them and in ten healthy ones, good comments', ham(floods)),
    [
      'both blogs at natural shares',
      'calibration error, 15 bins',
      '',
      measureCalibrationError([...datacamp, ...haacked]).toFixed(3),
    ],
    ...learningLines(model, unaware, dev),
  ];
  return [
    '| on | figure | before | now |',
    '|---|---|---|---|',
    ...lines.map((line) => `| ${line.join(' | ')} |`),
  ];
}

function videoLines(
  on: string,
  accuracy: string,
  recall: string,
  judged: readonly Judged[],
): Line[] {
  return [
    [on, 'accuracy', accuracy, tell(measureAccuracy(judged))],
    ['', 'recall at 1 % false positives', recall, tell(measureRecallAt(judged, 0.01))],
  ];
}

function head(model: Model, samples: readonly Sample[]): string[] {
  const { dim, fold } = defaults.thresholds;
  return [
    '# Score sheet',
    '',
    'Written by `npm run train`: do not edit. Figures are on comments the model was not fitted on, each judged in its',
    `thread by the engine that ships; dimmed from ${dim}, folded from ${fold}. In brackets the 95 % interval. "Before" is`,
    'hashed words and letters with logistic regression on the same training sets.',
    '',
    `Fitted on ${samples.length} comments, ${samples.filter(({ isSpam }) => isSpam).length} of them spam, near-copies across threads, videos and`,
    `templates dropped; scripts read: ${model.scripts.join(', ')}.`,
    '',
  ];
}

function ranked(on: string, judged: readonly Judged[], auc: string, recall: string): Line[] {
  return [
    [on, 'area under the curve', auc, tell(measureAuc(judged))],
    ['', 'recall at 1 % false positives', recall, tell(measureRecallAt(judged, 0.01))],
  ];
}

function folded(on: string, judged: readonly Judged[], beforeFolded = '', beforeBoth = ''): Line[] {
  const { dim, fold } = defaults.thresholds;
  return [
    [on, 'folded', beforeFolded, percent(measureAbove(judged, fold))],
    ['', 'dimmed or folded', beforeBoth, percent(measureAbove(judged, dim))],
  ];
}

function ham(judged: readonly JudgedSample[]): JudgedSample[] {
  return judged.filter(({ isSpam }) => !isSpam);
}

function spam(judged: readonly JudgedSample[]): JudgedSample[] {
  return judged.filter(({ isSpam }) => isSpam);
}

function tell({ share, low, high }: Share): string {
  return `${share.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}

function percent({ share, low, high }: Share): string {
  const digits = (value: number) => (100 * value).toFixed(2);
  return `${digits(share)} % (${digits(low)} to ${digits(high)})`;
}
