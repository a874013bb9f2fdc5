import { type FrameMessages, type Said, sayings } from '../protocol.ts';
import { api } from './api.ts';
import { sendToFrame } from './messages.ts';
import { t } from './words.ts';

/** In the order of the menu; the browser puts what is selected in the place of `%s`. */
const titles: Readonly<Record<Exclude<Said, 'unrule'>, () => string>> = {
  spam: () => t('menu.spam'),
  ham: () => t('menu.ham'),
  'show-author': () => t('menu.showAuthor'),
  'hide-author': () => t('menu.hideAuthor'),
  'hide-text': () => t('menu.hideText'),
};

/** Puts Winnow's items into the context menu; the browser keeps them until the next update. */
export async function createMenu(): Promise<void> {
  const { contextMenus } = api();
  // Firefox for Android has none.
  if (!contextMenus) return;
  await contextMenus.removeAll();
  for (const [id, title] of Object.entries(titles)) {
    contextMenus.create({
      id,
      title: title(),
      contexts: id === 'hide-text' ? ['selection'] : ['page', 'selection', 'link', 'image'],
    });
  }
}

/** Tells the frame in which the menu was opened what was chosen; it knows on what comment that was. */
export async function obeyMenu(
  { menuItemId, frameId = 0, selectionText = '' }: chrome.contextMenus.OnClickData,
  tab: chrome.tabs.Tab | undefined,
): Promise<void> {
  const said = sayings.find((known) => known === menuItemId);
  if (tab?.id === undefined || !said) return;
  const choice = { said, selection: selectionText };
  await sendToFrame<FrameMessages, 'choose'>(tab.id, frameId, 'choose', choice);
}
