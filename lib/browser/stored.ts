import { api } from './api.ts';

/** What the reader has put right; pages open now watch this key and ask again when it changes. */
export const correctionsKey = 'corrections';

/** The reader's own rules; pages open now watch this key and decide again when it changes. */
export const rulesKey = 'rules';

/** @returns whatever storage holds under this key, to be parsed; undefined where there is nothing */
export async function readKey(key: string): Promise<unknown> {
  return (await api().storage.local.get(key))[key];
}

/** Writes several keys at once, or none of them. @throws what the browser throws where storage is full */
export async function writeKeys(values: Record<string, unknown>): Promise<void> {
  await api().storage.local.set(values);
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Changes one key. Many frames may ask at once, so changes wait for each other.
 * @param change from the value stored now to the value to store
 * @throws what `change` throws, or the browser where storage is full
 */
export function changeKey(key: string, change: (value: unknown) => unknown): Promise<void> {
  const changed = queue.then(async () => {
    await api().storage.local.set({ [key]: change(await readKey(key)) });
  });
  queue = changed.catch(() => undefined);
  return changed;
}
