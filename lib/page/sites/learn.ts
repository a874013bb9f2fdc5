import { isDateLike, withoutDate } from '../dates.ts';
import { type Own, surveySample } from '../own.ts';
import { descend } from './body.ts';
import {
  controlText,
  findDates,
  isControl,
  marksOf,
  pickPart,
  shortText,
  signOf,
} from './parts.ts';
import type { Fields, Steps } from './types.ts';

/**
 * What comments tell of each other. Classes differ between sites, but within one list of comments they do not: what
 * stands once in nearly each of them, is short, and differs from one to the next is the author; what holds most of the
 * text is the body. So the comments vote, and a short or odd one follows the others.
 */
export interface Learned {
  /** Sign of the element with the author's name, or null. */
  readonly author: string | null;
  /** Sign of the element with the text; null where it stands in the comment's element itself. */
  readonly body: string | null;
  /** Whether names stand in one line with dates: "Ann, 3 May 2024". */
  readonly isByline: boolean;
  /** Sign and text of parts that say the same in most comments: labels, not text. */
  readonly labels: ReadonlySet<string>;
}

const maxSample = 30;
export const authorHint =
  /author|autor|auteur|user|nick|(?:^|[-_ ])(?:fn|by|from|poster|byline)(?:$|[-_ ])|name(?!space)|creator|profile|member/i;
const notAuthor =
  /avatar|title|badge|rank|role|level|date|time|reply|action|vote|like|count|share/i;

/** Takes 30 of the comments as a sample. */
export function* learnFields(
  elements: readonly Element[],
  members: ReadonlySet<Element>,
  fields: Fields,
): Steps<Learned> {
  const owns = yield* surveySample(elements, members, maxSample);
  const names = new Map<string, { texts: string[]; points: number }>();
  const said = new Map<string, number>();
  for (const own of owns) {
    yield undefined;
    noteParts(own, names, said);
  }

  const labels = new Set<string>();
  if (owns.length > 2) {
    for (const [key, count] of said) if (count > owns.length * 0.6) labels.add(key);
  }
  let author: string | null = null;
  let isHinted = false;
  let most = 0.9;
  for (const [sign, { texts, points }] of names) {
    // "Level 1", "349 fans": what differs by its number alone is no name.
    const kinds = new Set(texts.map((text) => text.replace(/\d+/g, ''))).size;
    const mean = points / texts.length;
    const share = texts.length / owns.length;
    const total = share * (1.5 + mean + kinds / texts.length);
    if (share < 0.3 || total <= most + 0.001) continue;
    if (texts.length > 2 && kinds === 1 && mean < 2) continue;
    author = sign;
    isHinted = mean > 1.4;
    most = total;
  }
  // What only looks like a name may be a title; what stands in one line with a date is none.
  yield undefined;
  const isByline = !isHinted && !fields.author && learnByline(owns);
  if (isByline) author = null;
  const learned = { author, body: null, isByline, labels };
  return { ...learned, body: yield* learnBody(owns, learned, fields) };
}

function noteParts(
  own: Own,
  names: Map<string, { texts: string[]; points: number }>,
  said: Map<string, number>,
): void {
  const seen = new Set<string>();
  let before = 0;
  for (const element of own.elements) {
    const text = shortText(element, own);
    if (!element.firstElementChild) before += own.chars.get(element) ?? 0;
    if (!text) continue;
    const sign = signOf(element);
    said.set(`${sign} ${text}`, (said.get(`${sign} ${text}`) ?? 0) + 1);
    if (seen.has(sign) || !isNameLike(text) || isControl(element)) continue;
    seen.add(sign);
    const vote = names.get(sign) ?? { texts: [], points: 0 };
    vote.texts.push(text);
    vote.points += weighName(element, own, before);
    names.set(sign, vote);
  }
}

/** Likeness to a name beyond the text itself: about -2 to 4. */
function weighName(element: Element, own: Own, before: number): number {
  const marks = marksOf(element);
  const isInside = element.parentElement !== own.element;
  let points = -(own.chars.get(element) ?? 0) / 50;
  if (authorHint.test(marks)) points += 2;
  else if (isInside && authorHint.test(marksOf(element.parentElement))) points += 1.5;
  if (notAuthor.test(marks)) points -= 1.2;
  if (element.matches('a[href],b,strong,cite,h3,h4,h5,h6,dt')) points += 0.6;
  if (element.querySelector('a[href]')) points += 0.2;
  if (before < 60) points += 0.4;
  if (element.localName === 'p') points -= 0.5;
  return points;
}

export function isNameLike(text: string, maxChars = 45): boolean {
  return (
    text.length <= maxChars &&
    text.split(' ').length <= 7 &&
    /[\p{L}\d]/u.test(text) &&
    !/^[\d\s.,:#+-]+$|[!?…]$|https?:|["“”«»]/.test(text) &&
    !isDateLike(text) &&
    !controlText.test(text)
  );
}

/** Where a name is known to stand it may be odd: all digits, or a whole sentence. */
function mayBeName(text: string | null): boolean {
  return !!text && !isDateLike(text) && !controlText.test(text);
}

export function findAuthor(own: Own, { author }: Learned): Element | null {
  if (!author) return null;
  const found = own.elements.filter((e) => signOf(e) === author && mayBeName(shortText(e, own)));
  const said = found.find((e) => e.closest('[itemprop=author],[itemprop=creator],[rel~=author]'));
  if (said ?? found[0]) return said ?? found[0] ?? null;
  // A name with a link often wears the same class on another element.
  const names = author.replace(/^.*>/, '').split('.').slice(1);
  if (!names.length) return null;
  const isIt = (e: Element) =>
    names.every((name) => e.classList.contains(name)) && mayBeName(shortText(e, own));
  return own.elements.find(isIt) ?? null;
}

function learnByline(owns: readonly Own[]): boolean {
  const names = owns.flatMap((own) => readByline(findDates(own), own) ?? []);
  return names.length > owns.length * 0.6 && (owns.length < 2 || new Set(names).size > 1);
}

/** @returns the name that stands in one line with a date, or null */
export function readByline(dates: readonly Element[], own: Own): string | null {
  for (const date of dates) {
    const text = shortText(date, own);
    const rest = text && withoutDate(text);
    if (rest && rest !== text && rest.length > 1 && isNameLike(rest, 60)) return rest;
  }
  return null;
}

/** The comments vote for the place of their text, the longer ones with more weight. */
function* learnBody(owns: readonly Own[], learned: Learned, fields: Fields): Steps<string | null> {
  const votes = new Map<string, number>();
  for (const own of owns) {
    yield undefined;
    const author = pickPart(own, fields.author) ?? findAuthor(own, learned);
    const body = descend(own, author, findDates(own, fields.date), fields.skip);
    const sign = body === own.element ? '' : signOf(body);
    votes.set(sign, (votes.get(sign) ?? 0) + Math.min(own.chars.get(body) ?? 0, 400));
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] || null;
}
