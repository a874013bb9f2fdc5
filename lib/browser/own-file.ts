import { api } from './api.ts';

/**
 * Reads a text file of the extension itself: the address is its own, and its policy allows no other.
 * @throws Error where the file is missing or cannot be read
 */
export async function readOwnFile(path: string): Promise<string> {
  const response = await fetch(api().runtime.getURL(path));
  if (!response.ok) throw new Error(`${path} cannot be read: ${response.status}`);
  return response.text();
}
