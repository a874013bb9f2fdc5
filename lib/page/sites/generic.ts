import { isLarger, maxComments, type Root, walk } from '../roots.ts';
import { inSteps } from '../schedule.ts';
import type { Weights } from './evidence.ts';
import { readFields } from './fields.ts';
import { type Group, gatherGroups, maxElements } from './groups.ts';
import { guessParents } from './guess-parents.ts';
import { readTold } from './json-ld.ts';
import type { Findings, Site, Steps } from './types.ts';
import { type Weight, weighGroup } from './weigh.ts';

const maxWeighed = 60;
/**
 * Points from which a group is believed. A little below even: no page without comments comes near, and what has neither
 * dates nor telling names does not fall through.
 */
const bar = -0.5;
/** The same for another kind of comments inside comments, such as remarks under an answer. */
const innerBar = 3;

type Good = Group & Weight;

/**
 * Finds comments on pages of no known system by what they are: records of like shape, each with a name, a date and free
 * text. `groups.ts` gathers what repeats, `weigh.ts` weighs each group; the best one is taken, and after it any other
 * good one that is not just a part or a frame of what is taken already.
 */
export function createGeneric(weights?: Weights): Site {
  return { name: 'generic', find: (page, roots = [page]) => find(roots, weights) };
}

export const generic = createGeneric();

function* find(roots: readonly Root[], weights?: Weights): Steps<Findings | null> {
  const good: Good[] = [];
  const told = yield* readTold(roots);
  const teasers = new Set<Element>();
  for (const group of (yield* gatherGroups(roots)).slice(0, maxWeighed)) {
    const weight = yield* weighGroup(group, weights, told);
    if (weight.points >= bar) good.push({ ...group, ...weight });
    if (weight.isTeaser) yield* inSteps(group.elements, (element) => teasers.add(element));
  }
  // Of frames and parts of the same comments the one that wears their numbers is the comment itself.
  const worth = ({ key, elements, points }: Good) =>
    points + Math.log2(elements.length) / 3 + (key.includes('#') ? 1 : 0);
  good.sort((a, b) => worth(b) - worth(a));

  const taken = new Map<Element, Element[]>();
  for (const { elements, points, isNamed } of good) {
    if (taken.size + elements.length > maxComments) continue;
    const teased = yield* findAbove(elements, teasers);
    // Parts of what was seen to be a list of articles, goods or threads.
    if (teased.length > elements.length / 2 && new Set(teased).size > 2) continue;
    if ((yield* findAbove(taken.keys(), new Set(elements))).length) continue;
    const around = yield* findAbove(elements, taken);
    // Comments in comments come in uneven numbers: some have none, some have many. Parts come one to each.
    const areGuests = elements.length > new Set(around).size * 1.3;
    if (around.length && !(isNamed && points >= innerBar && areGuests)) continue;
    yield* inSteps(elements, (element) => taken.set(element, elements));
  }
  const isPartial = roots.some((root) => isLarger(root, maxElements));
  return taken.size ? { ...(yield* combine(taken, roots)), isPartial } : null;
}

function* combine(taken: ReadonlyMap<Element, Element[]>, roots: readonly Root[]): Steps<Findings> {
  const groups = new Set(taken.values());
  let elements = [...taken.keys()];
  if (groups.size > 1) {
    elements = [];
    for (const root of roots) {
      yield* inSteps(walk(root), (element) => taken.has(element) && elements.push(element));
    }
  }
  const members = new Set(elements);
  const readers = new Map([...groups].map((group) => [group, readFields(group, {}, members)]));
  return {
    elements,
    *learn() {
      for (const { learn } of readers.values()) yield* learn();
    },
    read(element) {
      const group = taken.get(element);
      return (group && readers.get(group)?.read(element)) ?? null;
    },
    parents: () => guessParents(elements),
  };
}

/** @returns for each that is or stands in a known one, the innermost such */
function* findAbove(
  elements: Iterable<Element>,
  known: { has(element: Element): boolean },
): Steps<Element[]> {
  const found: Element[] = [];
  yield* inSteps(elements, (element) => {
    let up: Element | null = element;
    while (up && !known.has(up)) up = up.parentElement;
    if (up) found.push(up);
  });
  return found;
}
