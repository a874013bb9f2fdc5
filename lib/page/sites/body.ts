import type { Own } from '../own.ts';
import { isControl, marksOf, signOf } from './parts.ts';

/** What a person writes under everything. */
export const signature = /signature|(?:^|[-_ ])sig[-_]?\d*(?:$| )/i;
export const bodyHint =
  /(?:^|[-_ ]|comment|post|message|user|reply)(?:body|text|content|txt|message|entry|copy|inhalt|texte?)(?:$|[-_ ])/i;

/** @returns the element with the text, which may hold author and date as well */
export function findBody(
  own: Own,
  learned: { readonly body: string | null },
  author: Element | null,
  dates: readonly Element[],
  skip?: string,
): Element {
  const isVoted = (e: Element) => signOf(e) === learned.body;
  const voted = learned.body ? own.elements.filter(isVoted) : [];
  const found =
    voted.find((e) => !(author && e.contains(author))) ??
    voted[0] ??
    descend(own, author, dates, skip);
  // The vote may be for a paragraph where this comment has several.
  const { parentElement } = found;
  if (found === own.element || found.localName !== 'p' || !parentElement) return found;
  return own.holders.has(parentElement) ? own.element : parentElement;
}

/** From the comment down to the smallest element that still holds nearly all of its free text. */
export function descend(
  own: Own,
  author: Element | null,
  dates: readonly Element[],
  skip?: string,
): Element {
  const sizeOf = (element: Element) => own.chars.get(element) ?? 0;
  const isMeta = (element: Element): boolean => {
    if (element === author || dates.includes(element) || isControl(element)) return true;
    if (element.matches(skip ? `h1,h2,h3,${skip}` : 'h1,h2,h3')) return true;
    if (signature.test(marksOf(element))) return true;
    const known = [author, ...dates].filter((part) => part && element.contains(part));
    const rest = known.reduce((size, part) => size - (part ? sizeOf(part) : 0), sizeOf(element));
    return known.length > 0 && rest < 25;
  };
  let body = own.element;
  for (;;) {
    let sum = 0;
    let most = 0;
    let best: Element | null = null;
    let isBest = false;
    const children = [...body.children].filter(sizeOf);
    for (const child of children) {
      const size = sizeOf(child);
      // A frame around all is no part, however short what it holds.
      if (children.length > 1 ? isMeta(child) : child === author) continue;
      const isBody = bodyHint.test(marksOf(child)) && !(author && child.contains(author));
      const weight = isBody ? size * 3 : size;
      sum += size;
      if (weight <= most) continue;
      most = weight;
      best = child;
      isBest = isBody;
    }
    if (!best) return body;
    const size = sizeOf(best);
    const direct = countDirect(body);
    if (size < sum * (isBest ? 0.34 : 0.8) || direct > size * 0.3) return body;
    if (direct && /^(?:a|b|i|em|strong|span|font)$/.test(best.localName)) return body;
    body = best;
    if (isBest && !dates.some((date) => body.contains(date))) return body;
  }
}

function countDirect(element: Element): number {
  let sum = 0;
  for (const node of element.childNodes) {
    if (node instanceof Text) sum += node.data.replace(/\s+/g, '').length;
  }
  return sum;
}
