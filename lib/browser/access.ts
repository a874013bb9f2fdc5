import { api } from './api.ts';

const everywhere = { origins: ['<all_urls>'] };

/** @returns whether Winnow may read pages: Firefox and some readers of Chrome grant that only on request */
export function hasAccess(): Promise<boolean> {
  return api().permissions.contains(everywhere);
}

/** Asks for it. Must be called straight from a click, or the browser refuses. */
export function requestAccess(): Promise<boolean> {
  return api().permissions.request(everywhere);
}

/** Calls back whenever access is given or taken. */
export function watchAccess(changed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = api().permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  signal.addEventListener(
    'abort',
    () => {
      onAdded.removeListener(changed);
      onRemoved.removeListener(changed);
    },
    { once: true },
  );
}
