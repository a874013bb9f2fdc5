import { api } from './api.ts';

export interface FoundTab {
  readonly id: number;
  /** A page of the web, as far as Winnow may know. */
  readonly isWeb: boolean;
  readonly isLoading: boolean;
  readonly popupIsTab: boolean;
}

/**
 * Finds the tab a popup speaks about: the one behind it, or, where the popup is a tab itself (Firefox for Android), the
 * one the reader came from.
 */
export async function findTab(): Promise<FoundTab | null> {
  const { tabs } = api();
  const own = await tabs.getCurrent();
  const found = own
    ? (await tabs.query({}))
        .filter(({ id, windowId }) => id !== own.id && windowId === own.windowId)
        .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]
    : (await tabs.query({ active: true, currentWindow: true }))[0];
  if (found?.id === undefined) return null;
  return {
    id: found.id,
    isWeb: /^https?:/.test(found.url ?? ''),
    isLoading: found.status === 'loading',
    popupIsTab: own !== undefined,
  };
}

/** @returns the host name of the page in a tab; empty where it has none, or none that Winnow may know */
export function hostOf({ url }: Pick<chrome.tabs.Tab, 'url'>): string {
  return url && URL.canParse(url) ? new URL(url).hostname : '';
}

export async function reloadTab(id: number): Promise<void> {
  await api().tabs.reload(id);
}

/** Opens the settings in a tab of their own. */
export async function openSettings(): Promise<void> {
  await api().runtime.openOptionsPage();
}

/** Opens a page of Winnow's own in a new tab. */
export async function openOwnPage(file: string): Promise<void> {
  await api().tabs.create({ url: api().runtime.getURL(file) });
}
