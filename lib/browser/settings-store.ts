import { parseSettings, type Settings, settingsKey } from '../settings.ts';
import { api } from './api.ts';
import { changeKey } from './stored.ts';

/** @returns the settings in storage; defaults where storage is empty, broken or out of reach */
export async function loadSettings(): Promise<Settings> {
  return parseSettings((await api().storage.local.get(settingsKey))[settingsKey]);
}

/** @throws what the browser throws where storage is full */
export async function saveSettings(settings: Settings): Promise<void> {
  await api().storage.local.set({ [settingsKey]: settings });
}

/** Changes the settings in storage, or leaves them alone where the change returns the very same. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  const before = await loadSettings();
  if (change(before) !== before)
    await changeKey(settingsKey, (value) => change(parseSettings(value)));
}

/** Calls back with the new settings at every change, in whatever page or tab it was made. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  watchKey(settingsKey, (value) => changed(parseSettings(value)), signal);
}

/** Calls back with the new value (undefined where it was removed) at every change of one key. */
export function watchKey(
  key: string,
  changed: (value: unknown) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) changed(change.newValue);
  };
  api().storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => api().storage.onChanged.removeListener(listener), {
    once: true,
  });
}
