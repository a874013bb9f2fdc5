import { parseSettings, type Settings, settingsKey } from '../settings.ts';
import { api } from './api.ts';

/** What the background does when the browser tells of something; a failure is told of in the console. */
export interface BrowserEvents {
  installed(reason: string): Promise<void>;
  started(): Promise<void>;
  tabClosed(): Promise<void>;
  /** A tab has gone to another address. */
  tabMoved(): Promise<void>;
  /** A tab has loaded its page. */
  tabLoaded(tab: chrome.tabs.Tab): Promise<void>;
  alarm(): Promise<void>;
  shortcut(name: string): Promise<void>;
  menu(data: chrome.contextMenus.OnClickData, tab: chrome.tabs.Tab | undefined): Promise<void>;
  settings(now: Settings, before: Settings): Promise<void>;
}

/** Listens to all of them. To be called as the background starts, or the browser would not wake it for them. */
export function onBrowserEvents(events: BrowserEvents): void {
  const { alarms, commands, contextMenus, runtime, storage, tabs } = api();
  const tell = (done: Promise<void>) =>
    void done.catch((error: unknown) => console.warn('Winnow: the background failed.', error));
  runtime.onInstalled.addListener(({ reason }) => tell(events.installed(reason)));
  runtime.onStartup.addListener(() => tell(events.started()));
  tabs.onRemoved.addListener(() => tell(events.tabClosed()));
  tabs.onUpdated.addListener((_, { status, url }, tab) => {
    if (url !== undefined) tell(events.tabMoved());
    if (status === 'complete') tell(events.tabLoaded(tab));
  });
  alarms.onAlarm.addListener(() => tell(events.alarm()));
  storage.onChanged.addListener((changes, area) => {
    const change = changes[settingsKey];
    if (area !== 'local' || !change) return;
    tell(events.settings(parseSettings(change.newValue), parseSettings(change.oldValue)));
  });
  // Firefox for Android has neither keys nor a menu.
  commands?.onCommand.addListener((name) => tell(events.shortcut(name)));
  contextMenus?.onClicked.addListener((data, tab) => tell(events.menu(data, tab)));
}
