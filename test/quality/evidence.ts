import { findRoots } from '../../lib/page/roots.ts';
import { type Evidence, gatherEvidence } from '../../lib/page/sites/evidence.ts';
import { gatherGroups } from '../../lib/page/sites/groups.ts';
import { place, type True } from './compare.ts';
import { run } from './run.ts';

/** A group of elements on a saved page, and whether a person says that they are comments. */
export interface Example {
  readonly key: string;
  readonly size: number;
  readonly evidence: Evidence;
  /** Null where it is neither, such as a list half of which are comments. */
  readonly isComments: boolean | null;
}

const maxGroups = 60;
const squeeze = (text: string) => text.replace(/\s+/g, '').toLowerCase();

/** Gathers the evidence of all groups of this page. @param ignored selectors that are neither */
function collect(truth: True[], ignored: string[]): Example[] {
  const roots = [document, ...run(findRoots(document))];
  const outers = truth.map((t) => ({
    outer: place(t.selector),
    own: place(t.own_selector),
    body: place(t.body_selector),
    author: squeeze(t.author ?? ''),
  }));
  const isTrue = (element: Element) =>
    outers.some(({ outer, own, body, author }) => {
      if (element === outer || element === own) return true;
      if (!outer?.contains(element) || !body || !element.contains(body)) return false;
      return squeeze(element.textContent ?? '').includes(author) && !element.querySelector('li');
    });
  const isIgnored = (element: Element) =>
    ignored.some((selector) => element.closest(selector) || element.querySelector(selector));
  return run(gatherGroups(roots))
    .slice(0, maxGroups)
    .flatMap((group) => {
      const evidence = run(gatherEvidence(group));
      if (!evidence) return [];
      const counted = group.elements.filter((element) => isTrue(element) || !isIgnored(element));
      const hits = counted.filter(isTrue).length;
      const part = counted.length ? hits / counted.length : 0;
      const isComments = part >= 0.8 ? true : part <= 0.1 && hits < 2 ? false : null;
      return [{ key: group.key, size: group.elements.length, evidence, isComments }];
    });
}

Object.assign(globalThis, { winnowEvidence: collect });
