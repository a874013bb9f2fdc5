import { mayMatch, type Names, noteNames } from './names.ts';
import { inSteps } from './schedule.ts';

/** A tree that selectors work in: the page, or the inside of an open shadow host. */
export type Root = Document | ShadowRoot;

const maxRoots = 5_000;
const maxDepth = 40;

/** @returns the element around this one, out of shadow roots as well */
export function above(element: Element): Element | null {
  const { parentElement, parentNode } = element;
  return parentElement ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
}

/**
 * Finds open shadow roots in and under an element, outer ones first, 5,000 at the most.
 * Looks at every element: give it what is new, and not the page again and again.
 * @param isUnready hears of custom elements that may get a shadow root yet
 */
export function* findRoots(
  top: Element | Root,
  isUnready: (element: Element) => void = () => undefined,
): Generator<undefined, ShadowRoot[], undefined> {
  const found: ShadowRoot[] = [];
  const queue: [Element | Root, number][] = [[top, 0]];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [root, depth] = next;
    const note = (element: Element) => {
      const { shadowRoot } = element;
      if (!shadowRoot && element.localName.includes('-')) isUnready(element);
      if (!shadowRoot || found.length >= maxRoots || depth >= maxDepth) return;
      found.push(shadowRoot);
      queue.push([shadowRoot, depth + 1]);
    };
    if (root instanceof Element) note(root);
    yield* inSteps(walk(root), note);
  }
  return found;
}

/** What is bigger is walked in steps: the browser's own search cannot be put down. */
const maxAtOnce = 15_000;

/** How many comments of one page are read at the most. */
export const maxComments = 20_000;

/** The names on pages too big to be searched at once. */
const known = new WeakMap<readonly (Root | Element)[], Names | null>();

/**
 * Searches all roots; a big page is walked in steps. There most selectors are not even looked for: the page has none of
 * their names.
 * @param most where to stop: one above `maxComments`, so that who asks can tell that there is more
 * @returns what a selector finds, in document order within each root
 */
export function* queryAll(
  roots: readonly (Root | Element)[],
  selector: string,
  most = maxComments + 1,
): Generator<undefined, Element[], undefined> {
  let names = known.get(roots);
  if (names === undefined) {
    const isBig = roots.some((root) => isLarger(root, maxAtOnce));
    names = isBig ? yield* gatherNames(roots) : null;
    known.set(roots, names);
  }
  const found: Element[] = [];
  if (names && !mayMatch(selector, names)) return found;
  let seen = 0;
  for (const root of roots) {
    for (const element of names ? walk(root) : root.querySelectorAll(selector)) {
      if (++seen % 200 === 0) yield undefined;
      if (names && !element.matches(selector)) continue;
      if (found.push(element) >= most) return found;
    }
  }
  return found;
}

function* gatherNames(roots: readonly (Root | Element)[]): Generator<undefined, Names, undefined> {
  const names = new Set<string>();
  for (const root of roots) yield* inSteps(walk(root), (element) => noteNames(element, names));
  return names;
}

/** All elements in a tree, in document order. */
export function* walk(root: Node): Generator<Element, void, undefined> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) yield walker.currentNode as Element;
}

/** Whether a tree holds more than so many elements; looks at no more of them. */
export function isLarger(top: Root | Element, count: number): boolean {
  if (top instanceof ShadowRoot) return top.querySelectorAll('*').length > count;
  return top.getElementsByTagName('*').item(count) !== null;
}
