import { isLarger, type Root, walk } from './roots.ts';
import type { Steps } from './schedule.ts';

const words = 'comment,komment,coment,repl,answer,review,reactie,opini,feedback,cmt,yorum';
/** Too common to mean much, unless they name something numbered. */
const weakWords = 'post,message,forum,thread,respon';
/** Marks of systems that none of these words betrays, hosts of shadow roots among them. */
const signs = [
  '[itemtype*=Comment],[itemtype*=Answer],[itemtype*=Review],[typeof*=Comment],[role=comment],[rel~=ugc]',
  '[data-mw-comment-start],[component=post],[data-note-id],[data-node-id],[data-tweet-id],[data-e2e*=comment]',
  '[data-testid*=comment i],[data-testid*=response i],[data-testid=tweet],[data-testid^=postThread]',
  '[data-pressable-container],[data-service-review-card-paper],[data-spot-im-shadow-host],[data-spot-im-class]',
  '#coral-shadow-container,hyvor-talk-comments,bili-comments,shreddit-comment,ytd-comments,ytd-comment-view-model',
  'yt-live-chat-text-message-renderer,.vcards,.chat-line__message,.push-userid,.forum-fil,.postbody,.postauthor',
  '.ns-talk,#mw-content-text dd>a[title*=":"],.post_wrapper,.pw-response,.my-4>.flex>.font-medium,li h3~a[href*="/c/"]',
];

const named = (list: string) =>
  list
    .split(',')
    .flatMap((word) => [`[class*=${word} i]`, `[id*=${word} i]`])
    .join();
const isNumbered = [...'0123456789'].map((digit) => `[id$="${digit}"]`).join();
const probe = `${named(words)},:is(${named(weakWords)}):is(${isNumbered}),${signs.join()}`;

/** So many elements are looked at in one go: each of them is asked about all these names. */
const maxAtOnce = 2_000;
/** A bigger page is let through: to look at more would be no cheap look any more. */
const maxLooked = 150_000;

/**
 * The cheap look: whether anything in here may be a comment. Lets far too much through, and misses little: a page
 * that fails it is left alone.
 */
export function* mayHoldComments(root: Root | Element): Steps<boolean> {
  const top = root instanceof Document ? root.body : root;
  if (!top) return false;
  if (top instanceof Element && top.matches(probe)) return true;
  if (!isLarger(top, maxAtOnce)) return top.querySelector(probe) !== null;
  let looked = 0;
  for (const element of walk(top)) {
    if (++looked > maxLooked || element.matches(probe)) return true;
    if (looked % 20 === 0) yield undefined;
  }
  return false;
}
