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
  let seen = 0;
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
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      note(walker.currentNode as Element);
      if (++seen % 1_000 === 0) yield undefined;
    }
  }
  return found;
}

/** A tree small enough to be searched at once; `isAlone` where only the element itself is meant. */
interface Part {
  readonly top: Root | Element;
  readonly isAlone?: boolean;
}

const maxPart = 20_000;
const maxChildren = 2_000;
const parts = new WeakMap<readonly Root[], readonly Part[]>();

/** How many comments of one page are read at the most. */
export const maxComments = 20_000;

/**
 * Searches all roots, in steps: a page of a million elements is too much for one. Stops one above `maxComments`, so that
 * who asks can tell that there is more.
 * @returns what a selector finds, in document order within each root
 */
export function* queryAll(
  roots: readonly Root[],
  selector: string,
): Generator<undefined, Element[], undefined> {
  const known = parts.get(roots) ?? (yield* splitAll(roots));
  parts.set(roots, known);
  const found: Element[] = [];
  for (const { top, isAlone } of known) {
    if (top instanceof Element && top.matches(selector)) found.push(top);
    if (!isAlone) {
      for (const element of top.querySelectorAll(selector)) {
        if (found.push(element) > maxComments) return found;
      }
    }
    if (known.length > 1) yield undefined;
  }
  return found;
}

function* splitAll(roots: readonly Root[]): Generator<undefined, Part[], undefined> {
  const found: Part[] = [];
  for (const root of roots) for (const part of yield* split(root)) found.push(part);
  return found;
}

function* split(top: Root | Element, depth = 0): Generator<undefined, Part[], undefined> {
  // A long list of small things is searched as one: to ask each of them would take longer.
  const isOne = depth > maxDepth || top.childElementCount > maxChildren;
  if (isOne || !isLarger(top, maxPart)) return [{ top }];
  const found: Part[] = top instanceof Element ? [{ top, isAlone: true }] : [];
  for (const child of top.children) {
    for (const part of yield* split(child, depth + 1)) found.push(part);
    yield undefined;
  }
  return found;
}

/** Whether a tree holds more than so many elements; looks at no more of them. */
export function isLarger(top: Root | Element, count: number): boolean {
  if (top instanceof ShadowRoot) return top.querySelectorAll('*').length > count;
  return top.getElementsByTagName('*').item(count) !== null;
}
