import { parseDate } from '../dates.ts';
import { above, queryAll } from '../roots.ts';
import { readText } from '../text.ts';
import { cleanName, findLink, readFields } from './fields.ts';
import { type Answering, findParents } from './parents.ts';
import { type Found, findPlace, type Place, pierce } from './place.ts';
import type { Findings, Reading, Site } from './types.ts';

/**
 * A comment system as data. Selectors of one comment never see what stands in another one inside it. Fields that are
 * not said are learned from the comments themselves, as on pages of no known system.
 */
export interface System {
  readonly name: string;
  /** Outer elements of the comments; they may hold the replies. */
  readonly comments: string;
  /** What else the page must show, where `comments` alone could be mistaken. */
  readonly when?: string;
  /** Paths of pages that are this system's, in place of `when`. */
  readonly path?: RegExp;
  readonly author?: readonly Place[];
  /** Where the author's name leads, when the name itself is no link. */
  readonly authorLink?: Place;
  /** A comment without it is a deleted stub or not loaded yet. */
  readonly body?: readonly string[];
  readonly date?: readonly Place[];
  readonly permalink?: Place;
  /** Parts that are never text of the body. */
  readonly skip?: string;
  /** What stands before the words and is none of them. */
  readonly prefix?: RegExp;
  /** The box with author and body and without replies, where it is not to be found by that. */
  readonly box?: string;
  readonly answers?: Answering;
  /** Matches the comment, or something in it, where the page's author wrote it. */
  readonly pageAuthor?: string;
  readonly pinned?: string;
  readonly likes?: Place;
}

/** @returns the site that reads a system */
export function toSite(system: System): Site {
  return {
    name: system.name,
    *find(page, roots = [page]) {
      const elements = yield* queryAll(roots, system.comments);
      if (!elements.length) return null;
      const { when, path } = system;
      const isSure = !when || path?.test(page.location?.pathname ?? '');
      if (!isSure && !(yield* queryAll(roots, when)).length) return null;
      return readSystem(elements, system);
    },
  };
}

/** @param elements outer elements of the comments, in document order */
export function readSystem(elements: readonly Element[], system: System): Findings {
  const members = new Set(elements);
  const holders = new Set<Element>();
  for (const element of elements) {
    for (let up = above(element); up && !holders.has(up); up = above(up)) holders.add(up);
  }
  let parents: ReadonlyMap<Element, Element> | null = null;
  let learned: Findings | null = null;
  const learn = (element: Element) => {
    const { author = [], date = [], body, skip } = system;
    const isPlain = (place: Place) => !/@[\w-]+$|>>>/.test(place);
    learned ??= readFields(
      elements,
      {
        author: author.filter(isPlain),
        date: date.filter(isPlain),
        ...(body && { body }),
        ...(skip && { skip }),
      },
      members,
    );
    return learned.read(element);
  };
  return {
    elements,
    read(element) {
      const isOwn = (part: Element) => {
        let up: Element | null = part;
        while (up && !members.has(up)) up = above(up);
        return up === element;
      };
      if (system.body) return readKnown(element, system, isOwn, members, holders);
      const reading = learn(element);
      return reading && { ...reading, ...readExtras(element, system, isOwn, reading.permalink) };
    },
    parentOf(element) {
      parents ??= findParents(elements, system.answers);
      return parents.get(element) ?? null;
    },
  };
}

function readKnown(
  element: Element,
  system: System,
  isOwn: (part: Element) => boolean,
  members: ReadonlySet<Element>,
  holders: ReadonlySet<Element>,
): Reading | null {
  const body = findBody(element, system.body ?? [], isOwn);
  if (!body) return null;
  const author = findPlace(element, system.author ?? [], isOwn);
  const { skip } = system;
  const { text: whole, links } = readText(
    body,
    (part) => members.has(part) || part === author?.element || (!!skip && part.matches(skip)),
  );
  const text = system.prefix ? whole.replace(system.prefix, '') : whole;
  if (!text && !links.length && !body.querySelector('img')) return null;
  const when = findPlace(element, system.date ?? [], isOwn);
  const link = system.authorLink ? findPlace(element, [system.authorLink], isOwn)?.element : null;
  return {
    box: findBox(element, system, author, body, isOwn, holders),
    comment: {
      text,
      author: (author && cleanName(nameOf(author.text))) || null,
      authorUrl: link || author ? findLink(link ?? author?.element ?? element, element) : null,
      links,
      date: when && readMoment(when),
    },
    ...readExtras(element, system, isOwn, when && linkOf(when.element, element)),
  };
}

/** @returns the name, or, where only an address is known, its last part */
function nameOf(text: string): string {
  return /^(?:https?:\/)?\//.test(text) ? (text.split(/[/?#]/).filter(Boolean).at(-1) ?? '') : text;
}

function findBody(
  element: Element,
  selectors: readonly string[],
  isOwn: (part: Element) => boolean,
): Element | null {
  for (const selector of selectors) {
    const found = selector === ':scope' ? element : pierce(element, selector).find(isOwn);
    if (found) return found;
  }
  return null;
}

function readExtras(
  element: Element,
  system: System,
  isOwn: (part: Element) => boolean,
  known: string | null,
): Pick<Reading, 'permalink' | 'isPageAuthor' | 'isPinned' | 'likes'> {
  const has = (selector?: string) =>
    !!selector && (element.matches(selector) || pierce(element, selector).some(isOwn));
  const likes = system.likes && findPlace(element, [system.likes], isOwn)?.text;
  const link = system.permalink && findPlace(element, [system.permalink], isOwn);
  return {
    permalink: link ? toAddress(link, element) : known,
    isPageAuthor: has(system.pageAuthor),
    isPinned: has(system.pinned),
    likes: likes === undefined || likes === '' ? null : readCount(likes),
  };
}

function toAddress({ element, text }: Found, within: Element): string | null {
  const link = linkOf(element, within);
  if (link) return link;
  return URL.canParse(text, element.baseURI) ? new URL(text, element.baseURI).href : null;
}

function linkOf(element: Element, within: Element): string | null {
  const link = element.closest('a[href]');
  if (!(link instanceof HTMLAnchorElement) || !within.contains(link)) return null;
  return /^https?:/.test(link.href) ? link.href : null;
}

/** @returns the number at the head of "1.2K" or "3 points", or null */
function readCount(text: string): number | null {
  const found = /(-?\d[\d.,\s]*)([kKmM万만]?)/.exec(text);
  if (!found) return null;
  const [, digits = '', unit = ''] = found;
  const scale = { k: 1e3, m: 1e6, 万: 1e4, 만: 1e4 }[unit.toLowerCase()];
  const number = scale
    ? Number(digits.trim().replace(',', '.')) * scale
    : Number(digits.replace(/[^\d-]/g, ''));
  return Number.isFinite(number) ? Math.round(number) : null;
}

function readMoment({ element, text }: Found): number | null {
  if (/^\d{9,13}$/.test(text)) return Number(text) * (text.length > 11 ? 1 : 1_000);
  const title = element.getAttribute('datetime') ?? element.getAttribute('title') ?? '';
  return parseDate(text) ?? parseDate(title);
}

/** The largest box around author and body, within the comment, that holds no other comment. */
function findBox(
  element: Element,
  { box: known }: System,
  author: Found | null,
  body: Element,
  isOwn: (part: Element) => boolean,
  holders: ReadonlySet<Element>,
): Element {
  const given = known && pierce(element, known).find(isOwn);
  if (given) return given;
  if (!holders.has(element)) return element;
  let box: Element = body;
  const within = author?.element ?? body;
  while (box !== element && !box.contains(within)) box = above(box) ?? element;
  // Where only the comment with its replies holds both, the words alone are the box.
  if (holders.has(box)) box = body;
  if (holders.has(box)) return element;
  for (let up = above(box); up && up !== element && !holders.has(up); up = above(up)) box = up;
  return box;
}
