import type { Settings } from '../settings.ts';
import { endPause, endVisits, startAnew } from '../settings.ts';
import { api } from './api.ts';
import { changeSettings, loadSettings } from './settings-store.ts';

const alarm = 'end of the pause';

/**
 * Shows on the toolbar button whether Winnow rests: everywhere, or in one tab.
 * @param isOffHere whether it is off for the site in this tab
 */
export async function showRest(settings: Settings, isOffHere = false, tab?: number): Promise<void> {
  const name =
    !settings.isOn || (isOffHere && settings.pause === null)
      ? 'off-'
      : settings.pause !== null
        ? 'paused-'
        : '';
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/${name}${size}.png`]));
  try {
    await api().action.setIcon({ path, ...(tab === undefined ? {} : { tabId: tab }) });
  } catch {
    // The tab has closed meanwhile: there is nothing to show it on.
  }
}

/** Shows a change of the settings on the toolbar button, and sees to it that a pause ends. */
export async function followRest(settings: Settings): Promise<void> {
  await showRest(settings);
  await api().alarms.clear(alarm);
  if (typeof settings.pause === 'number') api().alarms.create(alarm, { when: settings.pause });
}

/** To be called when an alarm goes off. */
export async function endPauseInTime(): Promise<void> {
  await changeSettings((settings) => endPause(settings, Date.now()));
}

/** To be called when the browser starts: ends what was to last until then, and takes up a pause that goes on. */
export async function beginAnew(): Promise<void> {
  await changeSettings((settings) => startAnew(settings, Date.now()));
  await followRest(await loadSettings());
}

/** To be called when a tab has closed: ends visits of sites that no tab shows any more. */
export async function endLonelyVisits(): Promise<void> {
  const hosts = Object.keys((await loadSettings()).visits);
  const lonely: string[] = [];
  for (const host of hosts) {
    const tabs = await api().tabs.query({ url: `*://${host}/*` });
    if (tabs.length === 0) lonely.push(host);
  }
  if (lonely.length > 0) await changeSettings((settings) => endVisits(settings, lonely));
}
