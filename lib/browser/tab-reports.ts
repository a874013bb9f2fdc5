import { type Command, type Report, reportPort } from '../protocol.ts';
import { api } from './api.ts';
import { isReport, mergeReports } from './merge-reports.ts';
import type { FoundTab } from './tab.ts';

/** Lost connections taken up again at once, between two loads of the page: frames come and go. */
const maxRetries = 5;

/**
 * Watches all frames of a tab. A port reaches the frames that are there when it opens, so a new one is opened whenever
 * the tab has loaded something; its first report replaces what the last one told.
 * @param changed hears the reports of all frames: none while the tab loads, null where no frame answers
 * @returns a function that sends a command to the frame it names
 */
export function watchReports(
  { id: tab, isLoading: isLoadingAtFirst }: Pick<FoundTab, 'id' | 'isLoading'>,
  changed: (reports: readonly Report[] | null) => void,
  signal: AbortSignal,
): (command: Command) => void {
  let port: chrome.runtime.Port | null = null;
  let retries = 0;
  let isLoading = isLoadingAtFirst;

  const connect = () => {
    const old = port;
    const opened = api().tabs.connect(tab, { name: reportPort });
    let reports: readonly Report[] = [];
    port = opened;
    opened.onMessage.addListener((message: unknown) => {
      if (port !== opened || !isReport(message)) return;
      reports = mergeReports(reports, message);
      changed(reports);
    });
    opened.onDisconnect.addListener(() => {
      // To look at the error is to say that it is expected: many pages have nobody who listens.
      void api().runtime.lastError;
      if (port !== opened) return;
      port = null;
      if (reports.length > 0 && retries < maxRetries) {
        retries += 1;
        connect();
      } else changed(isLoading ? [] : null);
    });
    old?.disconnect();
  };

  const updated = (id: number, { status }: { status?: string }) => {
    if (id !== tab) return;
    if (status === 'loading') {
      isLoading = true;
      if (!port) changed([]);
    }
    if (status === 'complete') {
      isLoading = false;
      retries = 0;
      connect();
    }
  };

  api().tabs.onUpdated.addListener(updated);
  signal.addEventListener(
    'abort',
    () => {
      api().tabs.onUpdated.removeListener(updated);
      const last = port;
      port = null;
      last?.disconnect();
    },
    { once: true },
  );
  connect();
  return (command) => port?.postMessage(command);
}
