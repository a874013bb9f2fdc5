import type { ReasonKind } from '../lib/spam/comment.ts';
import type { FrameComment } from './popup-state.ts';

export const tabNames = ['hidden', 'visible'] as const;
export type TabName = (typeof tabNames)[number];

export const orders = ['page', 'most', 'least', 'name'] as const;
export type Order = (typeof orders)[number];

/** What the reader wants to see of the list. */
export interface Wish {
  readonly query: string;
  readonly reason: ReasonKind | null;
  /** Null until the reader chooses: each tab has an order of its own. */
  readonly order: Order | null;
}

export const noWish: Wish = { query: '', reason: null, order: null };

/** @returns the order that a tab has until the reader chooses another */
export function usualOrder(tab: TabName): Order {
  return tab === 'hidden' ? 'page' : 'most';
}

/**
 * @param kept keys of comments that stay in this tab although they have changed sides, with their undo
 * @returns the comments of one tab, before anything is filtered, in the page's order
 */
export function pickTab(
  comments: readonly FrameComment[],
  tab: TabName,
  kept: ReadonlyMap<string, unknown>,
): FrameComment[] {
  return comments.filter(
    ({ key, verdict }) => kept.has(key) || (verdict === 'show') === (tab === 'visible'),
  );
}

/** @returns what is left of a tab's comments, in order */
export function arrange(
  comments: readonly FrameComment[],
  { query, reason, order }: Wish,
  tab: TabName,
): FrameComment[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const left = comments.filter(({ author, text, reasons }) => {
    if (reason && !reasons.some(({ kind }) => kind === reason)) return false;
    const all = words.length > 0 ? `${author ?? ''} ${text}`.toLocaleLowerCase() : '';
    return words.every((word) => all.includes(word));
  });
  const by = order ?? usualOrder(tab);
  const names = new Intl.Collator();
  if (by === 'most') left.sort((a, b) => (b.probability ?? -1) - (a.probability ?? -1));
  if (by === 'least') left.sort((a, b) => (a.probability ?? 2) - (b.probability ?? 2));
  if (by === 'name') left.sort((a, b) => names.compare(a.author ?? '', b.author ?? ''));
  return left;
}

/** @returns how often each reason is given, the most frequent first */
export function countReasons(comments: readonly FrameComment[]): [ReasonKind, number][] {
  const counts = new Map<ReasonKind, number>();
  for (const { reasons } of comments)
    for (const kind of new Set(reasons.map((one) => one.kind)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
