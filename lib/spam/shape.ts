import { setAddresses } from './address-signs.ts';
import { setAuthor } from './author-signs.ts';
import type { Context } from './context.ts';
import type { Sold } from './phrases.ts';
import { readPraise } from './praise.ts';
import type { Reading } from './reading.ts';
import { type ShapeName, shapeNames } from './shape-names.ts';
import { readTail } from './tail.ts';
import { readText } from './text-signs.ts';
import type { Weighers } from './weighers.ts';

const index = new Map<string, number>(shapeNames.map((name, i) => [name, i]));

/** @returns one value from 0 to 1 for each of `shapeNames`, in their order */
export function readShape(
  reading: Reading,
  context: Context,
  weigh: Pick<Weighers, 'name' | 'wares'>,
  sold: Sold,
): Float64Array {
  const values = createValues();
  const links = setAddresses(reading, context, weigh.name, set);
  readText(reading, set);
  const praises = setPraise(reading, context, links);
  setTail(reading, praises);
  setAuthor(reading, context, weigh, set);
  setPlace(context);
  set('sold-best', sold.best / 4);
  set('sold-second', sold.second / 4);
  set('sold-last', sold.last / 4);
  set('sold-none', -sold.best / 4);
  return values;
}

/** The values of many comments lie side by side in one piece of memory. */
const storeSize = 64 * shapeNames.length;
let store = new Float64Array(0);
let used = 0;
/** Those that `set` writes to. */
let open = store;

function createValues(): Float64Array {
  if (used === store.length) {
    store = new Float64Array(storeSize);
    used = 0;
  }
  open = store.subarray(used, used + shapeNames.length);
  used += shapeNames.length;
  return open;
}

function set(name: ShapeName, value: number | boolean): void {
  const number = Number(value);
  // Most are none, which they are already.
  if (number <= 0) return;
  open[index.get(name) ?? 0] = Math.min(1, number);
}

function setPraise(reading: Reading, context: Context, links: number): boolean {
  const { isThere, isOnly } = readPraise(reading);
  const leadsAway = reading.comment.authorUrl !== null || links > 0;
  set('praise', isThere);
  set('praise-only', isOnly);
  set('praise-link', isThere && leadsAway && (context.relevance ?? 0.2) < 0.35);
  return isThere;
}

function setTail({ comment }: Reading, praises: boolean): void {
  const { isBare, isSignature } = readTail(comment);
  const isTail = isBare && !isSignature;
  set('tail-bare', isTail);
  set('tail-praise', isTail && praises);
  set('tail-signature', isSignature);
}

function setPlace(context: Context): void {
  const { overlap, relevance, ageDays, silenceDays } = context;
  set('copies-1', overlap.copies > 0);
  set('copies-3', overlap.copies / 3);
  set('borrowed-page', context.borrowed.fromPage * 2);
  set('borrowed-talk', context.borrowed.fromTalk * 2);
  set('aliases', overlap.aliases / 2);
  set('shared-links', overlap.links / 2);
  set('shared-anchors', overlap.anchors / 2);
  set('shared-contacts', overlap.contacts / 2);
  set('chained', overlap.isChained);
  set('relevance', (relevance ?? 0) * 2);
  set('relevance-none', context.isPageKnown && relevance !== null && relevance < 0.08);
  set('uptake', (context.uptake ?? 0) * 2);
  set('same-author', context.sameAuthor / 2);
  set('answer', context.isAnswer);
  set('answered', context.isAnswered);
  set('age', logDays(ageDays) * context.ended);
  set('silence', logDays(silenceDays));
}

/** @returns 0 for none or unknown, about .3 for a week, .6 for two months, 1 for five years */
function logDays(days: number | null): number {
  return Math.log1p(days ?? 0) / Math.log1p(5 * 365);
}
