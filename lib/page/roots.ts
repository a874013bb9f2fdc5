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

/** @returns what a selector finds in all roots, in document order within each */
export function queryAll(roots: readonly Root[], selector: string): Element[] {
  return roots.flatMap((root) => [...root.querySelectorAll(selector)]);
}
