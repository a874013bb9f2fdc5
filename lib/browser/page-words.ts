import type { Reason } from '../spam/comment.ts';
import { api } from './api.ts';

/**
 * The words on the page, in the browser's language. Asked for without the library that `words.ts` uses: the content
 * script runs in every frame of every tab, and needs no plurals.
 * @param isGone whether the extension has gone; asking for words that depend on a comment throws then
 */
export function readPageWords(isGone: () => boolean) {
  const wordReasons = (key: string) => (reasons: readonly Reason[]) => {
    if (isGone()) throw new Error('The extension is gone');
    return word(key, 'reason', listReasons(reasons));
  };
  return {
    fold: wordReasons('page_fold'),
    dim: wordReasons('page_dim'),
    ruled: wordReasons('page_ruled'),
    flood: (folded: number, total: number) =>
      word('page_flood', 'folded', `${folded}`).replace('{total}', `${total}`),
    said: {
      spam: word('page_saidSpam'),
      ham: word('page_saidHam'),
      'show-author': word('page_saidShowAuthor'),
      'hide-author': word('page_saidHideAuthor'),
      'hide-text': word('page_saidHideText'),
      unrule: word('page_saidUnrule'),
      failed: word('page_failed'),
    },
    show: word('page_show'),
    hideAgain: word('page_hideAgain'),
    ham: word('page_notSpam'),
    unrule: word('page_unrule'),
    undo: word('page_undo'),
  };
}

/** The two strongest reasons: a line has no room for more. */
function listReasons(reasons: readonly Reason[]): string {
  return reasons
    .slice(0, 2)
    .map(({ kind, value = '' }) => word(`reasons_${kind.replaceAll('-', '_')}`, 'value', value))
    .join(' · ');
}

function word(key: string, slot = '', value = ''): string {
  return api()
    .i18n.getMessage(key)
    .replace(`{${slot}}`, () => value);
}
