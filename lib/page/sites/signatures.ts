import { parseDate } from '../dates.ts';
import { queryAll } from '../roots.ts';
import { decode, readText } from '../text.ts';
import { byDepth } from './parents.ts';
import type { Findings, Reading, Steps } from './types.ts';

/**
 * MediaWiki talk pages without DiscussionTools: paragraphs and indented lines that end in a signature, which is a link
 * to the page of a user and a time with its zone, such as "Ann (talk) 12:34, 5 May 2015 (UTC)". Words and order are those
 * of the wiki's language, but a zone in brackets stands at the end in all of them.
 * 2026-11: from memory of the markup. A paragraph without a signature is left alone: nothing says whose it is.
 */
const lines = 'p,li,dd,blockquote';
/** What was said at the beginning of a line; its answers may stand in it, behind the signature. */
const inner = `${lines},dl,ol,ul`;
const zone = /\(\p{L}[\p{L}\p{M}\d\s.+:−-]{0,15}\)\W{0,3}$/u;
const clock = /(\p{Nd}{1,2})\s?[:.h時시]\s?(\p{Nd}\p{Nd})(?:min)?/u;
const year = /\p{Nd}{4}/u;
/** From the last link to a user to the end: "talk)", the time, its zone. */
const maxTimeChars = 90;
/** A signature leads to a user's page, talk and contributions. */
const maxLinks = 3;

/** @returns null where nothing is signed */
export function* findSigned(page: Document): Steps<Findings | null> {
  const content = page.getElementById('mw-content-text') ?? page.getElementById('bodyContent');
  const elements: Element[] = [];
  for (const element of content
    ? yield* queryAll([content], lines, Number.POSITIVE_INFINITY)
    : []) {
    if (readSigned(element)) elements.push(element);
    yield undefined;
  }
  if (!elements.length) return null;
  return {
    elements,
    read: readSigned,
    parents: () => byDepth(elements, depthOf),
  };
}

function readSigned(element: Element): Reading | null {
  const nested = element.querySelector(inner);
  const users = [...element.querySelectorAll('a')]
    .filter((link) => !nested || link.compareDocumentPosition(nested) & 4)
    .map((link) => ({ link, names: namesOf(link) }))
    .filter(({ names }) => names.length)
    .slice(-maxLinks);
  const last = users.at(-1);
  if (!last) return null;
  const range = element.ownerDocument.createRange();
  if (nested) range.setEndBefore(nested);
  else range.setEnd(element, element.childNodes.length);
  range.setStartAfter(last.link);
  const time = `${range}`;
  if (time.length > maxTimeChars || ![zone, clock, year].every((form) => form.test(time)))
    return null;
  // Who signs is named by several links, or by one in so many words.
  const author = last.names.find(
    (name) =>
      users.some((one) => one !== last && one.names.includes(name)) ||
      last.link.textContent === name,
  );
  const link = users.find(({ names }) => author && names.includes(author))?.link;
  if (!author || !link) return null;
  // "Unsigned comment by ..." is no part of what was said either.
  const unsigned = link.closest('small');
  range.setStart(element, 0);
  range.setEndBefore(unsigned && element.contains(unsigned) ? unsigned : link);
  const { text, links } = readText(range.cloneContents());
  const said = text.replace(/[\s—–~(-]+$/, '');
  // Who only signs says nothing.
  if (!said) return null;
  return {
    box: element,
    comment: {
      text: said,
      author,
      authorUrl: link.href,
      links,
      date: parseDate(time.replace(clock, '$1:$2')),
    },
    permalink: null,
    isPageAuthor: false,
    isPinned: false,
    likes: null,
  };
}

/**
 * @returns whose page, talk or contributions a link may lead to: what stands behind the namespace, whatever it is called,
 * and what stands behind that, as in "Special:Contributions/Ann"
 */
function namesOf({ pathname, search }: HTMLAnchorElement): string[] {
  const names = /[/=][^/:=&?]+:([^/&?]+)(?:\/([^&?]+))?/.exec(decode(pathname + search));
  return (names ?? []).slice(1).flatMap((name) => name?.replaceAll('_', ' ') || []);
}

/** How far a line is indented: in how many lists it stands. */
function depthOf(line: Element): number {
  let depth = 0;
  for (let up = line.parentElement; up; up = up.parentElement) {
    if (/^[dou]l$/.test(up.localName)) depth++;
  }
  return depth;
}
