import { api } from './api.ts';

/**
 * Runs one of the extension's own files in the frame that sent a message.
 * @throws Error where the message came from no frame, or the frame is gone
 */
export async function runScript(
  path: string,
  { tab, frameId }: chrome.runtime.MessageSender,
): Promise<void> {
  if (tab?.id === undefined || frameId === undefined) throw new Error('Not sent by a frame');
  await api().scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: [path],
  });
}
