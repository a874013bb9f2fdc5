import type { Context } from './context.ts';
import { dash, digit, kindsIn, letter, runsOfKind, stop, unstable } from './kinds.ts';
import { type LinkSigns, readLinks } from './links.ts';
import type { Reading } from './reading.ts';
import type { SetSign } from './shape-names.ts';
import type { Weighers } from './weighers.ts';

/** Sets what the author's name tells, and where it leads. */
export function setAuthor(
  { comment: { author, authorUrl }, normalized, tokens }: Reading,
  context: Context,
  weigh: Pick<Weighers, 'name' | 'wares'>,
  set: SetSign,
): void {
  const words = author ? setName(author, weigh, set) : [];
  if (!authorUrl) return;
  const scene = { article: context.articleSays, text: normalized.text, words: tokens.words };
  setAuthorLink(words, authorUrl, set);
  setAuthorSite(readLinks([authorUrl.toLowerCase()], scene, weigh.name), set);
}

/** @returns the words of the name */
function setName(
  author: string,
  weigh: Pick<Weighers, 'name' | 'wares'>,
  set: SetSign,
): readonly string[] {
  const weight = weigh.name(author);
  const wares = weigh.wares(author);
  const name = author.trim();
  const words = runsOfKind(name, letter | digit);
  const kinds = kindsIn(name);
  set('author-keyword', weight / 4);
  set('author-trade', (weight - 1.5) / 2);
  set('author-person', -weight / 4);
  set('author-wares', wares);
  set('author-only-wares', wares === 1);
  set('author-words', words.length > 2);
  set('author-lower', words.length > 1 && name === name.toLowerCase() && /[a-z]/.test(name));
  set('author-digits', kinds & digit && /\d{2}/.test(name));
  set('author-host', kinds & (stop | dash) && /\.[a-z]{2,5}$|^www\.|https?:/i.test(name));
  set('author-styled', kinds & unstable && name.normalize('NFKC') !== name.normalize('NFC'));
  return words;
}

function setAuthorLink(words: readonly string[], authorUrl: string, set: SetSign): void {
  const address = authorUrl.replace(/^\w+:\/\/(?:www\.)?/, '').toLowerCase();
  const [host = ''] = address.split('/', 1);
  set('author-link', true);
  set(
    'author-link-name',
    words.some((word) => word.length > 3 && host.includes(word.toLowerCase())),
  );
  set('author-link-deep', address.length - host.length > 9);
}

function setAuthorSite(signs: LinkSigns, set: SetSign): void {
  set('author-link-known', signs.isKnown);
  set('author-link-open', signs.isOpen);
  set('author-link-told', signs.isTold);
  set('author-link-tail', signs.isTail);
  set('author-link-sold', signs.sold / 4);
  set('author-link-person', -signs.sold / 4);
}
