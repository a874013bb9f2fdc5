import { api } from './api.ts';

/**
 * Opens a file of the extension itself. Not a request to any network: the address is the extension's own, and its policy
 * allows no other.
 * @throws Error where the file is missing or cannot be read
 */
async function openOwnFile(path: string): Promise<Response> {
  const response = await fetch(api().runtime.getURL(path));
  if (!response.ok) throw new Error(`${path} cannot be read: ${response.status}`);
  return response;
}

/** @throws Error where the model is missing or cannot be read */
export async function readModelFile(): Promise<Uint8Array> {
  return new Uint8Array(await (await openOwnFile('model.bin')).arrayBuffer());
}

/** The style sheet given to pages. @throws Error where it is missing or cannot be read */
export async function readStyles(): Promise<string> {
  return (await openOwnFile('content-scripts/content.css')).text();
}
