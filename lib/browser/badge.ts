import type { FrameMessages } from '../protocol.ts';
import { api } from './api.ts';
import { sendToFrame } from './messages.ts';
import { loadSettings } from './settings-store.ts';

const colour = '#2f6b4f';
const maxFrames = 200;

/**
 * Shows how many comments are folded in a tab. Frames say only that their number has changed; all frames of the tab
 * known to have one are then asked, so nothing is counted twice, and frames that are gone drop out. The list of frames
 * outlives the background; the browser itself clears a tab's badge when it navigates.
 */
export async function updateBadge(tab: number, frame: number): Promise<void> {
  const frames = [...new Set([...(await knownFrames(tab)), frame])].slice(-maxFrames);
  const counts = await Promise.all(frames.map((id) => countIn(tab, id)));
  const alive = frames.filter((_, i) => counts[i] !== undefined);
  await api().storage.session.set({ [keyOf(tab)]: alive });
  const settings = await loadSettings();
  const folded = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  await api().action.setBadgeBackgroundColor({ color: colour, tabId: tab });
  const text = folded > 0 && settings.hasBadge ? String(folded) : '';
  await api().action.setBadgeText({ text, tabId: tab });
}

/** @returns the frames of a tab that have told of comments, as far as they are known */
export async function knownFrames(tab: number): Promise<number[]> {
  return parseFrames((await api().storage.session.get(keyOf(tab)))[keyOf(tab)]);
}

/** Counts anew in every tab, as when the reader does not want the badge any more. */
export async function updateAllBadges(): Promise<void> {
  const tabs = await api().tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && updateBadge(id, 0)));
}

/** @returns undefined where the frame is gone */
async function countIn(tab: number, frame: number): Promise<number | undefined> {
  try {
    return await sendToFrame<FrameMessages, 'count'>(tab, frame, 'count', undefined);
  } catch {
    return undefined;
  }
}

function keyOf(tab: number): string {
  return `frames ${tab}`;
}

function parseFrames(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((id) => Number.isInteger(id)) : [];
}
