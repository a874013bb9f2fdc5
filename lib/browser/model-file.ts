import { api } from './api.ts';

/** Where the build puts the model; a file of the extension itself. */
const modelPath = 'model.bin';

/** @throws Error where the file is missing or cannot be read */
export async function readModelFile(): Promise<Uint8Array> {
  // Not a request to any network: the address is the extension's own, and its policy allows no other.
  const response = await fetch(api().runtime.getURL(modelPath));
  if (!response.ok) throw new Error(`The model file cannot be read: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
