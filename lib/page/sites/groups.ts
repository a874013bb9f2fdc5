import { takeSample } from '../own.ts';
import type { Root } from '../roots.ts';
import type { Steps } from './types.ts';
import { commentWords, weakWords } from './words.ts';

/** Elements of like shape, in document order. */
export interface Group {
  readonly key: string;
  readonly elements: Element[];
}

/** How many elements of a page are looked at. */
export const maxElements = 60_000;
const maxGroup = 20_000;
const record = /^(?:li|div|article|section|tr|table|tbody|dl|dd|dt|ul|blockquote|details|p|.+-.+)$/;
const barred =
  'nav,script,style,template,noscript,svg,select,textarea,pre,code,[hidden],[role=navigation],' +
  '[role=menu],[role=menubar],[role=tablist],[contenteditable]:not([contenteditable=false]),[aria-hidden=true],' +
  'winnow-stub';

/**
 * Gathers elements that may be records: by id prefix, by each class name, or by parent where they have neither. Nested
 * replies share their class with their parents, so groups are gathered over the whole page and not among siblings.
 * Looks at `maxElements`; what stands behind them is not found.
 * @returns groups of at least two, the likeliest first
 */
export function* gatherGroups(roots: readonly Root[]): Steps<Group[]> {
  const groups = new Map<string, Element[]>();
  const numbers = new Map<Element, number>();
  let seen = 0;
  for (const root of roots) {
    const walker = document.createTreeWalker(
      root instanceof Document ? (root.body ?? root) : root,
      NodeFilter.SHOW_ELEMENT,
      (node) => {
        const element = node as Element;
        return element.matches(barred) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
      },
    );
    for (; seen < maxElements && walker.nextNode(); seen++) {
      if (seen % 400 === 399) yield undefined;
      const element = walker.currentNode as Element;
      const { localName } = element;
      if (!record.test(localName) || !element.firstChild) continue;
      for (const key of keysOf(element, numbers)) {
        const group = groups.get(key);
        if (!group) groups.set(key, [element]);
        else if (group.length < maxGroup) group.push(element);
      }
    }
  }
  const found = new Map<Element, Group[]>();
  for (const [key, elements] of groups) {
    yield undefined;
    const first = elements[0] as Element;
    const alike = found.get(first) ?? [];
    const isKnown = alike.some(
      (group) =>
        group.elements.length === elements.length && group.elements.at(-1) === elements.at(-1),
    );
    if (elements.length < 2 || isKnown || !holdsText(elements)) continue;
    found.set(first, [...alike, { key, elements }]);
  }
  const rank = ({ key, elements }: Group) => rankOf(key, elements);
  return [...found.values()].flat().sort((a, b) => rank(b) - rank(a));
}

function keysOf(element: Element, numbers: Map<Element, number>): string[] {
  const { localName, id } = element;
  const keys: string[] = [];
  if (/\d/.test(id)) keys.push(`${localName}#${id.replace(/[\da-f-]{8,}|\d+/g, '0')}`);
  let taken = 0;
  for (const name of element.classList) {
    if (taken++ === 6) break;
    if (!/\d/.test(name)) keys.push(`${localName}.${name}`);
  }
  const parent = element.parentElement;
  if (localName.includes('-')) keys.push(localName);
  else if (!keys.length && parent) {
    const number = numbers.get(parent) ?? numbers.size;
    numbers.set(parent, number);
    keys.push(`${localName}@${number}`);
  }
  return keys;
}

function holdsText(elements: readonly Element[]): boolean {
  const sample = takeSample(elements, 8);
  const wordy = sample.filter(
    (element) => element.firstElementChild && (element.textContent ?? '').trim().length > 12,
  );
  return wordy.length * 2 >= sample.length;
}

/** What is worth a closer look comes first, in case there is too much. */
function rankOf(key: string, { length }: readonly Element[]): number {
  return (
    Math.min(length, 30) / 30 +
    (commentWords.test(key) ? 2 : weakWords.test(key) ? 1 : 0) +
    (key.includes('#') ? 1.5 : 0)
  );
}
