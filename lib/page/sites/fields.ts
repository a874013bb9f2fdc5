import { type Own, surveyOwn } from '../own.ts';
import { above } from '../roots.ts';
import { finish } from '../schedule.ts';
import { fold, isUnread, readText } from '../text.ts';
import { findBody, signature } from './body.ts';
import { guessParents } from './guess-parents.ts';
import { findAuthor, type Learned, learnFields, readByline } from './learn.ts';
import { findDates, isControl, pickPart, readDate, shortText, signOf } from './parts.ts';
import type { Fields, Findings, Reading, Steps } from './types.ts';

const says =
  /\s*(?:says|said|wrote|schreibt|schrieb|sagt|sagte|meint|dit|dice|dijo|disse|pisze|zegt|skriver|говорит|пишет)?\s*[:,–—-]*\s*$/iu;
const by =
  /^(?:(?:posted|written|reviewed|submitted|comment(?:ed)?|publié|écrit|geschrieben|verfasst|enviado|escrito|publicado|inviato|scritto)\s+(?:by|par|von|por|da)\b:?|(?:by|par|von|por)(?::|(?=\s\p{Lu})))\s*/iu;
const pageAuthor =
  /(?:^|[\s_-])(?:bypostauthor|by-?author|(?:post|page|topic)-?(?:author|starter)|is-?op)(?:$|[\s_-])/i;
const pinned = /(?:^|[\s_-])(?:pinned|sticky)(?:$|[\s_-])/i;

/**
 * @param elements outer elements of the comments, in document order
 * @param members all comments of the page, where there are others beside these
 */
export function readFields(
  elements: readonly Element[],
  fields: Fields = {},
  members: ReadonlySet<Element> = new Set(elements),
): Omit<Findings, 'learn'> & { learn(): Steps<Learned> } {
  let learned: Learned | null = null;
  function* learn(): Steps<Learned> {
    learned ??= yield* learnFields(elements, members, fields);
    return learned;
  }
  return {
    elements,
    learn,
    read: (element) =>
      readOne(surveyOwn(element, members), learned ?? finish(learn()), fields, members),
    parents: () => guessParents(elements),
  };
}

function readOne(
  own: Own,
  learned: Learned,
  fields: Fields,
  members: ReadonlySet<Element>,
): Reading | null {
  const dates = findDates(own, fields.date);
  const author = pickPart(own, fields.author) ?? findAuthor(own, learned);
  const known = pickPart(own, fields.body);
  const body = known ?? findBody(own, learned, author, dates, fields.skip);
  // Where the text has no box of its own, author and dates stand in it.
  const isMixed = !known && (body === own.element || (!!author && body.contains(author)));
  const isAround = (element: Element) =>
    !!author && element.contains(author) && (own.chars.get(element) ?? 0) < 80;
  const isLabel = (element: Element): boolean => {
    const text = shortText(element, own) ?? '';
    // The same long text under many names is no label: it is what we are here for.
    const isShort = text !== '' && text.length < 26;
    return isShort && (/^#\s?\d+$/.test(text) || learned.labels.has(`${signOf(element)} ${text}`));
  };
  /** Dates, and titles in a mixed body, that stand before the first word. */
  const isHead = (element: Element): boolean =>
    (dates.includes(element) || (isMixed && /^h[1-6]$/.test(element.localName))) &&
    isFirst(element, body);
  const { text, links } = readText(
    body,
    (element) =>
      members.has(element) ||
      element === author ||
      (!!fields.skip && element.matches(fields.skip)) ||
      isControl(element) ||
      signature.test(element.className) ||
      isHead(element) ||
      (isMixed && (isAround(element) || dates.includes(element) || isLabel(element))),
  );
  const name = author
    ? cleanName(fold(readText(author).text))
    : learned.isByline
      ? cleanName(readByline(dates, own) ?? '')
      : null;
  if (!text && !links.length && !body.querySelector('img')) return null;
  const box = findBox(own.element, author, body, own.holders);
  const date = dates.map(readDate).find((value) => value !== null) ?? null;
  const authorUrl = author ? findLink(author, own.element) : null;
  return {
    box,
    comment: { text, author: name || null, authorUrl, links, date },
    permalink: findPermalink(dates, own.element),
    isPageAuthor: pageAuthor.test(own.element.className),
    isPinned: pinned.test(own.element.className),
    likes: null,
  };
}

/** @returns a name without "says:" and the like, of 200 characters at the most */
export function cleanName(name: string): string {
  return name
    .replace(says, '')
    .replace(by, '')
    .slice(0, 200)
    .replace(/[,;:|]\s*$/, '');
}

/** By custom the time leads to the comment. */
function findPermalink(dates: readonly Element[], within: Element): string | null {
  for (const date of dates) {
    const link = findLink(date, within);
    if (link) return link;
  }
  return null;
}

/** Whether nothing but names and white space stands before an element. */
function isFirst(element: Element, within: Element): boolean {
  for (let up: Element = element; up !== within; up = up.parentElement ?? within) {
    let chars = 0;
    for (let node = up.previousSibling; node; node = node.previousSibling) {
      if (!(node instanceof Element && isUnread(node)))
        chars += node.textContent?.trim().length ?? 0;
      if (chars > 3) return false;
    }
  }
  return true;
}

/**
 * @param holders elements that hold other comments
 * @returns the largest box around author and body, within the comment, that holds no other comment
 */
export function findBox(
  element: Element,
  author: Element | null | undefined,
  body: Element,
  holders: ReadonlySet<Element>,
): Element {
  if (!holders.has(element)) return element;
  let box = body;
  while (author && box !== element && !box.contains(author)) box = above(box) ?? element;
  // Where only the comment with its replies holds both, the words alone are the box.
  if (holders.has(box)) box = body;
  if (holders.has(box)) return element;
  for (let up = above(box); up && box !== element && !holders.has(up); up = above(up)) box = up;
  return box;
}

/** @returns where a name leads, or null; a name that is told by the comment's own element leads nowhere */
export function findLink(author: Element, within: Element): string | null {
  return (
    linkOf(author, within) ?? toHref(author === within ? null : author.querySelector('a[href]'))
  );
}

/** @returns where the link around a part of a comment leads, or null */
export function linkOf(part: Element, within: Element): string | null {
  const link = part.closest('a[href]');
  return within.contains(link) ? toHref(link) : null;
}

function toHref(link: Element | null): string | null {
  return link instanceof HTMLAnchorElement && /^https?:/.test(link.href) ? link.href : null;
}
