import { api } from './api.ts';
import { readKey } from './stored.ts';
import { openOwnPage } from './tab.ts';

const newsKey = 'news';
const welcomedKey = 'welcomed';

/** Opens the welcome page, once in the life of an installation. */
export async function welcome(): Promise<void> {
  if (await readKey(welcomedKey)) return;
  await openOwnPage('welcome.html');
  await api().storage.local.set({ [welcomedKey]: true });
}

/** Notes that Winnow has been updated, for the popup to say so once. */
export async function noteUpdate(): Promise<void> {
  await api().storage.local.set({ [newsKey]: api().runtime.getManifest().version });
}

/** @returns the version Winnow has come to since the popup was last open, or null */
export async function takeNews(): Promise<string | null> {
  const version = await readKey(newsKey);
  if (typeof version !== 'string') return null;
  await api().storage.local.remove(newsKey);
  return version;
}
