import type { Thread } from './comment.ts';
import { createFirsts } from './firsts.ts';
import type { Reading } from './reading.ts';
import { readAddresses, readAnchors, readContacts } from './trail.ts';

/** What a comment has in common with others of its thread. */
export interface Overlap {
  /** Other names that have written nearly the same text. People do send a comment twice. */
  readonly copies: number;
  /** Other names under which the author's link appears. */
  readonly aliases: number;
  /** Other comments that link to the same address. */
  readonly links: number;
  /** Other names that call a link by the same words. */
  readonly anchors: number;
  /** Other names that name the same number or mail address to go on talking by. */
  readonly contacts: number;
  /** Whether it answers, or is answered by, another name that leads to the same address or contact: a talk with oneself. */
  readonly isChained: boolean;
}

const noLinks: ReadonlySet<string> = new Set();

/** @param bands of each comment, see `copyBands` */
export function readOverlaps(
  { comments }: Pick<Thread, 'comments'>,
  readings: readonly Reading[],
  bands: readonly (readonly number[])[],
): Overlap[] {
  /** Comments without a name count one by one. */
  const signers = readings.map(({ comment }, i) => comment.author?.toLowerCase() ?? i);
  const copies = countSharers(bands, signers);
  const contacts = readings.map(readContacts);
  const anchors = countSharers(readings.map(readAnchors), signers);
  const contactSharers = countSharers(contacts, signers);
  const chained = findChained(comments, (i) => [
    ...(contacts[i] as readonly number[]),
    ...readAddresses(readings[i] as Reading),
  ]);
  const aliases = namesByLink(comments);
  const links = readings.map(({ comment: { links } }) =>
    links.length === 0 ? noLinks : new Set(links.map(({ url }) => url)),
  );
  const linkCounts = tally(links);
  return readings.map(({ comment }, i) => ({
    copies: copies[i] as number,
    aliases: Math.max(0, (aliases.get(comment.authorUrl ?? '')?.size ?? 0) - 1),
    links: othersOf(links[i] as ReadonlySet<string>, (url) => linkCounts.get(url)),
    anchors: anchors[i] as number,
    contacts: contactSharers[i] as number,
    isChained: chained.has(i),
  }));
}

/** For each comment the most other names that come with one of its keys. Few keys come with several. */
function countSharers(
  keys: readonly (readonly number[])[],
  signers: readonly (string | number)[],
): number[] {
  const firsts = createFirsts(keys.reduce((sum, own) => sum + own.length, 0));
  const several = new Map<number, Set<string | number>>();
  keys.forEach((own, i) => {
    for (const key of own) {
      const first = signers[firsts.meet(key, i)] as string | number;
      const signer = signers[i] as string | number;
      if (first !== signer) several.set(key, (several.get(key) ?? new Set([first])).add(signer));
    }
  });
  return keys.map((own) => othersOf(own, (key) => several.get(key)?.size));
}

/** @param leadsTo what stands for all a comment leads to */
function findChained(
  comments: Thread['comments'],
  leadsTo: (comment: number) => readonly number[],
): ReadonlySet<number> {
  const known = new Map<number, readonly number[]>();
  const trailOf = (i: number) => {
    const trail = known.get(i) ?? leadsTo(i);
    known.set(i, trail);
    return trail;
  };
  const chained = new Set<number>();
  comments.forEach(({ author, parent }, i) => {
    const other = parent === null ? null : comments[parent]?.author;
    if (parent === null || !author || !other || isSame(author, other)) return;
    const above = trailOf(parent);
    if (above.length > 0 && trailOf(i).some((key) => above.includes(key)))
      chained.add(i).add(parent);
  });
  return chained;
}

function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}

/** @returns the largest number of others that have one of these keys too; no count is one, its own */
function othersOf<T>(keys: Iterable<T>, countOf: (key: T) => number | undefined): number {
  let most = 0;
  for (const key of keys) most = Math.max(most, (countOf(key) ?? 1) - 1);
  return most;
}

function namesByLink(comments: Thread['comments']): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { author, authorUrl } of comments) {
    if (!author || !authorUrl) continue;
    const known = names.get(authorUrl) ?? new Set();
    names.set(authorUrl, known.add(author));
  }
  return names;
}

function tally(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const value of set) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
