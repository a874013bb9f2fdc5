import { findRoots, type Root } from './roots.ts';

/** What changed on a page since the last time. */
export interface Changes {
  /** New elements, none inside another. */
  readonly added: readonly Element[];
  /** Elements in which text changed or something went away. */
  readonly touched: readonly Element[];
}

export interface Watch {
  /** The page and every open shadow root known by now. */
  roots(): readonly Root[];
}

const restMs = 200;
const ceilingMs = 1_000;
const maxChanged = 1_000;
const maxUnready = 2_000;
/** How long a look for shadow roots may take at once; what is left is done while the browser is idle. */
const lookMs = 3;
/** Attributes that say whose comment an element shows: some sites change nothing else when they use it again. */
const telling = [
  'id',
  'href',
  'author',
  'thingid',
  'permalink',
  'data-id',
  'data-author',
  'data-authorname',
  'data-username',
  'data-screen-name',
  'data-a-user',
  'data-permalink',
];
const seen = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: telling,
} as const;

/**
 * Watches a page and its open shadow roots with one observer, until `signal` aborts. Changes are gathered until the page
 * has been at rest for 200 ms, for a second at the most. More than 1,000 of them are told as one: the whole document is
 * new. So it is where the address has changed, for then the page may show other things in the same elements. A shadow root that is attached late makes no noise: it is looked for at the next change, load or scroll.
 * @param isOurs whether Winnow itself has just added (or removed) this node
 */
export function watchPage(
  page: Document,
  isOurs: (node: Node, isRemoved: boolean) => boolean,
  changed: (changes: Changes) => void,
  signal: AbortSignal,
): Watch {
  let added = new Set<Element>();
  let touched = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let address = addressOf(page);
  const shadows = new Set<ShadowRoot>();
  const unready = new Set<Element>();

  const tell = () => {
    timer = undefined;
    const isAll = added.size + touched.size > maxChanged || address !== addressOf(page);
    address = addressOf(page);
    const changes = isAll
      ? { added: [page.documentElement], touched: [] }
      : { added: unnest(added), touched: [...touched].filter((element) => element.isConnected) };
    added = new Set();
    touched = new Set();
    for (const element of changes.added) look(element);
    lookAgain();
    if (changes.added.length + changes.touched.length) changed(changes);
  };

  /** Looks for shadow roots in what is new, and watches them. */
  const look = (top: Element) => {
    const steps = findRoots(top, (host) => {
      if (unready.size < maxUnready) unready.add(host);
    });
    const end = performance.now() + lookMs;
    const go = (until: number) => {
      while (!signal.aborted) {
        const step = steps.next();
        if (step.done) return step.value.forEach(watch);
        if (performance.now() > until) return void setTimeout(go, 0, performance.now() + lookMs);
      }
    };
    go(end);
  };

  const watch = (root: ShadowRoot) => {
    if (shadows.has(root) || signal.aborted) return;
    shadows.add(root);
    observer.observe(root, seen);
    wake(root.host);
  };

  const lookAgain = () => {
    for (const host of unready) {
      if (host.isConnected && !host.shadowRoot) continue;
      unready.delete(host);
      if (host.isConnected) look(host);
    }
    for (const root of shadows) if (!root.host.isConnected) shadows.delete(root);
  };

  const wake = (element?: Element) => {
    if (element) added.add(element);
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(restMs, since + ceilingMs - now)));
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) note(record);
    if (added.size || touched.size) wake();
  });
  const note = ({ target, addedNodes, removedNodes }: MutationRecord) => {
    if (added.size + touched.size > maxChanged || isOurs(target, false)) return;
    const above =
      target instanceof Element
        ? target
        : target instanceof ShadowRoot
          ? target.host
          : target.parentElement;
    if (above?.shadowRoot && !shadows.has(above.shadowRoot)) added.add(above);
    let isTouched = !addedNodes.length && !removedNodes.length;
    for (const node of addedNodes) {
      if (isOurs(node, false)) continue;
      if (node instanceof Element) added.add(node);
      else isTouched = true;
    }
    for (const node of removedNodes) isTouched ||= !isOurs(node, true);
    if (isTouched && above) touched.add(above);
  };
  observer.observe(page, seen);
  look(page.documentElement);
  const late = () => {
    if (unready.size && timer === undefined) wake();
  };
  page.defaultView?.addEventListener('load', late, { signal });
  page.addEventListener('scroll', late, { signal, passive: true, capture: true });
  const turn = () => wake(page.documentElement);
  page.addEventListener('yt-navigate-finish', turn, { signal });
  page.defaultView?.addEventListener('popstate', turn, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return { roots: () => [page, ...shadows] };
}

/** @returns where the page is, whatever part of it is looked at */
export function addressOf({ URL }: Document): string {
  return URL.replace(/#.*/s, '');
}

function unnest(roots: ReadonlySet<Element>): Element[] {
  return [...roots].filter((root) => {
    if (!root.isConnected) return false;
    for (let up = root.parentElement; up; up = up.parentElement) if (roots.has(up)) return false;
    return true;
  });
}
