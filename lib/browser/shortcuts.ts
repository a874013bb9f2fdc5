import type { FrameMessages, Shortcut } from '../protocol.ts';
import { toggleVisit } from '../settings.ts';
import { api } from './api.ts';
import { knownFrames } from './badge.ts';
import { sendToFrame } from './messages.ts';
import { changeSettings } from './settings-store.ts';
import { hostOf } from './tab.ts';

/** Does what a keyboard shortcut asks for in the tab in front. */
export async function obeyShortcut(name: string): Promise<void> {
  const [tab] = await api().tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  if (name === 'pause-here') {
    const host = hostOf(tab);
    if (host) await changeSettings((settings) => toggleVisit(settings, host));
  }
  if (name === 'reveal-all') await pressIn(tab.id, name);
  // After the last one it begins again with the first.
  if (name === 'next-hidden' && !(await pressIn(tab.id, name))) await pressIn(tab.id, name);
}

/** @returns whether some frame had something to do; the next one is asked only where a frame had nothing */
async function pressIn(tab: number, shortcut: Shortcut): Promise<boolean> {
  let isDone = false;
  for (const frame of (await knownFrames(tab)).sort((a, b) => a - b)) {
    if (isDone && shortcut === 'next-hidden') break;
    const press = sendToFrame<FrameMessages, 'press'>(tab, frame, 'press', shortcut);
    // A frame may have gone since it was last heard of.
    isDone = (await press.catch(() => false)) || isDone;
  }
  return isDone;
}
