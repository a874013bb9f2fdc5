import type { Findings, Parents } from '../../lib/page/sites/types.ts';

/** Runs steps to their end at once, as nothing outside a test may. */
export function run<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** @returns which comment answers which, as a site found it */
export function readParents(findings: Findings | null): Parents {
  return findings?.parents ? run(findings.parents()) : new Map<Element, Element>();
}
