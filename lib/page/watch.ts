/** What changed on a page since the last time. */
export interface Changes {
  /** New elements, none inside another. */
  readonly added: readonly Element[];
  /** Elements in which text changed or something went away. */
  readonly touched: readonly Element[];
}

const restMs = 200;
const ceilingMs = 1_000;
const maxRoots = 1_000;

/**
 * Watches a page with one observer, until `signal` aborts. Changes are gathered until the page has been at rest for
 * 200 ms, for a second at the most. More than 1,000 of them are told as one: the whole document is new.
 * @param isOurs whether Winnow itself has just added (or removed) this node
 */
export function watchPage(
  page: Document,
  isOurs: (node: Node, isRemoved: boolean) => boolean,
  changed: (changes: Changes) => void,
  signal: AbortSignal,
): void {
  let added = new Set<Element>();
  let touched = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  const tell = () => {
    timer = undefined;
    const isFlood = added.size + touched.size > maxRoots;
    const changes = isFlood
      ? { added: [page.documentElement], touched: [] }
      : { added: unnest(added), touched: [...touched].filter((element) => element.isConnected) };
    added = new Set();
    touched = new Set();
    if (changes.added.length + changes.touched.length) changed(changes);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) note(record);
    if (!added.size && !touched.size) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(restMs, since + ceilingMs - now)));
  });
  const note = ({ target, addedNodes, removedNodes }: MutationRecord) => {
    if (added.size + touched.size > maxRoots) return;
    const above = target instanceof Element ? target : target.parentElement;
    let isTouched = !addedNodes.length && !removedNodes.length;
    for (const node of addedNodes) {
      if (isOurs(node, false)) continue;
      if (node instanceof Element) added.add(node);
      else isTouched = true;
    }
    for (const node of removedNodes) isTouched ||= !isOurs(node, true);
    if (isTouched && above) touched.add(above);
  };
  observer.observe(page, { childList: true, characterData: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}

function unnest(roots: ReadonlySet<Element>): Element[] {
  return [...roots].filter((root) => {
    if (!root.isConnected) return false;
    for (let up = root.parentElement; up; up = up.parentElement) if (roots.has(up)) return false;
    return true;
  });
}
