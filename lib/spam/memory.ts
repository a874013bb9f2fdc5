import type { Thread } from './comment.ts';
import { hashText } from './hash.ts';

/**
 * What this browser session has read elsewhere: the same text on many sites is an advert. (On one site it may be the
 * same page again, whose title has changed.) Numbers only, in memory only; the oldest go first.
 */
export interface Memory {
  /**
   * Remembers a thread's comments and counts.
   * @param bands of each comment, see `copyBands`
   * @returns for each comment the number of other sites that hold nearly the same
   */
  meet(thread: Thread, bands: readonly (readonly number[])[]): number[];
}

const maxBands = 100_000;
/** More than this many sites tell no more. */
const maxSites = 4;

export function createMemory(): Memory {
  const sitesByBand = new Map<number, Set<number>>();
  return {
    meet(thread, bands) {
      const own = hashText(thread.host ?? '', 0x811c9dc5);
      const counts = bands.map((bandsOfOne) =>
        Math.max(0, ...bandsOfOne.map((band) => countOthers(sitesByBand.get(band), own))),
      );
      for (const band of bands.flat()) {
        const sites = sitesByBand.get(band) ?? new Set();
        if (sites.size < maxSites) sites.add(own);
        sitesByBand.delete(band);
        sitesByBand.set(band, sites);
      }
      for (const [band] of sitesByBand) {
        if (sitesByBand.size <= maxBands) break;
        sitesByBand.delete(band);
      }
      return counts;
    },
  };
}

function countOthers(sites: ReadonlySet<number> | undefined, own: number): number {
  return sites ? sites.size - Number(sites.has(own)) : 0;
}
