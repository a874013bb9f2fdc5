import type { Settings } from '../settings.ts';
import { endPause, endVisits, isSiteOff, startAnew } from '../settings.ts';
import { api } from './api.ts';
import { changeSettings, loadSettings } from './settings-store.ts';
import { hostOf } from './tab.ts';

const alarm = 'end of the pause';

type State = '' | 'off-' | 'paused-';

function stateOf(settings: Settings, tab?: chrome.tabs.Tab): State {
  if (!settings.isOn) return 'off-';
  if (settings.pause !== null) return 'paused-';
  return tab && isSiteOff(settings, hostOf(tab)) ? 'off-' : '';
}

async function showState(state: State, tab?: chrome.tabs.Tab): Promise<void> {
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/${state}${size}.png`]));
  try {
    await api().action.setIcon({ path, ...(tab?.id === undefined ? {} : { tabId: tab.id }) });
  } catch {
    // The tab has closed meanwhile: there is nothing to show it on.
  }
}

/**
 * Shows on the toolbar button that Winnow rests on the site in one tab, comments or none. To be called when the tab has
 * loaded: the browser itself takes what was shown there before away.
 */
export async function showRestIn(tab: chrome.tabs.Tab): Promise<void> {
  const settings = await loadSettings();
  if (isSiteOff(settings, hostOf(tab))) await showState(stateOf(settings, tab), tab);
}

/**
 * Shows a change of the settings on the toolbar button, in all tabs, and sees to it that a pause ends.
 * @param before the settings until now; without them all is shown anew
 */
export async function followRest(settings: Settings, before?: Settings): Promise<void> {
  if (before && restOf(before) === restOf(settings)) return;
  await showState(stateOf(settings));
  const isForAll = !before || stateOf(before) !== stateOf(settings);
  for (const tab of await api().tabs.query({})) {
    // What was once shown for one tab stands above what is shown for all.
    const isChanged = !before || stateOf(before, tab) !== stateOf(settings, tab);
    if (isForAll || isChanged) await showState(stateOf(settings, tab), tab);
  }
  await api().alarms.clear(alarm);
  if (typeof settings.pause === 'number') api().alarms.create(alarm, { when: settings.pause });
}

/** All that the button depends on: a handle that is dragged changes the settings many times a second. */
function restOf({ isOn, pause, sitesOff, visits }: Settings): string {
  return JSON.stringify([isOn, pause, sitesOff, visits]);
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

/** To be called when a tab has closed or moved on: ends visits of sites that no tab shows any more. */
export async function endLonelyVisits(): Promise<void> {
  const hosts = Object.keys((await loadSettings()).visits);
  if (hosts.length === 0) return;
  const shown = new Set((await api().tabs.query({})).map(hostOf));
  const lonely = hosts.filter((host) => !shown.has(host));
  if (lonely.length > 0) await changeSettings((settings) => endVisits(settings, lonely));
}
