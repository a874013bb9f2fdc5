import { isDateLike, parseDate } from '../dates.ts';
import type { Own } from '../own.ts';
import { fold, isUnread } from '../text.ts';

const dateHint = /date|time|datum|ago(?:$|[-_ ])|published|posted|meta/i;
export const controlText =
  /^\W*(?:repl(?:y|ies)|quote|report|flag|like|share|edit|delete|permalink|link|more|antwort(?:en)?|zitieren|melden|répondre|citer|responder|citar|rispondi|odpowiedz|svara?|ответить|返信|回复|回覆|답글)(?:\s(?:to|an|à|a|auf)\s.{1,60}|[\W\d]{0,6})$/iu;

/** @returns the first own element that a selector finds and that says something; selectors in order of trust */
export function pickPart(own: Own, selectors: readonly string[] = []): Element | null {
  for (const selector of selectors) {
    const found = own.elements.find(
      (e) => e.matches(selector) && (own.chars.get(e) || e.matches('[datetime],:has(img)')),
    );
    if (found) return found;
  }
  return null;
}

/** Elements of a comment that tell when it was written, most certain first, at most three. */
export function findDates(own: Own, known?: readonly string[]): Element[] {
  const given = pickPart(own, known);
  const found = given ? [given] : [];
  for (const element of own.elements) {
    if (found.length > 2) break;
    if (tellsDate(element, own) && !found.some((other) => other.contains(element))) {
      found.push(element);
    }
  }
  return found;
}

function tellsDate(element: Element, own: Own): boolean {
  if (element.hasAttribute('datetime')) return true;
  const text = shortText(element, own);
  if (text === null) return false;
  const title = element.getAttribute('title');
  if (title && element.matches('time,abbr,span,a') && isDateLike(title)) return true;
  if (!isDateLike(text)) return false;
  for (const child of element.children) {
    if (isDateLike(shortText(child, own) ?? '')) return false;
  }
  return text.length < 40 || dateHint.test(marksOf(element) + marksOf(element.parentElement));
}

/** @returns milliseconds since 1970, or null */
export function readDate(element: Element): number | null {
  const attribute = element.getAttribute('datetime') ?? element.getAttribute('title');
  return (attribute ? parseDate(attribute) : null) ?? parseDate(fold(element.textContent ?? ''));
}

/** @returns own text of up to 100 characters, or null where it is longer, empty, or not the comment's own */
export function shortText(element: Element, own: Own): string | null {
  const size = own.chars.get(element) ?? 0;
  if (!size || size > 100 || own.holders.has(element)) return null;
  const text = fold(element.textContent ?? '');
  return text.length <= 140 ? text : null;
}

/** Whether this is a button, or a link such as "Reply". */
export function isControl(element: Element): boolean {
  if (isUnread(element)) return true;
  if (element.childElementCount > 3) return false;
  const text = element.textContent ?? '';
  return text.length < 80 && controlText.test(fold(text));
}

/** Class, id and semantic attributes in one string, for hints. */
export function marksOf(element: Element | null): string {
  if (!element) return '';
  return ['class', 'id', 'itemprop', 'rel', 'data-testid']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
}

/** Name, classes and place of an element, without what numbers it: alike for like parts of like comments. */
export function signOf(element: Element): string {
  const { parentElement } = element;
  return (parentElement ? `${bareSign(parentElement)}>` : '') + bareSign(element);
}

function bareSign(element: Element): string {
  const names = (element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((name) => name && !/\d|^(?:odd|even|alt|first|last|active|new|parent)$/.test(name));
  return [element.localName, ...names.slice(0, 3)].join('.');
}
