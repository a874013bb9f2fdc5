import { isDateLike, parseDate } from '../dates.ts';
import { type Own, surveyOwn } from '../own.ts';
import { fold, isUnread, readText } from '../text.ts';
import type { Findings, Reading } from './types.ts';

/**
 * Reads the fields of comments that are alike. A system's own file gives selectors; where it gives none, or they find
 * nothing, the fields are learned from the comments themselves: what stands once in nearly each of them, is short and
 * differs from one to the next is the author; what holds most of the text is the body. Classes differ between sites,
 * but within one list of comments they do not, so the comments vote and a short or odd one follows the others.
 */
export interface Fields {
  /** Selectors in order of trust; the first one that finds something in a comment is taken. */
  readonly author?: readonly string[];
  readonly body?: readonly string[];
  readonly date?: readonly string[];
  /** Parts that are never text of the body. */
  readonly skip?: string;
}

const maxSample = 40;
const authorHint =
  /author|autor|auteur|user|nick|(?:^|[-_ ])(?:fn|by|from|poster|byline)(?:$|[-_ ])|name(?!space)|creator|verfasser|profile|member/i;
const notAuthor =
  /avatar|title|badge|rank|role|level|date|time|reply|action|vote|like|count|share/i;
const bodyHint =
  /(?:^|[-_ ]|comment|post|message|user|reply)(?:body|text|content|txt|message|entry|copy|inhalt|texte?)(?:$|[-_ ])/i;
const dateHint = /date|time|datum|ago(?:$|[-_ ])|published|posted|meta/i;
export const controlText =
  /^\W*(?:repl(?:y|ies)|respond|quote|report|flag|like|share|edit|delete|permalink|link|more|up ?vote|antwort(?:en)?|zitieren|melden|teilen|répondre|citer|signaler|responder|citar|rispondi|odpowiedz|cytuj|beantwoorden|reageer|svara|svar|ответить|цитировать|返信|回复|回覆|답글)(?:\s(?:to|an|à|a|auf)\s.{1,60}|[\W\d]{0,6})$/iu;
const says =
  /\s*(?:says|said|wrote|schreibt|schrieb|sagt|sagte|meint|dit|dice|dijo|disse|pisze|zegt|skriver|говорит|пишет)?\s*[:,–—-]*\s*$/iu;

/** @param elements outer elements of all comments, in document order */
export function readFields(elements: readonly Element[], fields: Fields = {}): Findings {
  const members = new Set(elements);
  let learned: Learned | null = null;
  return {
    elements,
    read(element) {
      learned ??= learn(elements, members, fields);
      return readOne(surveyOwn(element, members), learned, fields, members);
    },
  };
}

function readOne(
  own: Own,
  learned: Learned,
  fields: Fields,
  members: ReadonlySet<Element>,
): Reading | null {
  const dates = findDates(own, fields.date);
  const author = pick(own, fields.author) ?? findAuthor(own, learned);
  const known = pick(own, fields.body);
  const body = known ?? findBody(own, learned, author, dates);
  const isSkipped = (element: Element) =>
    members.has(element) ||
    (!!fields.skip && element.matches(fields.skip)) ||
    isControl(element) ||
    (element !== author &&
      !known &&
      learned.labels.has(`${signOf(element)} ${shortText(element, own)}`)) ||
    (!known && dates.includes(element)) ||
    (!!author &&
      (element === author || (!known && element.contains(author) && isShort(element, own))));
  const { text, links } = readText(body, isSkipped);
  const name = author ? cleanName(readText(author).text, learned) : null;
  if (!text && !name) return null;
  const date = dates.map((found) => dateOf(found)).find((value) => value !== null) ?? null;
  const box = findBox(own, author, body);
  if (!text && !links.length && !box.querySelector('img')) return null;
  const link = author && linkOf(author, own.element);
  return {
    box,
    comment: { text, author: name || null, authorUrl: link?.href ?? null, links, date },
  };
}

/** The largest box around author and body, within the comment, that holds no other comment. */
function findBox(own: Own, author: Element | null, body: Element): Element {
  if (!own.holders.has(own.element)) return own.element;
  let box: Element = body;
  while (author && box !== own.element && !box.contains(author))
    box = box.parentElement ?? own.element;
  if (own.holders.has(box)) return own.element;
  for (let up = box.parentElement; up && box !== own.element && !own.holders.has(up); ) {
    box = up;
    up = up.parentElement;
  }
  return box;
}

interface Learned {
  /** Sign of the element with the author's name, or null. */
  readonly author: string | null;
  readonly body: string | null;
  /** Sign and text of parts that say the same in most comments: labels, not text. */
  readonly labels: ReadonlySet<string>;
  /** Words that stand before or after every name, such as "Comment by". */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function learn(
  elements: readonly Element[],
  members: ReadonlySet<Element>,
  fields: Fields,
): Learned {
  const step = Math.max(1, Math.floor(elements.length / maxSample));
  const sample = elements.filter((_, i) => i % step === 0).slice(0, maxSample);
  const owns = sample.map((element) => surveyOwn(element, members));
  const votes = new Map<string, { texts: string[]; points: number }>();
  const said = new Map<string, number>();
  for (const own of owns) {
    const seen = new Set<string>();
    let soFar = 0;
    for (const element of own.elements) {
      const text = shortText(element, own);
      const sign = signOf(element);
      if (text) said.set(`${sign} ${text}`, (said.get(`${sign} ${text}`) ?? 0) + 1);
      if (!element.firstElementChild) soFar += own.chars.get(element) ?? 0;
      if (!text || seen.has(sign) || !isNameLike(text) || isControl(element)) continue;
      seen.add(sign);
      const vote = votes.get(sign) ?? { texts: [], points: 0 };
      vote.texts.push(text);
      vote.points += namePoints(element, own, soFar);
      votes.set(sign, vote);
    }
  }
  const labels = new Set<string>();
  if (owns.length > 2) {
    for (const [key, count] of said) if (count > owns.length * 0.6) labels.add(key);
  }
  let best = { sign: null as string | null, points: 0.9, texts: [] as string[] };
  for (const [sign, { texts, points }] of votes) {
    const kinds = new Set(texts).size;
    if (texts.length > 2 && kinds === 1 && points / texts.length < 2) continue;
    const share = texts.length / owns.length;
    const total = share * (1.5 + points / texts.length) + (kinds / texts.length) * share;
    if (share >= 0.3 && total > best.points + 0.001) best = { sign, points: total, texts };
  }
  const { before, after } = sharedWords(best.texts);
  const learned: Learned = { author: best.sign, body: null, labels, before, after };
  return { ...learned, body: learnBody(owns, learned, fields) };
}

/** Name-likeness beyond the text itself, 0 to about 4. */
function namePoints(element: Element, own: Own, soFar: number): number {
  let points = 0;
  const marks = marksOf(element);
  if (authorHint.test(marks)) points += 2;
  else if (
    element.parentElement !== own.element &&
    authorHint.test(marksOf(element.parentElement))
  ) {
    points += 1.5;
  }
  if (notAuthor.test(marks)) points -= 1.2;
  if (element.matches('a[href],b,strong,cite,h3,h4,h5,h6,dt')) points += 0.6;
  if (element.querySelector('a[href]')) points += 0.2;
  if (soFar < 60) points += 0.4;
  if (element.matches('p')) points -= 0.5;
  return points;
}

function learnBody(owns: readonly Own[], learned: Learned, fields: Fields): string | null {
  const votes = new Map<string, number>();
  for (const own of owns) {
    const author = pick(own, fields.author) ?? findAuthor(own, learned);
    const body = descend(own, author, findDates(own, fields.date));
    const sign = body === own.element ? '' : signOf(body);
    votes.set(sign, (votes.get(sign) ?? 0) + Math.min(own.chars.get(body) ?? 0, 400));
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] || null;
}

function findBody(own: Own, learned: Learned, author: Element | null, dates: readonly Element[]) {
  const voted =
    learned.body &&
    own.elements.find(
      (element) => signOf(element) === learned.body && !(author && element.contains(author)),
    );
  const found = voted || descend(own, author, dates);
  // The vote may be for a paragraph where this comment has several.
  const parent = found.parentElement;
  if (found.localName === 'p' && parent && parent !== own.element && own.element.contains(parent)) {
    if (!(author && parent.contains(author)) && !own.holders.has(parent)) return parent;
  }
  if (found.localName === 'p' && parent === own.element) return parent;
  return found;
}

/** From the comment down to the smallest element that still holds nearly all of its free text. */
function descend(own: Own, author: Element | null, dates: readonly Element[]): Element {
  let body = own.element;
  for (;;) {
    let sum = 0;
    let best: Element | null = null;
    let most = 0;
    for (const child of body.children) {
      const size = own.chars.get(child) ?? 0;
      if (!size || child === author || dates.includes(child) || isControl(child)) continue;
      const meta =
        (author && child.contains(author) && size < 60 ? 1 : 0) || child.matches('h1,h2,h3');
      if (meta) continue;
      sum += size;
      const weight =
        bodyHint.test(marksOf(child)) && !(author && child.contains(author)) ? size * 3 : size;
      if (weight > most) {
        most = weight;
        best = child;
      }
    }
    const direct = directChars(body);
    const size = best ? (own.chars.get(best) ?? 0) : 0;
    const isBody = best && bodyHint.test(marksOf(best)) && !(author && best.contains(author));
    if (!best || !(isBody ? size >= sum * 0.34 : size >= sum * 0.8) || direct > size * 0.3)
      return body;
    if (/^(?:a|b|i|em|strong|span|font)$/.test(best.localName) && direct > 0) return body;
    body = best;
    if (isBody && !own.holders.has(body)) return body;
  }
}

function directChars(element: Element): number {
  let sum = 0;
  for (const node of element.childNodes) {
    if (node instanceof Text) sum += node.data.replace(/\s+/g, '').length;
  }
  return sum;
}

function findAuthor(own: Own, learned: Learned): Element | null {
  const { author } = learned;
  const isIt = (element: Element) => isNameLike(shortText(element, own) ?? '', 60);
  return (author && own.elements.find((e) => signOf(e) === author && isIt(e))) || null;
}

/** Elements of a comment that tell when it was written, most certain first, at most three. */
export function findDates(own: Own, known: readonly string[] = []): Element[] {
  const given = pick(own, known);
  const found: Element[] = given ? [given] : [];
  for (const element of own.elements) {
    if (found.length > 2) break;
    if (element.matches('time,relative-time,abbr[title],[datetime]')) {
      const text = shortText(element, own) ?? '';
      if (
        element.hasAttribute('datetime') ||
        isDateLike(text) ||
        isDateLike(element.getAttribute('title') ?? '')
      )
        found.push(element);
    } else {
      const text = shortText(element, own);
      if (!text || !isDateLike(text)) continue;
      if (
        element.firstElementChild &&
        [...element.children].some((c) => isDateLike(shortText(c, own) ?? ''))
      )
        continue;
      const isHinted =
        dateHint.test(marksOf(element)) || dateHint.test(marksOf(element.parentElement));
      if (isHinted || text.length < 40) found.push(element);
    }
  }
  return found;
}

function dateOf(element: Element): number | null {
  const attribute = element.getAttribute('datetime') ?? element.getAttribute('title');
  return (attribute ? parseDate(attribute) : null) ?? parseDate(fold(element.textContent ?? ''));
}

function pick(own: Own, selectors: readonly string[] = []): Element | null {
  for (const selector of selectors) {
    const found = own.elements.find(
      (e) =>
        e.matches(selector) &&
        (own.chars.get(e) || e.matches('[datetime]') || e.querySelector('img')),
    );
    if (found) return found;
  }
  return null;
}

function linkOf(author: Element, within: Element): HTMLAnchorElement | null {
  const inside = author.querySelector('a[href]');
  const around = author.closest('a[href]');
  const found = around && within.contains(around) ? around : inside;
  return found instanceof HTMLAnchorElement && /^https?:/.test(found.href) ? found : null;
}

/** @returns own text of up to 100 characters, or null where it is longer, empty, or not the comment's own */
export function shortText(element: Element, own: Own): string | null {
  const size = own.chars.get(element) ?? 0;
  if (!size || size > 100 || own.holders.has(element)) return null;
  const text = fold(element.textContent ?? '');
  return text.length <= 140 ? text : null;
}

function isShort(element: Element, own: Own): boolean {
  return (own.chars.get(element) ?? 0) < 80;
}

function isNameLike(text: string, maxChars = 45): boolean {
  return (
    text.length > 0 &&
    text.length <= maxChars &&
    text.split(' ').length <= 7 &&
    /\p{L}|\d/u.test(text) &&
    !/^[\d\s.,:#+-]+$/.test(text) &&
    !/[!?…]$|https?:/.test(text) &&
    !isDateLike(text) &&
    !controlText.test(text)
  );
}

export function isControl(element: Element): boolean {
  if (isUnread(element)) return true;
  if (element.childElementCount > 3) return false;
  const text = element.textContent ?? '';
  return text.length < 80 && controlText.test(fold(text));
}

function cleanName(text: string, { before, after }: Learned): string {
  let words = fold(text).split(' ');
  if (before.every((word, i) => words[i] === word)) words = words.slice(before.length);
  const end = words.length - after.length;
  if (end > 0 && after.every((word, i) => words[end + i] === word)) words = words.slice(0, end);
  return words
    .join(' ')
    .replace(says, '')
    .replace(/^@(?=\S)/, '')
    .slice(0, 200);
}

/** Words that begin or end every one of at least three different names. */
function sharedWords(texts: readonly string[]): { before: string[]; after: string[] } {
  const names = [...new Set(texts)].map((text) => text.split(' '));
  const before: string[] = [];
  const after: string[] = [];
  if (names.length < 3) return { before, after };
  const isShared = (at: (words: string[]) => string | undefined) => {
    const word = at(names[0] ?? []);
    return (
      word &&
      names.every((words) => words.length > before.length + after.length + 1 && at(words) === word)
    );
  };
  while (isShared((words) => words[before.length])) before.push(names[0]?.[before.length] ?? '');
  while (isShared((words) => words.at(-1 - after.length))) {
    after.unshift(names[0]?.at(-1 - after.length) ?? '');
  }
  return { before, after };
}

/** Class, id and semantic attributes in one string, for hints. */
export function marksOf(element: Element | null): string {
  if (!element) return '';
  const get = (name: string) => element.getAttribute(name) ?? '';
  return `${get('class')} ${get('id')} ${get('itemprop')} ${get('rel')} ${get('data-testid')}`;
}

/** Name, classes and place of an element, without what numbers it: alike for like parts of like comments. */
export function signOf(element: Element): string {
  const own = bareSign(element);
  const parent = element.parentElement;
  return parent ? `${bareSign(parent)}>${own}` : own;
}

function bareSign(element: Element): string {
  const names = (element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter(
      (name) =>
        name && !/\d/.test(name) && !/^(?:odd|even|alt|first|last|active|new|parent)$/.test(name),
    )
    .slice(0, 3);
  return [element.localName, ...names].join('.');
}
