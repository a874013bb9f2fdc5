/** Work that can be put down between any two steps. */
export type Steps<T> = Generator<undefined, T, undefined>;

const sliceMs = 4;
// Chromium may never tell a frame in a process of its own that it is idle, and a pass waits some twenty times.
const waitMs = 50;
/** What is left of a slice is for the work that comes next: to wait for each small thing would add up. */
let sliceEnd = 0;

/**
 * Runs work in slices: a few milliseconds while the browser is idle (waiting a twentieth of a second at the most), then
 * the page has its turn. A hidden tab gets timers, since idle time may never be told there.
 * @returns what the steps return
 * @throws the signal's reason as soon as it aborts; what the steps throw
 */
export async function runInSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    if (performance.now() >= sliceEnd) {
      await waitForIdle(signal);
      sliceEnd = performance.now() + sliceMs;
    }
    signal.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does work to its end at once: only where it is known to be little. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const stride = 100;

/** Goes through many things, and may be put down after every hundred of them. */
export function* inSteps<T>(all: Iterable<T>, go: (one: T) => void): Steps<void> {
  let done = 0;
  for (const one of all) {
    go(one);
    if (++done % stride === 0) yield undefined;
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
