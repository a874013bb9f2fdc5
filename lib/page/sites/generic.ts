import { isLarger, maxComments, type Root } from '../roots.ts';
import type { Weights } from './evidence.ts';
import { readFields } from './fields.ts';
import { type Group, gatherGroups, maxElements } from './groups.ts';
import { guessParents } from './guess-parents.ts';
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
  const teasers = new Map<Element, unknown>();
  for (const group of (yield* gatherGroups(roots)).slice(0, maxWeighed)) {
    const weight = weighGroup(group, weights);
    if (weight.points >= bar) good.push({ ...group, ...weight });
    if (weight.isTeaser) for (const element of group.elements) teasers.set(element, true);
    yield undefined;
  }
  // Of frames and parts of the same comments the one that wears their numbers is the comment itself.
  const worth = ({ key, elements, points }: Good) =>
    points + Math.log2(elements.length) / 3 + (key.includes('#') ? 1 : 0);
  good.sort((a, b) => worth(b) - worth(a));

  const taken = new Map<Element, Element[]>();
  for (const { elements, points, isNamed } of good) {
    yield undefined;
    if (taken.size + elements.length > maxComments) continue;
    if (arePartsOf(elements, teasers) || holdsAny(elements, taken)) continue;
    const inside = elements.filter((element) => hasAbove(element, taken));
    if (inside.length && !(isNamed && points >= innerBar && areGuests(elements, taken))) continue;
    for (const element of elements) taken.set(element, elements);
  }
  const isPartial = roots.some((root) => isLarger(root, maxElements));
  return taken.size ? { ...combine(taken), isPartial } : null;
}

function combine(taken: ReadonlyMap<Element, Element[]>): Findings {
  const members = new Set(taken.keys());
  const readers = new Map<Element[], Findings>();
  for (const group of taken.values()) {
    if (!readers.has(group)) readers.set(group, readFields(group, {}, members));
  }
  const elements = [...members];
  if (readers.size > 1) {
    elements.sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
  }
  let parents: ReadonlyMap<Element, Element> | null = null;
  return {
    elements,
    read(element) {
      const group = taken.get(element);
      return (group && readers.get(group)?.read(element)) ?? null;
    },
    parentOf(element) {
      parents ??= guessParents(elements);
      return parents.get(element) ?? null;
    },
  };
}

/** Whether most of these are parts of what was seen to be a list of articles, goods or threads. */
function arePartsOf(elements: readonly Element[], teasers: ReadonlyMap<Element, unknown>): boolean {
  const above = elements.flatMap((element) => findAbove(element, teasers) ?? []);
  return above.length > elements.length / 2 && new Set(above).size > 2;
}

function findAbove(start: Element | null, known: ReadonlyMap<Element, unknown>): Element | null {
  for (let up = start; up; up = up.parentElement) if (known.has(up)) return up;
  return null;
}

function hasAbove(element: Element, known: ReadonlyMap<Element, unknown>): boolean {
  return findAbove(element, known) !== null;
}

function holdsAny(elements: readonly Element[], taken: ReadonlyMap<Element, unknown>): boolean {
  const ours = new Map(elements.map((element) => [element, true]));
  return [...taken.keys()].some((element) => hasAbove(element, ours));
}

/** Comments in comments come in uneven numbers: some have none, some have many. Parts come one to each. */
function areGuests(elements: readonly Element[], taken: ReadonlyMap<Element, unknown>): boolean {
  const counts = new Map<Element, number>();
  for (const element of elements) {
    if (taken.has(element)) return false;
    const above = findAbove(element, taken);
    if (above) counts.set(above, (counts.get(above) ?? 0) + 1);
  }
  return elements.length > counts.size * 1.3;
}
