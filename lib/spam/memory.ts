import type { Thread } from './comment.ts';
import { hashText } from './hash.ts';

/**
 * What this browser session has read elsewhere: the same text on many pages is an advert. Numbers only, in memory only;
 * the oldest go first.
 */
export interface Memory {
  /**
   * Remembers a thread's comments and counts.
   * @param bands of each comment, see `copyBands`
   * @returns for each comment the number of other threads that hold nearly the same
   */
  meet(thread: Thread, bands: readonly (readonly number[])[]): number[];
}

const maxBands = 100_000;
/** More than this many threads tell no more. */
const maxThreads = 4;

export function createMemory(): Memory {
  const threadsByBand = new Map<number, Set<number>>();
  return {
    meet(thread, bands) {
      const own = hashText(`${thread.host} ${thread.article.title}`, 0x811c9dc5);
      const counts = bands.map((bandsOfOne) =>
        Math.max(0, ...bandsOfOne.map((band) => countOthers(threadsByBand.get(band), own))),
      );
      for (const band of bands.flat()) {
        const threads = threadsByBand.get(band) ?? new Set();
        if (threads.size < maxThreads) threads.add(own);
        threadsByBand.delete(band);
        threadsByBand.set(band, threads);
      }
      for (const [band] of threadsByBand) {
        if (threadsByBand.size <= maxBands) break;
        threadsByBand.delete(band);
      }
      return counts;
    },
  };
}

function countOthers(threads: ReadonlySet<number> | undefined, own: number): number {
  return threads ? threads.size - Number(threads.has(own)) : 0;
}
