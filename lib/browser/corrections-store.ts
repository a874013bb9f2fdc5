import type { Comment, Label } from '../spam/comment.ts';
import { type Corrections, learn, parseCorrections, serializeCorrections } from '../spam/learn.ts';
import { api } from './api.ts';

/** Pages open now watch this key and ask again when it changes. */
export const correctionsKey = 'corrections';

/** @returns what the reader has put right; nothing where storage is empty or broken */
export async function loadCorrections(): Promise<Corrections> {
  return parseCorrections((await api().storage.local.get(correctionsKey))[correctionsKey]);
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Keeps one more correction. Many frames may ask at once, so writes wait for each other.
 * @throws what the browser throws where storage is full
 */
export function saveCorrection(comment: Comment, label: Label): Promise<void> {
  const saved = queue.then(async () => {
    const corrections = learn(await loadCorrections(), comment, label);
    await api().storage.local.set({ [correctionsKey]: serializeCorrections(corrections) });
  });
  queue = saved.catch(() => undefined);
  return saved;
}
