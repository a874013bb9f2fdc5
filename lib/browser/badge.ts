import type { FrameMessages } from '../protocol.ts';
import { api } from './api.ts';
import { sendToFrame } from './messages.ts';

const colour = '#2f6b4f';
const maxFrames = 200;

/**
 * Shows how many comments are folded in a tab. Frames say only that their number has changed; all frames of the tab
 * known to have one are then asked, so nothing is counted twice, and frames that are gone drop out. The list of frames
 * outlives the background; the browser itself clears a tab's badge when it navigates.
 */
export async function updateBadge(tab: number, frame: number): Promise<void> {
  const key = `frames ${tab}`;
  const known = parseFrames((await api().storage.session.get(key))[key]);
  const frames = [...new Set([...known, frame])].slice(-maxFrames);
  const counts = await Promise.all(frames.map((id) => countIn(tab, id)));
  const alive = frames.filter((_, i) => counts[i] !== null);
  await api().storage.session.set({ [key]: alive });
  const folded = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  await api().action.setBadgeBackgroundColor({ color: colour, tabId: tab });
  await api().action.setBadgeText({ text: folded > 0 ? String(folded) : '', tabId: tab });
}

/** @returns null where the frame is gone */
async function countIn(tab: number, frame: number): Promise<number | null> {
  try {
    return await sendToFrame<FrameMessages, 'count'>(tab, frame, 'count', undefined);
  } catch {
    return null;
  }
}

function parseFrames(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((id) => Number.isInteger(id)) : [];
}
