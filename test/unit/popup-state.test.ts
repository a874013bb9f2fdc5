import { describe, expect, test } from 'vitest';
import { type PopupInputs, type PopupState, popupState } from '../../components/popup-state.ts';
import type { Report, ReportedComment } from '../../lib/protocol.ts';
import { defaults } from '../../lib/settings.ts';

const comment = (id: number, verdict: ReportedComment['verdict']): ReportedComment => ({
  id,
  author: 'Ines',
  text: 'Lovely pictures.',
  probability: 0.5,
  verdict,
  reasons: [],
  isRevealed: false,
  mercy: null,
  rule: null,
  isFollower: false,
  isUnkept: false,
});
const report = (more: Partial<Report> = {}): Report => ({
  frame: 'top',
  isTop: true,
  host: 'boats.example',
  state: 'done',
  comments: [],
  ...more,
});
const some = { comments: [comment(0, 'show'), comment(1, 'fold')] };
const inner = { frame: 'inner', isTop: false, host: 'thread.example' };
const off = { ...defaults, sitesOff: ['boats.example'] };

const cases: [string, Partial<PopupInputs>, Partial<PopupState>][] = [
  ['settings unknown', { settings: null }, { kind: 'connecting' }],
  ['access unknown', { hasAccess: null }, { kind: 'connecting' }],
  ['no answer yet', { reports: [] }, { kind: 'connecting' }],
  ['nobody answers on the web', { reports: null }, { kind: 'unreachable', canReload: true }],
  [
    'nobody answers elsewhere',
    { reports: null, isWeb: false },
    { kind: 'unreachable', canReload: false },
  ],
  ['no access and no answer', { hasAccess: false, reports: null }, { kind: 'no-access' }],
  ['no access and still waiting', { hasAccess: false, reports: [] }, { kind: 'no-access' }],
  [
    'access to this site alone',
    { hasAccess: false, reports: [report(some)] },
    { kind: 'page', host: 'boats.example' },
  ],
  ['switched off', { settings: off, reports: [report(some)] }, { kind: 'off' }],
  ['just switched on', { reports: [report({ state: 'off' })] }, { kind: 'reading' }],
  ['off on another site', { settings: off, reports: [report(inner)] }, { kind: 'no-comments' }],
  ['reading', { reports: [report({ state: 'reading' })] }, { kind: 'reading' }],
  [
    'one frame still reading',
    { reports: [report(), report({ ...inner, state: 'reading' })] },
    { kind: 'reading' },
  ],
  ['read, and found nothing', { reports: [report()] }, { kind: 'no-comments' }],
  [
    'no engine',
    { reports: [report({ state: 'no-engine', ...some })] },
    { kind: 'no-engine', found: 2 },
  ],
  [
    'no engine beside an empty frame',
    { reports: [report(), report({ ...inner, state: 'no-engine', ...some })] },
    { kind: 'no-engine', found: 2 },
  ],
  [
    'no engine in one frame only',
    { reports: [report(some), report({ ...inner, state: 'no-engine', ...some })] },
    { kind: 'page' },
  ],
  [
    'comments while reading',
    { reports: [report({ state: 'reading', ...some })] },
    { kind: 'page', counts: { show: 1, dim: 0, fold: 1 }, thresholds: defaults.thresholds },
  ],
];

describe('popupState', () => {
  test.each(cases)('%s', (_, inputs, expected) => {
    const all: PopupInputs = {
      settings: defaults,
      hasAccess: true,
      reports: [],
      isWeb: true,
      ...inputs,
    };
    expect(popupState(all)).toMatchObject(expected);
  });

  test('keeps comments of all frames apart, the page on top first', () => {
    const state = popupState({
      settings: defaults,
      hasAccess: true,
      isWeb: true,
      reports: [report(some), report({ ...inner, comments: [comment(0, 'dim')] })],
    });
    if (state.kind !== 'page') throw new Error(state.kind);
    expect(state.comments.map(({ key }) => key)).toEqual(['top-0', 'top-1', 'inner-0']);
    expect(state.counts).toEqual({ show: 1, dim: 1, fold: 1 });
  });
});
