import { api } from './api.ts';
import { t } from './words.ts';

/** @returns Winnow's keyboard shortcuts as the browser has them now; none where it knows no keys (Firefox for Android) */
export async function listKeys(): Promise<{ what: string; keys: string }[]> {
  const commands = (await api().commands?.getAll()) ?? [];
  return commands.map(({ description, shortcut }) => ({
    what: description || t('keys.openPopup'),
    keys: shortcut ?? '',
  }));
}

/** Opens the browser's own page for changing them. */
export function openKeySettings(): void {
  // Firefox has a function for it, Chrome an address.
  const { openShortcutSettings } = api().commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) void openShortcutSettings();
  else void api().tabs.create({ url: 'chrome://extensions/shortcuts' });
}
