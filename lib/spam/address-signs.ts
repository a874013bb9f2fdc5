import type { Context } from './context.ts';
import { kindsIn, letter, markup } from './kinds.ts';
import { readLinks } from './links.ts';
import type { Reading } from './reading.ts';
import type { SetSign } from './shape-names.ts';
import type { Weighers } from './weighers.ts';

const shortener =
  /^(?:https?:\/\/)?(?:bit\.ly|goo\.gl|tinyurl\.com|t\.co|is\.gd|cutt\.ly|ow\.ly|rb\.gy|adf\.ly|t\.me|wa\.me)\b/;
/** A link as it is written in a page's or a forum's source, shown as text. */
const linkMarkup = /(?:<|&lt;)a\s+href|\[(?:url|link)[=\]]|\]\(https?:\/\/[^)]{4,100}\)\s*$/u;

/**
 * Sets what the addresses in a comment tell.
 * @returns how many there are
 */
export function setAddresses(
  { comment, normalized: { text, traces }, tokens }: Reading,
  context: Context,
  weigh: Weighers['name'],
  set: SetSign,
): number {
  set('link-markup', traces & markup && linkMarkup.test(text));
  const links = Math.max(comment.links.length, tokens.urls.length);
  if (links === 0) return 0;
  const urls = new Set([...comment.links.map(({ url }) => url.toLowerCase()), ...tokens.urls]);
  const last = tokens.urls.at(-1);
  set('link-1', true);
  set('link-2', links > 1);
  set('link-3', links > 2);
  set('link-end', last !== undefined && text.trimEnd().endsWith(last));
  set('link-only', tokens.words.length < 4);
  set(
    'link-short',
    [...urls].some((url) => shortener.test(url)),
  );
  set(
    'link-anchor',
    comment.links.some(({ url, text: anchor }) => isNamed(anchor, url)),
  );
  set('link-off-topic', (context.relevance ?? context.fellowship ?? 1) < 0.1);
  const scene = { article: context.articleSays, text, words: tokens.words };
  const signs = readLinks(urls, scene, weigh);
  set('link-known', signs.isKnown);
  set('link-open', signs.isOpen);
  set('link-root', signs.isRoot);
  set('link-deep', signs.isDeep);
  set('link-bare', signs.isBare);
  set('link-told', signs.isTold);
  set('link-tail', signs.isTail);
  set('link-sold', signs.sold / 4);
  return links;
}

function isNamed(anchor: string, url: string): boolean {
  return (
    (kindsIn(anchor) & letter) !== 0 &&
    !/^(?:https?:|www\.|@|#)|\.[a-z]{2,}/i.test(anchor) &&
    /^https?:/.test(url)
  );
}
