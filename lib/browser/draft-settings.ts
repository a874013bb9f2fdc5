import type { Settings } from '../settings.ts';
import { loadSettings, saveSettings, watchSettings } from './settings-store.ts';

/**
 * Settings in the hands of someone who drags a slider: a change shows and is written at once (a popup may close or lose
 * sight the moment it was made), those that come while it is being written are written together, the last one wins, and
 * the echo of an older write does not pull the slider back.
 * @param changed hears the settings at first and after every change, from here or from elsewhere
 * @returns a function that makes a change
 */
export function draftSettings(
  changed: (settings: Settings) => void,
  signal: AbortSignal,
): (change: (settings: Settings) => Settings) => void {
  let current: Settings | null = null;
  /** Made before the settings were known. */
  let early: ((settings: Settings) => Settings)[] = [];
  let isWriting = false;

  const take = (settings: Settings) => {
    if (isWriting || signal.aborted) return;
    current = settings;
    changed(settings);
  };
  const write = async (settings: Settings) => {
    try {
      await saveSettings(settings);
    } catch {
      // Nothing was stored (the disk is full): show again what holds.
      isWriting = false;
      take(await loadSettings());
      return;
    }
    if (current && current !== settings) await write(current);
    else isWriting = false;
  };

  const make = (change: (settings: Settings) => Settings) => {
    if (!current) {
      early.push(change);
      return;
    }
    current = change(current);
    changed(current);
    if (isWriting) return;
    isWriting = true;
    void write(current);
  };

  watchSettings(take, signal);
  void loadSettings().then((settings) => {
    take(settings);
    early.forEach(make);
    early = [];
  });
  return make;
}
