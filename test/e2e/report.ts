import type { Page, Worker } from '@playwright/test';
import { type Report, reportPort } from '../../lib/protocol.ts';
import type { Extension } from './chromium.ts';

/** What Winnow thinks of one comment, in the words of the `scan` command. */
export interface ScannedComment {
  readonly author: string | null;
  readonly text: string;
  readonly probability: number | null;
  readonly verdict: string;
  /** A reason's kind, and what was found where that is known: `links: example.com`. */
  readonly reasons: readonly string[];
}

export interface Tab {
  readonly page: Page;
  /** What the extension calls this tab. */
  readonly id: number;
}

/** Opens an empty tab. */
export async function openTab({ context, worker }: Extension): Promise<Tab> {
  const background = await worker();
  const before = await tabIds(background);
  const page = await context.newPage();
  const id = (await tabIds(background)).find((tab) => !before.includes(tab));
  if (id === undefined) throw new Error('The new tab is gone');
  return { page, id };
}

/**
 * Reads what the popup would show of a tab, over the popup's own port, once nothing moves any more: two readings in a
 * row, over two connections, have to agree, because a port only reaches the frames that are there when it opens.
 * @throws Error where some frame is still reading when the time is up
 */
export async function readTab(
  extension: Extension,
  tab: number,
  timeoutMs = 20_000,
): Promise<ScannedComment[]> {
  const background = await extension.worker();
  const end = Date.now() + timeoutMs;
  let last = '';
  for (;;) {
    const reports = await readOnce(background, tab, end - Date.now());
    const now = JSON.stringify(reports);
    if (now === last) return reports.flatMap(toComments);
    last = now;
  }
}

/** @returns the reports of all frames, the page's own first */
async function readOnce(worker: Worker, tab: number, timeoutMs: number): Promise<Report[]> {
  const settings = { tab, name: reportPort, timeoutMs, quietMs: 60, patienceMs: 500 };
  const reports = await worker.evaluate(async ({ tab, name, timeoutMs, quietMs, patienceMs }) => {
    const end = Date.now() + timeoutMs;
    while (Date.now() < end) {
      const reports = new Map<string, Report>();
      const port = chrome.tabs.connect(tab, { name });
      const openedAt = Date.now();
      let changedAt = openedAt;
      let isOpen = true;
      port.onMessage.addListener((report: Report) => {
        reports.set(report.frame, report);
        changedAt = Date.now();
      });
      port.onDisconnect.addListener(() => {
        void chrome.runtime.lastError; // Nobody listens yet: asked again below.
        isOpen = false;
      });
      while (isOpen && Date.now() < end) {
        await new Promise((done) => setTimeout(done, 10));
        const all = [...reports.values()];
        const hasTop = all.some(({ isTop }) => isTop);
        if (!hasTop && Date.now() - openedAt > patienceMs) break;
        if (!hasTop || all.some(({ state }) => state === 'reading')) continue;
        if (Date.now() - changedAt < quietMs) continue;
        port.disconnect();
        return all;
      }
      if (isOpen) port.disconnect();
      await new Promise((done) => setTimeout(done, 20));
    }
    return null;
  }, settings);
  if (!reports) throw new Error('Winnow was not done with the page in time');
  return reports.sort((a, b) => Number(b.isTop) - Number(a.isTop));
}

function toComments({ comments }: Report): ScannedComment[] {
  return comments.map(({ author, text, probability, verdict, reasons }) => ({
    author,
    text,
    probability,
    verdict,
    reasons: reasons.map(({ kind, value }) => (value === undefined ? kind : `${kind}: ${value}`)),
  }));
}

async function tabIds(worker: Worker): Promise<number[]> {
  const tabs = await worker.evaluate(() => chrome.tabs.query({}));
  return tabs.map(({ id }) => id ?? -1);
}
