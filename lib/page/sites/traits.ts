import type { Own } from '../own.ts';
import { commentHeading } from './words.ts';

/** Whether somewhere a line of plain text stands, and not only names, numbers and links. */
export function hasProse({ element, elements }: Own): boolean {
  return [element, ...elements].some((e) => {
    if (e instanceof HTMLAnchorElement) return false;
    for (const node of e.childNodes) {
      if (!(node instanceof Text)) continue;
      // Scripts without spaces say as much in fewer letters.
      if (node.data.trim().length > (/[^\0-\u2fff]/.test(node.data) ? 7 : 24)) return true;
    }
    return false;
  });
}

export function isTableRow(element: Element): boolean {
  const row =
    element instanceof HTMLTableElement ? element.rows[element.rows.length >> 1] : element;
  if (!(row instanceof HTMLTableRowElement)) return false;
  return row.cells.length > 3 || !!row.closest('table')?.tHead;
}

/** How many directly hold others of their kind with nothing of a list between: frames of a page do. */
export function layering(elements: readonly Element[]): number {
  const members = new Set(elements);
  const held = elements.filter((element) => {
    const { parentElement } = element;
    return !!parentElement && (members.has(parentElement) || onlyChildOf(parentElement, members));
  });
  return held.length / elements.length;
}

function onlyChildOf(element: Element, members: ReadonlySet<Element>): boolean {
  const { parentElement } = element;
  return (
    element.firstElementChild === element.lastElementChild &&
    !!parentElement &&
    members.has(parentElement)
  );
}

/** How much of their build they share: the mean part of the usual children that each has. */
export function alikeness(owns: readonly Own[]): number {
  const counts = new Map<string, number>();
  const builds = owns.map(({ elements }) => {
    const build = new Set(
      elements.slice(0, 60).map((e) => `${e.localName}.${e.classList.item(0) ?? ''}`),
    );
    for (const sign of build) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    return build;
  });
  const usual = [...counts].filter(([, count]) => count >= owns.length * 0.6).map(([sign]) => sign);
  const all = builds.reduce((sum, build) => sum + build.size, 0) / (builds.length || 1);
  return all ? Math.min(usual.length / all, 1) : 0;
}

/** Whether a heading that counts or names comments stands in or right before an element. */
export function hasHeading(element: Element): boolean {
  const before = element.previousElementSibling;
  for (const heading of [before, element.firstElementChild, element.querySelector('h2,h3,h4')]) {
    if (!heading || !/^(?:h[1-6]|div|p|span|header|legend|caption)$/.test(heading.localName))
      continue;
    const text = (heading.textContent ?? '').trim();
    if (text.length < 80 && commentHeading.test(text)) return true;
  }
  return false;
}

/** A link to this very place: one that bears a number of its own. */
export function isPermalinked(own: Own): boolean {
  const numbers = ownNumbers(own);
  return own.elements.some((e) => {
    if (!(e instanceof HTMLAnchorElement) || e.hash.length < 2) return false;
    return numbers.has(e.hash.slice(1)) || numbers.has(e.hash.match(/\d{2,}$/)?.[0] ?? '');
  });
}

function ownNumbers({ element, elements }: Own): Set<string> {
  const numbers = new Set<string>();
  for (const e of [element, ...elements.slice(0, 60)]) {
    for (const mark of [e.id, e.getAttribute('name')]) {
      if (!mark) continue;
      numbers.add(mark);
      numbers.add(mark.match(/\d{2,}$/)?.[0] ?? mark);
    }
  }
  return numbers;
}

/** How many lead to a place on another page, each to another one: a list of what was said elsewhere. */
export function leadingElsewhere(owns: readonly Own[]): number {
  const paths = new Set<string>();
  for (const own of owns) {
    const numbers = ownNumbers(own);
    for (const e of own.elements) {
      const number = e instanceof HTMLAnchorElement && e.hash.match(/\d{2,}$/)?.[0];
      if (!number || numbers.has(number)) continue;
      if (e.host === location.host && e.pathname !== location.pathname) paths.add(e.pathname);
    }
  }
  return paths.size > 1 ? Math.min(paths.size / owns.length, 1) : 0;
}

/** A heading or a long line that leads to another page: the way articles and goods are listed. */
export function isTitleLink(link: Element, names: ReadonlySet<string>): boolean {
  if (!(link instanceof HTMLAnchorElement) || /\b(?:nofollow|ugc)\b/.test(link.rel)) return false;
  if (link.hash && link.pathname === location.pathname) return false;
  const text = (link.textContent ?? '').trim();
  if (text.length < 5) return false;
  if (link.matches(':is(h1,h2) *,:has(h1,h2)')) return true;
  if (names.has(text)) return false;
  if (link.matches('h3 *,:has(h3)')) return true;
  return (
    text.length > 28 &&
    link.parentElement?.matches('li,div,dt,td,strong,b,article,section') === true
  );
}
