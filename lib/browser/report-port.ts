import { actions, type Command, type Report, reportPort } from '../protocol.ts';
import { api } from './api.ts';

/**
 * Serves the popup's port until `signal` aborts: a report at once, and another after each `changed`, ten a second at
 * the most, and two of very long pages; commands the other way.
 */
export function serveReports(
  report: () => Report,
  obey: (command: Command) => void,
  signal: AbortSignal,
): { changed(): void } {
  const ports = new Set<chrome.runtime.Port>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = 100;
  const post = () => {
    timer = undefined;
    const now = report();
    waitMs = Math.max(100, now.comments.length / 20);
    for (const port of ports) port.postMessage(now);
  };
  const connected = (port: chrome.runtime.Port) => {
    if (port.name !== reportPort) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      if (isCommand(message)) obey(message);
    });
    port.postMessage(report());
  };
  api().runtime.onConnect.addListener(connected);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const port of ports) port.disconnect();
    // Without its extension the API may be gone before the script.
    globalThis.chrome?.runtime?.onConnect?.removeListener(connected);
  });
  return {
    changed() {
      if (ports.size) timer ??= setTimeout(post, waitMs);
    },
  };
}

function isCommand(value: unknown): value is Command {
  const named = (value as Partial<Command> | null)?.action;
  return actions.some((action) => action === named);
}
