/** Runs steps to their end at once, as nothing outside a test may. */
export function run<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
