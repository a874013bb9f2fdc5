import { defaults } from '../settings.ts';
import type { Model } from '../spam/model.ts';
import { readDev, type Sample } from './dataset.ts';
import { type JudgedSample, judgeSamples, judgeVideosLeftOut, videoSet } from './measure.ts';
import {
  type Judged,
  measureAbove,
  measureAccuracy,
  measureAuc,
  measureCalibrationError,
  measureRecallAt,
  type Share,
} from './metrics.ts';

type Line = readonly [on: string, what: string, before: string, value: string];

/**
 * Measures a model and writes the score sheet.
 * @param dev folder of sets that nothing was fitted on
 * @returns Markdown
 */
export function writeScores(model: Model, samples: readonly Sample[], dev: string): string {
  const videos = judgeVideosLeftOut(samples);
  const videosAlone = judgeVideosLeftOut(samples.filter(({ set }) => set === videoSet));
  const judge = (name: string) => judgeSamples(model, readDev(dev, name));
  const datacamp = judge('blog-datacamp');
  const haacked = judge('blog-haacked');
  const gambling = judge('youtube-id-gambling');
  const french = judge('youtube-fr');
  const russian = judge('vk-ru');
  const lines: Line[] = [
    ...videoLines('youtube-uci, one video left out, fitted on the other four', videosAlone),
    ...videoLines('the same, fitted on all sets as shipped', videos),
    ...ranked('blog-datacamp', datacamp, '.813', '.203'),
    ...ranked('blog-haacked', haacked, '.618', '.045'),
    ...folded('blog-haacked, good comments', ham(haacked)),
    ...folded(
      'those with a URL',
      ham(haacked).filter(({ hasUrl }) => hasUrl),
    ),
    ...folded('blog-datacamp, good comments', ham(datacamp)),
    ...folded('blog-haacked, spam', spam(haacked)),
    ...folded('blog-datacamp, spam', spam(datacamp)),
    ...ranked('youtube-id-gambling', gambling, '', ''),
    ...folded('youtube-fr, all good', french),
    ...folded('vk-ru, all good', russian),
    [
      'both blogs at natural shares',
      'calibration error, 15 bins',
      '',
      measureCalibrationError([...datacamp, ...haacked]).toFixed(3),
    ],
  ];
  return [...head(model, samples), ...lines.map((line) => `| ${line.join(' | ')} |`), ''].join(
    '\n',
  );
}

function videoLines(on: string, judged: readonly Judged[]): Line[] {
  return [
    [on, 'accuracy', '.935', tell(measureAccuracy(judged))],
    ['', 'recall at 1 % false positives', '.850', tell(measureRecallAt(judged, 0.01))],
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
    '| on | figure | before | now |',
    '|---|---|---|---|',
  ];
}

function ranked(on: string, judged: readonly Judged[], auc: string, recall: string): Line[] {
  return [
    [on, 'area under the curve', auc, tell(measureAuc(judged))],
    ['', 'recall at 1 % false positives', recall, tell(measureRecallAt(judged, 0.01))],
  ];
}

function folded(on: string, judged: readonly Judged[]): Line[] {
  const { dim, fold } = defaults.thresholds;
  return [
    [on, 'folded', '', percent(measureAbove(judged, fold))],
    ['', 'dimmed or folded', '', percent(measureAbove(judged, dim))],
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
