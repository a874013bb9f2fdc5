/**
 * What spam is after. Each kind is told from good comments by an expert of its own: one sum for all of them has to find a
 * middle between words that give one kind away and mean nothing in another.
 */
export const spamKinds = ['praise', 'crowd', 'advert'] as const;

/** Praise is there to be let in, under a name that sells; what crowds below videos and posts wants viewers, players and
 * victims; adverts sell in plain words. */
export type SpamKind = (typeof spamKinds)[number];

/** One expert has seen spam of all kinds: in it, evidence of two kinds adds up. */
export type ExpertKind = SpamKind | 'any';

export function isSpamKind(value: unknown): value is SpamKind {
  return spamKinds.some((kind) => kind === value);
}
