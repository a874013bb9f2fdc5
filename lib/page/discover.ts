import type { Root } from './roots.ts';

const words = 'comment,komment,coment,repl,answer,review,reactie,opini,feedback,cmt,yorum';
/** Too common to mean much, unless they name something numbered. */
const weakWords = 'post,message,forum,thread,respon';

const named = (list: string) =>
  list
    .split(',')
    .flatMap((word) => [`[class*=${word} i]`, `[id*=${word} i]`])
    .join();
const isNumbered = [...'0123456789'].map((digit) => `[id$="${digit}"]`).join();
const probe =
  `${named(words)},:is(${named(weakWords)}):is(${isNumbered}),` +
  '[itemtype*=Comment],[typeof*=Comment],[role=comment],[rel~=ugc]';

/**
 * The cheap look: whether anything in here may be a comment. Lets far too much through, and misses little: a page
 * that fails it is left alone.
 */
export function mayHoldComments(root: Root | Element): boolean {
  const top = root instanceof Document ? root.body : root;
  if (!top) return false;
  return (top instanceof Element && top.matches(probe)) || top.querySelector(probe) !== null;
}
