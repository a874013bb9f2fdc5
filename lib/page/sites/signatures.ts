import { parseDate } from '../dates.ts';
import { maxComments } from '../roots.ts';
import { fold, readText } from '../text.ts';
import { byDepth } from './parents.ts';
import type { Findings, Reading, Steps } from './types.ts';

/**
 * MediaWiki talk pages without DiscussionTools: paragraphs and indented lines that end in a signature, which is a link
 * to the page of a user and a time with its zone, such as "Ann (talk) 12:34, 5 May 2015 (UTC)". Words and order are those
 * of the wiki's language, but a zone in brackets stands at the end in all of them.
 * 2026-11: from memory of the markup. A paragraph without a signature is left alone: nothing says whose it is.
 */
const contents = ['mw-content-text', 'bodyContent'];
const lines = 'p,li,dd,blockquote';
const inner = `${lines},dl,ol,ul,table,div`;
const zone = /\(\p{L}[\p{L}\p{M}\d\s.+:−-]{0,15}\)\W{0,3}$/u;
const clock = /\d{1,2}\s?(?:[:.時시]|h)\s?\d\d/;
/** As some languages write it; `12.05.2015` is a day. */
const otherClock = /(?<![\d.])(\d{1,2})[.h](\d\d)(?:min)?(?![\d.])/;
const year = /(?:^|\D)(?:1[34]|19|20|25)\d\d(?!\d)/;
/** From the last link to a user to the zone: "talk)" and the time. */
const maxTimeChars = 90;
/** From one link to a user to the next in one signature. */
const maxGapChars = 25;
const maxPieces = 1_500;
/** Digits of other scripts, by their zero. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6];

interface Signature {
  readonly author: string;
  readonly authorUrl: string;
  readonly time: string;
  /** What stands before it is what was said. */
  readonly start: Element;
}

/** @returns null where nothing is signed */
export function* findSigned(page: Document): Steps<Findings | null> {
  const content = contents.map((id) => page.getElementById(id)).find(Boolean);
  const signed = new Map<Element, Signature>();
  for (const element of content?.querySelectorAll(lines) ?? []) {
    yield undefined;
    const signature = findSignature(element);
    if (signature) signed.set(element, signature);
    if (signed.size > maxComments) break;
  }
  if (!signed.size) return null;
  const elements = [...signed.keys()];
  const parents = byDepth(elements, depthOf);
  return {
    elements,
    read(element) {
      const signature = signed.get(element);
      return signature ? readSigned(element, signature) : null;
    },
    parentOf: (element) => parents.get(element) ?? null,
  };
}

interface Piece {
  readonly link: HTMLAnchorElement;
  readonly names: readonly string[];
  /** Where its text begins and ends in that of the line. */
  readonly from: number;
  readonly to: number;
}

function findSignature(element: Element): Signature | null {
  const { text, links } = survey(element);
  const end = zone.exec(text)?.index ?? -1;
  const last = links.findLast(({ to }) => to <= end);
  if (!last || end - last.to > maxTimeChars) return null;
  const time = text.slice(last.to, end);
  if (!clock.test(time) || !year.test(time)) return null;
  let first = links.indexOf(last);
  while (first > 0 && (links[first]?.from ?? 0) - (links[first - 1]?.to ?? 0) <= maxGapChars)
    first--;
  const near = links.slice(first, links.indexOf(last) + 1);
  // Who signs is named by several links, or by one in so many words.
  const author = last.names.find(
    (name) =>
      near.some((one) => one !== last && one.names.includes(name)) ||
      fold(last.link.textContent ?? '') === name,
  );
  const own = near.find(({ names }) => author && names.includes(author));
  if (!author || !own) return null;
  const { link } = own;
  const unsigned = link.closest('small,.autosigned');
  const start = unsigned && element.contains(unsigned) ? unsigned : link;
  return { author, authorUrl: link.href, time, start };
}

/** A line's own text and its links to users, without the lines in it. */
function survey(line: Element): { text: string; links: Piece[] } {
  const links: Piece[] = [];
  let text = '';
  let looked = 0;
  const walk = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (looked++ > maxPieces) return;
      if (node instanceof Text) text += toDigits(node.data.replace(/\s+/g, ' '));
      if (!(node instanceof Element) || node.matches(inner)) continue;
      const from = text.length;
      walk(node);
      if (!(node instanceof HTMLAnchorElement)) continue;
      const names = namesOf(node);
      if (names.length) links.push({ link: node, names, from, to: text.length });
    }
  };
  walk(line);
  return { text, links };
}

/**
 * @returns whose page, talk or contributions a link may lead to: what stands behind the namespace, whatever it is called,
 * and what stands behind that, as in "Special:Contributions/Ann"
 */
function namesOf({ href }: HTMLAnchorElement): string[] {
  if (!URL.canParse(href)) return [];
  const { pathname, searchParams } = new URL(href);
  const title = searchParams.get('title') ?? decode(pathname);
  const names = /(?:^|\/)[^/:]+:([^/]+)(?:\/(.+))?$/.exec(title)?.slice(1) ?? [];
  return names.flatMap((name) => name?.replaceAll('_', ' ').trim() || []);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function toDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((zero) => code >= zero && code < zero + 10);
    return zero === undefined ? digit : `${code - zero}`;
  });
}

function readSigned(
  element: Element,
  { author, authorUrl, time, start }: Signature,
): Reading | null {
  const range = element.ownerDocument.createRange();
  range.setStart(element, 0);
  range.setEndBefore(start);
  const { text: whole, links } = readText(range.cloneContents());
  const text = whole.replace(/[\s—–~(-]+$/, '');
  // Who only signs says nothing.
  if (!text && !links.length) return null;
  return {
    box: element,
    comment: { text, author, authorUrl, links, date: parseDate(time.replace(otherClock, '$1:$2')) },
    permalink: null,
    isPageAuthor: false,
    isPinned: false,
    likes: null,
  };
}

/** How far a line is indented: in how many lists it stands. */
function depthOf(line: Element): number {
  let depth = 0;
  for (let up = line.parentElement; up; up = up.parentElement) {
    if (/^[dou]l$/.test(up.localName)) depth++;
  }
  return depth;
}
