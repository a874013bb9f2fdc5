import type { Context } from './context.ts';
import { dash, digit, kindsIn, letter, markup, runsOfKind, stop, unstable } from './kinds.ts';
import { readLinks } from './links.ts';
import { isWord, type Sold } from './phrases.ts';
import type { Reading } from './reading.ts';
import { type ShapeName, shapeNames } from './shape-names.ts';
import { readTail } from './tail.ts';
import { readText } from './text-signs.ts';
import type { Weighers } from './weighers.ts';

const index = new Map<string, number>(shapeNames.map((name, i) => [name, i]));

const shortener =
  /^(?:https?:\/\/)?(?:bit\.ly|goo\.gl|tinyurl\.com|t\.co|is\.gd|cutt\.ly|ow\.ly|rb\.gy|adf\.ly|t\.me|wa\.me)\b/;
/** A link as it is written in a page's or a forum's source, shown as text. */
const linkMarkup = /(?:<|&lt;)a\s+href|\[(?:url|link)[=\]]|\]\(https?:\/\/[^)]{4,100}\)\s*$/u;
const praise = 1;
const filler = 2;
/** Praise comes last: a word of it fills nothing. */
const courtesies = new Map<string, number>([
  ...listWords(
    'i you a an the this that it is was so very really for your my me to of and in on am are have has had with such much ' +
      'more post posts article articles blog site website page information info content sharing share shared shares ' +
      'writing write work job keep up tutorial video read reading topic here always all many will be we from these at as ' +
      'find found again back visit piece stuff just loved useful one',
    filler,
  ),
  ...listWords(
    'thank thanks thankyou thx great nice good awesome amazing wonderful excellent fantastic helpful useful informative ' +
      'interesting brilliant perfect lovely love loved best cool beautiful impressive valuable gracias excelente genial ' +
      'merci super bravo danke toll obrigado obrigada ótimo grazie ottimo спасибо отлично супер bagus mantap keren terima ' +
      'kasih teşekkürler harika',
    praise,
  ),
]);
const fillerMark = /^(?:\p{P}|[!?#@%0]+)$/u;

/** @returns one value from 0 to 1 for each of `shapeNames`, in their order */
export function readShape(
  reading: Reading,
  context: Context,
  weigh: Pick<Weighers, 'name' | 'wares'>,
  sold: Sold,
): Float64Array {
  const values = createValues();
  const links = setLinks(reading, context, weigh.name);
  readText(reading, set);
  const praises = readPraise(reading, context, links);
  setTail(reading, praises);
  readAuthor(reading, context, weigh);
  readPlace(context);
  set('sold-best', sold.best / 4);
  set('sold-second', sold.second / 4);
  set('sold-last', sold.last / 4);
  set('sold-none', -sold.best / 4);
  return values;
}

/** The values of many comments lie side by side in one piece of memory. */
const storeSize = 64 * shapeNames.length;
let store = new Float64Array(0);
let used = 0;
/** Those that `set` writes to. */
let open = store;

function createValues(): Float64Array {
  if (used === store.length) {
    store = new Float64Array(storeSize);
    used = 0;
  }
  open = store.subarray(used, used + shapeNames.length);
  used += shapeNames.length;
  return open;
}

function set(name: ShapeName, value: number | boolean): void {
  const number = Number(value);
  // Most are none, which they are already.
  if (number <= 0) return;
  open[index.get(name) ?? 0] = Math.min(1, number);
}

function setLinks(
  { comment, normalized: { text, traces }, tokens }: Reading,
  context: Context,
  weigh: (name: string) => number,
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

function setTail({ comment }: Reading, praises: boolean): void {
  const { isBare, isSignature } = readTail(comment);
  const isTail = isBare && !isSignature;
  set('tail-bare', isTail);
  set('tail-praise', isTail && praises);
  set('tail-signature', isSignature);
}

function readPraise(
  { comment, tokens: { words } }: Reading,
  context: Context,
  links: number,
): boolean {
  let praises = 0;
  let fillers = 0;
  for (const word of words) {
    const courtesy = courtesies.get(word);
    if (courtesy === praise) praises++;
    else if (courtesy === filler || (!isWord(word) && fillerMark.test(word))) fillers++;
  }
  const hasPraise = praises > 0;
  const content = words.length - praises - fillers;
  const isOnly = hasPraise && words.length > 0 && content / words.length < 0.35;
  set('praise', hasPraise);
  set('praise-only', isOnly);
  set(
    'praise-link',
    hasPraise && (comment.authorUrl !== null || links > 0) && (context.relevance ?? 0.2) < 0.35,
  );
  return hasPraise;
}

function listWords(words: string, courtesy: number): [string, number][] {
  return words.split(' ').map((word) => [word, courtesy]);
}

function readAuthor(
  { comment: { author, authorUrl }, normalized, tokens }: Reading,
  context: Context,
  weigh: Pick<Weighers, 'name' | 'wares'>,
): void {
  const weight = weigh.name(author ?? '');
  const wares = weigh.wares(author ?? '');
  const name = author?.trim() ?? '';
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
  if (!authorUrl) return;
  const address = authorUrl.replace(/^\w+:\/\/(?:www\.)?/, '').toLowerCase();
  const [host = ''] = address.split('/', 1);
  set('author-link', true);
  set(
    'author-link-name',
    words.some((word) => word.length > 3 && host.includes(word.toLowerCase())),
  );
  set('author-link-deep', address.length - host.length > 9);
  const scene = { article: context.articleSays, text: normalized.text, words: tokens.words };
  const signs = readLinks([authorUrl.toLowerCase()], scene, weigh.name);
  set('author-link-known', signs.isKnown);
  set('author-link-open', signs.isOpen);
  set('author-link-told', signs.isTold);
  set('author-link-tail', signs.isTail);
  set('author-link-sold', signs.sold / 4);
  set('author-link-person', -signs.sold / 4);
}

function readPlace(context: Context): void {
  const { copies, relevance, ageDays, silenceDays } = context;
  set('copies-1', copies > 0);
  set('copies-3', copies / 3);
  set('borrowed-page', context.borrowed.fromPage * 2);
  set('borrowed-talk', context.borrowed.fromTalk * 2);
  set('aliases', context.aliases / 2);
  set('shared-links', context.sharedLinks / 2);
  set('relevance', (relevance ?? 0) * 2);
  set('relevance-none', context.isPageKnown && relevance !== null && relevance < 0.08);
  set('same-author', context.sameAuthor / 2);
  set('answer', context.isAnswer);
  set('answered', context.isAnswered);
  set('age', logDays(ageDays) * context.ended);
  set('silence', logDays(silenceDays));
}

/** @returns 0 for none or unknown, about .3 for a week, .6 for two months, 1 for five years */
function logDays(days: number | null): number {
  return Math.log1p(days ?? 0) / Math.log1p(5 * 365);
}
