import { expect, test, vi } from 'vitest';
import { findTab } from '../../lib/browser/tab.ts';

type Tab = { id?: number; url?: string; status?: string; windowId?: number; lastAccessed?: number };

function stubTabs(own: Tab | undefined, tabs: Tab[]) {
  const query = vi.fn(async (_: object) => tabs);
  vi.stubGlobal('chrome', { runtime: {}, tabs: { getCurrent: async () => own, query } });
  return query;
}

test('a popup speaks about the active tab behind it', async () => {
  const query = stubTabs(undefined, [{ id: 3, url: 'https://boats.example/', status: 'loading' }]);
  expect(await findTab()).toEqual({ id: 3, isWeb: true, isLoading: true, popupIsTab: false });
  expect(query).toHaveBeenCalledWith({ active: true, currentWindow: true });
});

test('a popup in a tab speaks about the tab its reader came from', async () => {
  stubTabs({ id: 9, windowId: 1 }, [
    { id: 3, windowId: 1, url: 'https://old.example/', lastAccessed: 10 },
    { id: 4, windowId: 1, url: 'about:config', lastAccessed: 20 },
    { id: 5, windowId: 2, url: 'https://elsewhere.example/', lastAccessed: 30 },
    { id: 9, windowId: 1, lastAccessed: 40 },
  ]);
  expect(await findTab()).toEqual({ id: 4, isWeb: false, isLoading: false, popupIsTab: true });
});

test.each([
  ['an address Winnow may not know', { id: 3 }, false],
  ['a browser page', { id: 3, url: 'chrome://settings/' }, false],
  ['a page of the web', { id: 3, url: 'http://boats.example/' }, true],
])('%s', async (_, tab, isWeb) => {
  stubTabs(undefined, [tab]);
  expect((await findTab())?.isWeb).toBe(isWeb);
});

test('there may be no tab at all', async () => {
  stubTabs({ id: 9, windowId: 1 }, [{ id: 9, windowId: 1 }]);
  expect(await findTab()).toBeNull();
});
