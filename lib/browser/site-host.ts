/**
 * The host name whose switch holds for this frame: the page's at the top. Not every browser tells a frame from elsewhere
 * where it is shown; the background knows by the tab.
 * @param ask asks the background
 * @returns the frame's own host name where nobody may know
 */
export async function findSiteHost(ask: () => Promise<string | null>): Promise<string> {
  const above = location.ancestorOrigins?.[location.ancestorOrigins.length - 1];
  if (above && above !== 'null') return new URL(above).hostname;
  try {
    return window.top?.location.hostname ?? location.hostname;
  } catch {
    return (await ask().catch(() => null)) ?? location.hostname;
  }
}

/** @returns the host name of the page in the tab that a message came from, or null where that may not be known */
export function topHostOf({ tab }: chrome.runtime.MessageSender): string | null {
  return tab?.url && URL.canParse(tab.url) ? new URL(tab.url).hostname || null : null;
}
