import type { Site } from '../../lib/page/sites/types.ts';

type Sites = readonly Site[];

/** The world that the content script and `sites.js` share, and the page does not see. */
const world = globalThis as { winnowSites?: ((sites: Sites) => void) | undefined };

/**
 * Waits for `sites.js`, which carries all that knows comments when it sees them. It is most of Winnow's weight on a
 * page, so it is not run in frames without anything like a comment.
 * @param run has the script run in this frame
 * @returns a function that runs it on the first call, and again where that failed; it throws what `run` throws
 */
export function createSitesLoader(run: () => Promise<void>): () => Promise<Sites> {
  let loading: Promise<Sites> | null = null;
  return () => {
    loading ??= receiveSites(run).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function receiveSites(run: () => Promise<void>): Promise<Sites> {
  const sites = new Promise<Sites>((resolve) => {
    world.winnowSites = resolve;
  });
  await run();
  return sites;
}

/** Hands the sites to whoever waits for them. */
export function deliverSites(sites: Sites): void {
  world.winnowSites?.(sites);
  world.winnowSites = undefined;
}
