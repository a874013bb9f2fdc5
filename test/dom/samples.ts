import { type PopupState, popupState } from '../../components/popup-state.ts';
import { thresholdsOf } from '../../components/stops.ts';
import type { Report, ReportedComment } from '../../lib/protocol.ts';
import { defaults, type Settings } from '../../lib/settings.ts';
import type { Reason } from '../../lib/spam/comment.ts';
import { decide } from '../../lib/spam/decide.ts';
import { compileRules, type Rule } from '../../lib/spam/rules.ts';

type Seed = [author: string | null, text: string, probability: number, reasons?: Reason[]];

/** Some rules of a reader's own. */
export const sampleRules: readonly Rule[] = [
  { kind: 'author', value: 'Marta K.', action: 'hide', site: 'field-notes.example' },
  { kind: 'author', value: 'oldtimer_77', action: 'show', site: null },
  { kind: 'text', value: 'book low fare tickets', action: 'hide', site: null },
];

const spam: Seed[] = [
  [
    'cheap flights desk',
    'Such a wonderful article you are sharing with us, I will surely bookmark it. Book low fare tickets with our helpline today and fly for less than a meal.',
    0.992,
    [{ kind: 'keyword-name' }, { kind: 'empty-praise' }, { kind: 'off-topic' }],
  ],
  [
    'Marta K.',
    'I lost everything until I met a recovery expert who returned all my coins in 48 hours, write to him on the messenger',
    0.97,
    [
      { kind: 'same-text-elsewhere', value: '4' },
      { kind: 'contact-bait', value: 'a messenger' },
    ],
  ],
  ['oldtimer_77', 'nice post, thanks for share', 0.71, [{ kind: 'empty-praise' }]],
  [
    null,
    '𝗕𝗲𝘀𝘁 𝗼𝗱𝗱𝘀 𝗶𝗻 𝘁𝗵𝗲 𝘄𝗼𝗿𝗹𝗱, first stake free, see bets.example',
    0.985,
    [
      { kind: 'disguised-letters', value: '𝗕𝗘𝗧𝗦' },
      { kind: 'links', value: 'bets.example' },
    ],
  ],
  [
    'Интернет-магазин лодочных моторов со скидкой',
    'Широкий выбор лодочных моторов по лучшей цене, доставка по всей стране за два дня.',
    0.96,
    [{ kind: 'author-link' }, { kind: 'shape' }],
  ],
  [
    'essay house',
    'My classmates were saved by essay-mill-of-the-north.example and so will be you, try it now',
    0.94,
    [
      { kind: 'links', value: 'essay-mill-of-the-north.with-a-very-long-name.example' },
      { kind: 'phrases', value: 'try it now, saved' },
    ],
  ],
  ['Ruth', 'Great blog! Keep it up.', 0.66, [{ kind: 'empty-praise' }]],
];

const ham = Array.from({ length: 46 }, (_, index): Seed => {
  const probability = Math.min(0.58, (((index * 37) % 46) / 46) ** 3 * 0.62);
  return [`Reader ${index + 1}`, `Copper rivets, as in chapter ${index + 1}.`, probability];
});

/** A report of one frame at these thresholds, as a page would send it. */
export function reportOf(
  seeds: readonly Seed[],
  settings: Settings = defaults,
  more: Partial<Report> = {},
  rules: readonly Rule[] = [],
): Report {
  const find = compileRules(rules, 'field-notes.example');
  return {
    frame: 'top',
    isTop: true,
    host: 'field-notes.example',
    state: 'done',
    comments: seeds.map(([author, text, probability, reasons = []], id): ReportedComment => {
      const rule = find({ author, text, authorUrl: null });
      const isHidden = rule?.action === 'hide';
      return {
        id,
        author,
        text,
        probability,
        reasons: isHidden ? [{ kind: `your-rule-${rule.kind}`, value: rule.value }] : reasons,
        verdict: decide({ probability, reasons }, settings.thresholds, rule),
        isRevealed: false,
        mercy: null,
        rule,
        isFollower: false,
        isUnkept: false,
      };
    }),
    ...more,
  };
}

const stateOf = (report: Report | null, settings: Settings = defaults, isWeb = true) =>
  popupState({ settings, hasAccess: true, isWeb, reports: report ? [report] : null });
const at = (dim: number, fold: number): Settings => ({ ...defaults, thresholds: { dim, fold } });
const strict = { ...defaults, thresholds: thresholdsOf('strict') };
const mixed = [...ham, ...spam];
const empty = { comments: [] };

/** The settings that go with a sample where they are not the defaults. */
export const sampleSettings: Readonly<Record<string, Settings>> = {
  strict,
  off: { ...defaults, sitesOff: ['field-notes.example'] },
  'off-visit': { ...defaults, visits: { 'field-notes.example': false } },
  'all-off': { ...defaults, isOn: false },
  paused: { ...defaults, pause: Date.UTC(2026, 3, 4, 14, 32) },
  'paused-restart': { ...defaults, pause: 'restart' },
};

/** Every state of the popup, as its reader may meet it. */
export const samples: Readonly<Record<string, PopupState>> = {
  page: stateOf(reportOf(mixed)),
  strict: stateOf(reportOf(mixed, strict), strict),
  custom: stateOf(reportOf(mixed, at(0.5, 0.61)), at(0.5, 0.61)),
  meeting: stateOf(reportOf(mixed, at(1, 1)), at(1, 1)),
  flood: stateOf(reportOf(Array.from({ length: 57 }, (_, i) => spam[i % 2] ?? []) as Seed[])),
  clean: stateOf(reportOf(ham)),
  doubtful: stateOf(reportOf(mixed, defaults, { notices: ['layout', 'partial'] })),
  ruled: stateOf(reportOf(mixed, defaults, {}, sampleRules)),
  'too-many': stateOf(
    reportOf(mixed, defaults, { unlisted: { show: 8_000, dim: 0, fold: 4_200 } }),
  ),
  lone: stateOf(reportOf(spam.slice(0, 1))),
  nameless: stateOf(reportOf(mixed, defaults, { host: '' })),
  off: stateOf(reportOf([]), { ...defaults, sitesOff: ['field-notes.example'] }),
  'off-visit': stateOf(reportOf([]), { ...defaults, visits: { 'field-notes.example': false } }),
  'all-off': stateOf(null, { ...defaults, isOn: false }),
  paused: stateOf(null, { ...defaults, pause: Date.UTC(2026, 3, 4, 14, 32) }),
  'paused-restart': stateOf(null, { ...defaults, pause: 'restart' }),
  reading: stateOf(reportOf([], defaults, { state: 'reading', ...empty })),
  'no-comments': stateOf(reportOf([])),
  'no-engine': stateOf(reportOf(ham, defaults, { state: 'no-engine' })),
  unreachable: stateOf(null),
  closed: stateOf(null, defaults, false),
  'no-access': popupState({ settings: defaults, hasAccess: false, reports: null, isWeb: true }),
  connecting: popupState({ settings: null, hasAccess: null, reports: [], isWeb: true }),
};
