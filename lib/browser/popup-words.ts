import type { Reason } from '../spam/comment.ts';
import { readReasonWords, t, tPlural, wordNumber, wordPercent, wordTime } from './words.ts';

type Verdict = 'show' | 'dim' | 'fold';

const legends = {
  show: 'popup.legendShow',
  dim: 'popup.legendDim',
  fold: 'popup.legendFold',
} as const;

/** @returns what the popup's components say, in the browser's language; tsc holds it against what they ask for */
export const readPopupWords = () => ({
  name: 'Winnow',
  promise: t('popup.promise'),
  header: {
    power: t('popup.power'),
    switchOff: t('popup.switchOff'),
    switchOn: t('popup.switchOn'),
    pause: t('popup.pause'),
    pauseMinutes: (minutes: number) =>
      tPlural('popup.pauseMinutes', minutes, { minutes: wordNumber(minutes) }),
    pauseRestart: t('popup.pauseRestart'),
    goOn: t('popup.goOn'),
    settings: t('popup.settings'),
  },
  site: {
    switchFor: (host: string) => t('popup.siteSwitch', { host }),
    states: {
      always: { on: t('popup.siteOn'), off: t('popup.siteOff') },
      visit: { on: t('popup.visitOn'), off: t('popup.visitOff') },
    },
    onlyVisit: t('popup.onlyVisit'),
    onVisit: t('popup.onVisit'),
    forGood: t('popup.forGood'),
    nameless: t('popup.siteNameless'),
  },
  picture: {
    folded: (folded: number, total: number) =>
      tPlural('popup.folded', total, { folded: wordNumber(folded), total: wordNumber(total) }),
    describe: ({ show, dim, fold }: Record<Verdict, number>) =>
      t('popup.picture', {
        shown: wordNumber(show),
        dimmed: wordNumber(dim),
        folded: wordNumber(fold),
      }),
    legend: (verdict: Verdict, count: number) => t(legends[verdict], { count: wordNumber(count) }),
    from: (percent: string) => t('popup.from', { percent }),
  },
  strength: {
    title: t('popup.strength'),
    stops: {
      gentle: t('popup.gentle'),
      balanced: t('popup.balanced'),
      strict: t('popup.strict'),
    },
    hints: {
      gentle: t('popup.gentleHint'),
      balanced: t('popup.balancedHint'),
      strict: t('popup.strictHint'),
      custom: t('popup.customHint'),
    },
    handles: { dim: t('popup.handleDim'), fold: t('popup.handleFold') },
    meanings: {
      dim: (percent: string, count: number, total: number) =>
        t('popup.meaningDim', { percent, count: wordNumber(count), total: wordNumber(total) }),
      fold: (percent: string, count: number, total: number) =>
        t('popup.meaningFold', { percent, count: wordNumber(count), total: wordNumber(total) }),
    },
    own: t('popup.own'),
    cost: (goodPer: number) => t('popup.cost', { count: wordNumber(goodPer) }),
  },
  flood: { text: t('popup.flood'), showAll: t('popup.floodShow') },
  doubts: {
    layout: t('popup.doubtLayout'),
    'same-error': t('popup.doubtSameError'),
    partial: t('popup.doubtPartial'),
  },
  hush: t('popup.hush'),
  tooMany: (listed: number, total: number) =>
    t('popup.tooMany', { listed: wordNumber(listed), total: wordNumber(total) }),
  hidden: {
    title: t('popup.hidden'),
    tabs: { hidden: t('popup.tabHidden'), visible: t('popup.tabVisible') },
    noName: t('popup.noName'),
    verdicts: {
      show: t('popup.verdictShow'),
      dim: t('popup.verdictDim'),
      fold: t('popup.verdictFold'),
      revealed: t('popup.verdictRevealed'),
    },
    mercies: {
      linked: t('popup.mercyLinked'),
      author: t('popup.mercyAuthor'),
      liked: t('popup.mercyLiked'),
      own: t('popup.mercyOwn'),
    },
    said: {
      spam: t('popup.saidSpam'),
      ham: t('popup.saidHam'),
      'show-author': t('popup.saidShowAuthor'),
      'hide-author': t('popup.saidHideAuthor'),
      unrule: t('popup.saidUnrule'),
      failed: t('page.failed'),
    },
    showAuthor: t('popup.showAuthor'),
    hideAuthor: t('popup.hideAuthor'),
    unrule: t('popup.unrule'),
    ruleShow: t('popup.ruleShow'),
    follower: t('popup.follower'),
    jump: t('popup.jump'),
    show: t('popup.show'),
    hideAgain: t('popup.hideAgain'),
    spam: t('popup.spam'),
    notSpam: t('popup.notSpam'),
    undo: t('popup.undo'),
    sift: t('popup.sift'),
    search: t('popup.search'),
    byReason: t('popup.byReason'),
    anyReason: t('popup.anyReason'),
    order: t('popup.order'),
    orders: {
      page: t('popup.orderPage'),
      most: t('popup.orderMost'),
      least: t('popup.orderLeast'),
      name: t('popup.orderName'),
    },
    noMatch: t('popup.noMatch'),
    noMatchText: t('popup.noMatchText'),
    none: { hidden: t('popup.noneHidden'), visible: t('popup.noneVisible') },
    noneOf: {
      hidden: (total: number) => tPlural('popup.noneHiddenOf', total, { total: wordNumber(total) }),
      visible: (total: number) =>
        tPlural('popup.noneVisibleOf', total, { total: wordNumber(total) }),
    },
    number: wordNumber,
  },
  notices: {
    allOff: { title: t('popup.allOff'), text: t('popup.allOffText') },
    paused: {
      title: t('popup.paused'),
      text: (untilMs: number) => t('popup.pausedText', { time: wordTime(untilMs) }),
      textRestart: t('popup.pausedTextRestart'),
    },
    noAccess: { title: t('popup.noAccess'), text: t('popup.noAccessText') },
    unreachable: { title: t('popup.unreachable'), text: t('popup.unreachableText') },
    closed: { title: t('popup.closed'), text: t('popup.closedText') },
    off: { title: t('popup.off'), text: t('popup.offText') },
    reading: { title: t('popup.reading'), text: t('popup.readingText') },
    noComments: { title: t('popup.noComments'), text: t('popup.noCommentsText') },
    noEngine: {
      title: t('popup.noEngine'),
      text: (found: number) => tPlural('popup.noEngineText', found, { found: wordNumber(found) }),
    },
  },
  grant: t('popup.grant'),
  reload: t('popup.reload'),
  news: (version: string) => t('popup.news', { version }),
  percent: wordPercent,
  ...nameReasons(),
});

/** Reasons with what was found, and what a kind of them is called without. */
function nameReasons() {
  const reason = readReasonWords();
  return { reason, reasonName: (kind: Reason['kind']) => reason({ kind, value: '…' }) };
}
