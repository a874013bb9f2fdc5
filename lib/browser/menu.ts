import type { FrameMessages } from '../protocol.ts';
import type { Label } from '../spam/comment.ts';
import { api } from './api.ts';
import { sendToFrame } from './messages.ts';
import { t } from './words.ts';

const titles: Readonly<Record<Label, () => string>> = {
  spam: () => t('menu.spam'),
  ham: () => t('menu.ham'),
};

/** Puts Winnow's items into the context menu; the browser keeps them until the next update. */
export async function createMenu(): Promise<void> {
  const { contextMenus } = api();
  // Firefox for Android has none.
  if (!contextMenus) return;
  await contextMenus.removeAll();
  for (const [id, title] of Object.entries(titles)) {
    contextMenus.create({ id, title: title(), contexts: ['page', 'selection', 'link', 'image'] });
  }
}

/** Has the frame in which the menu was opened take a correction; it knows on what comment that was. */
export async function obeyMenu(
  { menuItemId, frameId = 0 }: chrome.contextMenus.OnClickData,
  tab: chrome.tabs.Tab | undefined,
): Promise<void> {
  if (tab?.id === undefined || (menuItemId !== 'spam' && menuItemId !== 'ham')) return;
  await sendToFrame<FrameMessages, 'correct'>(tab.id, frameId, 'correct', menuItemId);
}
