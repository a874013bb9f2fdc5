import type { Report } from '../protocol.ts';

/** What both scripts of a frame share, and the page does not see. */
const world = globalThis as { winnowFrame?: string };
world.winnowFrame ??= Math.random().toString(36).slice(2);

/** Names this frame for as long as it lives, in both scripts of it. */
export const frame = world.winnowFrame;

/** What the popup sees of a frame without comments. */
export function emptyReport(page: Document, state: Report['state']): Report {
  const view = page.defaultView;
  return {
    frame,
    isTop: view === view?.top,
    host: page.location?.hostname ?? '',
    state,
    comments: [],
  };
}
