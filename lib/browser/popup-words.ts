import { t, wordReason } from './words.ts';

/** What the popup's components say, in the browser's language. tsc holds it against what they ask for. */
export const popupWords = {
  name: 'Winnow',
  promise: t('popup.promise'),
  site: {
    switchFor: (host: string) => t('popup.siteSwitch', { host }),
    on: t('popup.siteOn'),
    off: t('popup.siteOff'),
    nameless: t('popup.siteNameless'),
  },
  picture: {
    folded: (folded: number, total: number) =>
      t('popup.folded', total, { folded: group(folded), total: group(total) }),
    describe: ({ show, dim, fold }: Record<'show' | 'dim' | 'fold', number>) =>
      t('popup.picture', { shown: group(show), dimmed: group(dim), folded: group(fold) }),
    legend: (verdict: 'show' | 'dim' | 'fold', count: number) =>
      t(legends[verdict], { count: group(count) }),
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
    threshold: t('popup.threshold'),
    meaning: (percent: string, folded: number, total: number) =>
      t('popup.meaning', { percent, folded: group(folded), total: group(total) }),
  },
  hidden: {
    title: t('popup.hidden'),
    count: (folded: number, dimmed: number) => {
      if (dimmed === 0) return t('popup.hiddenCountFolded', { folded: group(folded) });
      if (folded === 0) return t('popup.hiddenCountDimmed', { dimmed: group(dimmed) });
      return t('popup.hiddenCount', { folded: group(folded), dimmed: group(dimmed) });
    },
    noName: t('popup.noName'),
    verdicts: {
      show: t('popup.verdictShow'),
      dim: t('popup.verdictDim'),
      fold: t('popup.verdictFold'),
      revealed: t('popup.verdictRevealed'),
    },
    said: { spam: t('popup.saidSpam'), ham: t('popup.saidHam') },
    show: t('popup.show'),
    hideAgain: t('popup.hideAgain'),
    spam: t('popup.spam'),
    notSpam: t('popup.notSpam'),
    undo: t('popup.undo'),
    more: (count: number) => t('popup.more', count, { count: group(count) }),
    none: t('popup.noneHidden'),
    noneOf: (total: number) => t('popup.noneHiddenOf', total, { total: group(total) }),
  },
  notices: {
    noAccess: { title: t('popup.noAccess'), text: t('popup.noAccessText') },
    unreachable: { title: t('popup.unreachable'), text: t('popup.unreachableText') },
    closed: { title: t('popup.closed'), text: t('popup.closedText') },
    off: { title: t('popup.off'), text: t('popup.offText') },
    reading: { title: t('popup.reading'), text: t('popup.readingText') },
    noComments: { title: t('popup.noComments'), text: t('popup.noCommentsText') },
    noEngine: {
      title: t('popup.noEngine'),
      text: (found: number) => t('popup.noEngineText', found, { found: group(found) }),
    },
  },
  grant: t('popup.grant'),
  reload: t('popup.reload'),
  percent: formatPercent,
  reason: wordReason,
};

const legends = {
  show: 'popup.legendShow',
  dim: 'popup.legendDim',
  fold: 'popup.legendFold',
} as const;

function group(count: number): string {
  return count.toLocaleString();
}

/** Never 100 %: Winnow is never certain. */
function formatPercent(probability: number): string {
  const shown = Math.min(0.99, probability);
  return shown.toLocaleString(undefined, { style: 'percent' });
}
