import type { Steps } from './schedule.ts';
import { isUnread } from './text.ts';

/** @returns so many of all, from all over, or all where there are not more */
export function takeSample<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.floor(all.length / most));
  return all.slice(0, most).flatMap((_, i) => all[i * step] ?? []);
}

const maxOwn = 1_500;
const maxDepth = 60;

/** What lies inside one comment's element and not inside another comment's. */
export interface Own {
  readonly element: Element;
  /** Own descendants in document order. */
  readonly elements: readonly Element[];
  /** Characters of own text, white space aside, by element. */
  readonly chars: ReadonlyMap<Element, number>;
  /** Own descendants (and perhaps the element) in which another comment lies. */
  readonly holders: ReadonlySet<Element>;
}

/** Surveys so many of all comments, from all over. */
export function* surveySample(
  elements: readonly Element[],
  members: ReadonlySet<Element>,
  most: number,
): Steps<Own[]> {
  const owns: Own[] = [];
  for (const element of takeSample(elements, most)) {
    yield undefined;
    owns.push(surveyOwn(element, members));
  }
  return owns;
}

/**
 * Surveys a comment's own part. Looks at 1,500 elements and 60 levels at the most; what lies beyond counts as absent.
 * @param members outer elements of all comments: they are not entered
 */
export function surveyOwn(element: Element, members: ReadonlySet<Element>): Own {
  const elements: Element[] = [];
  const chars = new Map<Element, number>();
  const holders = new Set<Element>();
  const walk = (parent: Element, depth: number): void => {
    let sum = 0;
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) {
        sum += node.data.replace(/\s+/g, '').length;
        continue;
      }
      if (!(node instanceof Element)) continue;
      if (members.has(node)) {
        holders.add(parent);
        continue;
      }
      if (elements.length >= maxOwn || depth > maxDepth || isUnread(node)) continue;
      elements.push(node);
      walk(node, depth + 1);
      sum += chars.get(node) ?? 0;
      if (holders.has(node)) holders.add(parent);
    }
    chars.set(parent, sum);
  };
  walk(element, 0);
  return { element, elements, chars, holders };
}
