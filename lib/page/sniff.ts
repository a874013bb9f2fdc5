import { mayHoldComments } from './discover.ts';
import type { Root } from './roots.ts';
import { runInSlices } from './schedule.ts';

const restMs = 300;
const ceilingMs = 1_500;
/** More new elements than that are not looked at one by one. */
const maxAdded = 100;

/**
 * Looks once at a page, and again at what comes after each burst of changes, until something may be a comment.
 * @param found is called once more after each later sign where it returns false
 */
export function sniffPage(
  page: Document,
  found: () => boolean | Promise<boolean>,
  signal: AbortSignal,
): void {
  let added = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      if (added.size > maxAdded) break;
      for (const node of addedNodes) if (node instanceof Element) added.add(node);
    }
    if (!added.size) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(restMs, since + ceilingMs - now)));
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const look = async () => {
    timer = undefined;
    const news = added;
    added = new Set();
    const isSign = await holdsAny(news.size > maxAdded ? [page] : news);
    if (isSign && !signal.aborted && (await found())) stop();
  };
  const holdsAny = async (roots: Iterable<Root | Element>) => {
    for (const root of roots) if (await runInSlices(mayHoldComments(root), signal)) return true;
    return false;
  };
  const begin = async () => {
    if ((await holdsAny([page])) && (await found())) return;
    if (signal.aborted) return;
    observer.observe(page, { childList: true, subtree: true });
    signal.addEventListener('abort', stop, { once: true });
  };
  void begin();
}
