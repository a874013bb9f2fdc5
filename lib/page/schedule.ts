import type { Steps } from './sites/types.ts';

const sliceMs = 4;
const waitMs = 250;

/**
 * Runs work in slices: a few milliseconds while the browser is idle (waiting a quarter of a second at the most), then
 * the page has its turn. A hidden tab gets timers, since idle time may never be told there.
 * @returns what the steps return
 * @throws the signal's reason as soon as it aborts; what the steps throw
 */
export async function runInSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    await waitForIdle(signal);
    const end = performance.now() + sliceMs;
    do {
      signal.throwIfAborted();
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}

function waitForIdle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => reject(signal.reason);
    const go = () => {
      signal.removeEventListener('abort', stop);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
    if (document.hidden || typeof requestIdleCallback !== 'function') setTimeout(go);
    else requestIdleCallback(go, { timeout: waitMs });
  });
}
