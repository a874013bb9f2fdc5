import { parseDate } from '../dates.ts';
import { readText } from '../text.ts';
import { cleanName, findBox, findLink, linkOf } from './fields.ts';
import { type Found, findPlace, listPlaces, type Places, pierce } from './place.ts';
import type { System } from './system.ts';
import type { Reading } from './types.ts';

/** Reads a comment of a system that says where its words stand. */
export function readKnown(
  element: Element,
  system: System,
  isOwn: (part: Element) => boolean,
  members: ReadonlySet<Element>,
  holders: ReadonlySet<Element>,
): Reading | null {
  const body = findBody(element, system.body, isOwn);
  if (!body) return null;
  const author = findPlace(element, system.author, isOwn);
  const { skip } = system;
  const { text: whole, links } = readText(
    body,
    (part) => members.has(part) || part === author?.element || (!!skip && part.matches(skip)),
  );
  const text = system.prefix ? whole.replace(system.prefix, '') : whole;
  if (!text && !links.length && !body.querySelector('img')) return null;
  const given = system.box && pierce(element, system.box).find(isOwn);
  const when = findPlace(element, system.date, isOwn);
  const link = findPlace(element, system.authorLink, isOwn)?.element;
  return {
    box: given || findBox(element, author?.element, body, holders),
    comment: {
      text,
      author: (author && cleanName(nameOf(author.text))) || null,
      authorUrl: findLink(link ?? author?.element ?? element, element),
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
  places: Places | undefined,
  isOwn: (part: Element) => boolean,
): Element | null {
  for (const selector of listPlaces(places)) {
    const found = selector === ':scope' ? element : pierce(element, selector).find(isOwn);
    if (found) return found;
  }
  return null;
}

/** What a system tells of a comment beside its words. */
export function readExtras(
  element: Element,
  system: System,
  isOwn: (part: Element) => boolean,
  known: string | null,
): Pick<Reading, 'permalink' | 'isPageAuthor' | 'isPinned' | 'likes'> {
  const has = (selector?: string) =>
    !!selector && (element.matches(selector) || pierce(element, selector).some(isOwn));
  const likes = findPlace(element, system.likes, isOwn)?.text;
  const link = findPlace(element, system.permalink, isOwn);
  return {
    permalink: link ? toAddress(link, element) : known,
    isPageAuthor: has(system.pageAuthor),
    isPinned: has(system.pinned),
    likes: likes ? readCount(likes) : null,
  };
}

function toAddress({ element, text }: Found, within: Element): string | null {
  const link = linkOf(element, within);
  if (link) return link;
  return URL.canParse(text, element.baseURI) ? new URL(text, element.baseURI).href : null;
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
