import { expect } from '@playwright/test';
import { type Report, reportPort } from '../../lib/protocol.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Rule } from '../../lib/spam/rules.ts';
import type { View } from './driver.ts';

type Api = typeof chrome;

/**
 * Waits until the frames of a tab report what is expected of them.
 * @param own a page of the extension, which may ask
 * @param view what the reports come to, such as the comments in all of them
 */
export async function expectReports<T>(
  own: View,
  url: string,
  view: (reports: readonly Report[]) => T,
  expected: T,
): Promise<void> {
  await expect.poll(async () => view(await readReports(own, url))).toEqual(expected);
}

/** @returns what the frames of the tab at this address report, the page on top first; none while one of them reads */
export async function readReports(own: View, url: string): Promise<Report[]> {
  return own.evaluate(
    async ([url, name]) => {
      const api = (globalThis as { browser?: Api }).browser ?? chrome;
      const tab = (await api.tabs.query({})).find((one) => one.url === url);
      if (tab?.id === undefined) return [];
      const reports = new Map<string, Report>();
      const port = api.tabs.connect(tab.id, { name });
      port.onMessage.addListener((report: Report) => reports.set(report.frame, report));
      port.onDisconnect.addListener(() => void api.runtime.lastError);
      await new Promise((done) => setTimeout(done, 150));
      port.disconnect();
      const all = [...reports.values()];
      if (all.some(({ state }) => state === 'reading')) return [];
      return all.sort((a, b) => Number(b.isTop) - Number(a.isTop));
    },
    [url, reportPort] as const,
  );
}

/** Changes what is kept of the reader's settings, as another page of the extension would. */
export async function changeSettings(own: View, settings: Partial<Settings>): Promise<void> {
  await own.evaluate(async (settings) => {
    const api = (globalThis as { browser?: Api }).browser ?? chrome;
    await api.storage.local.set({ settings });
  }, settings);
}

/** Changes what is kept of the reader's own rules, as another page of the extension would. */
export async function changeRules(own: View, rules: readonly Rule[]): Promise<void> {
  await own.evaluate(async (rules) => {
    const api = (globalThis as { browser?: Api }).browser ?? chrome;
    await api.storage.local.set({ rules });
  }, rules);
}
