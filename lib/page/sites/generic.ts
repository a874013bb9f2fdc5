import { readFields } from './fields.ts';
import { type Group, gatherGroups } from './groups.ts';
import type { Findings, Site } from './types.ts';
import { bar, weighGroup } from './weigh.ts';

const maxWeighed = 60;
const maxComments = 20_000;

/**
 * Finds comments on pages of no known system by what they are: records of like shape, each with a name, a date and free
 * text. `groups.ts` gathers what repeats, `weigh.ts` weighs each group; the best one is read, and after it any other
 * good one that shares no element with those taken (answers and the remarks under them, or two lists).
 */
export const generic: Site = {
  name: 'generic',
  *find(page) {
    const groups = yield* gatherGroups(page);
    const good: { group: Group; points: number }[] = [];
    for (const group of groups.slice(0, maxWeighed)) {
      yield undefined;
      const points = weighGroup(group);
      if (points >= bar) good.push({ group, points });
    }
    good.sort((a, b) => b.points - a.points);
    const taken: Findings[] = [];
    const owner = new Map<Element, Findings>();
    for (const { group } of good) {
      yield undefined;
      if (owner.size + group.elements.length > maxComments) continue;
      if (touches(group.elements, owner)) continue;
      const findings = readFields(group.elements);
      for (const element of group.elements) owner.set(element, findings);
      taken.push(findings);
    }
    if (!taken.length) return null;
    const elements = [...owner.keys()];
    if (taken.length > 1) {
      elements.sort((a, b) =>
        a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
    }
    return { elements, read: (element) => owner.get(element)?.read(element) ?? null };
  },
};

/** Whether a group holds, or lies inside, what is taken already: then it is a part or a frame of the same comments. */
function touches(elements: readonly Element[], owner: ReadonlyMap<Element, unknown>): boolean {
  if (!owner.size) return false;
  const ours = new Set(elements);
  for (const element of elements) {
    for (let up: Element | null = element; up; up = up.parentElement)
      if (owner.has(up)) return true;
  }
  for (const element of owner.keys()) {
    for (let up = element.parentElement; up; up = up.parentElement) if (ours.has(up)) return true;
  }
  return false;
}
