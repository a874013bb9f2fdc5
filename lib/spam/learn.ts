import type { Comment, Label } from './comment.ts';
import { fingerprint } from './hash.ts';
import { normalize } from './normalize.ts';

/** What the reader has put right: fingerprints of texts, never the texts. */
export type Corrections = ReadonlyMap<string, Label>;

const maxCorrections = 5_000;

/** @returns what stands for a comment's text, the same for copies that differ in case, spaces and marks only */
export function fingerprintOf(comment: Comment): string {
  return fingerprint(
    normalize(comment.text)
      .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}

/** @returns the corrections with one more; the oldest goes where there are too many */
export function learn(corrections: Corrections, comment: Comment, label: Label): Corrections {
  const key = fingerprintOf(comment);
  const next = new Map([...corrections].filter(([known]) => known !== key));
  next.set(key, label);
  return new Map([...next].slice(-maxCorrections));
}

/** Reads corrections from anything: storage may be empty or broken. Entries that make no sense are left out. */
export function parseCorrections(value: unknown): Corrections {
  if (!Array.isArray(value)) return new Map();
  return new Map(
    value
      .filter(
        (entry): entry is [string, Label] =>
          Array.isArray(entry) &&
          /^[0-9a-f]{16}$/.test(String(entry[0])) &&
          (entry[1] === 'spam' || entry[1] === 'ham'),
      )
      .slice(-maxCorrections),
  );
}

/** @returns the plain value `parseCorrections` reads */
export function serializeCorrections(corrections: Corrections): [string, Label][] {
  return [...corrections];
}
