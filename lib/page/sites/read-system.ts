import { above, queryAll } from '../roots.ts';
import { readFields } from './fields.ts';
import { findParents } from './parents.ts';
import type { Place } from './place.ts';
import { readExtras, readKnown } from './read-known.ts';
import type { System } from './system.ts';
import type { Findings, Site } from './types.ts';

/** @returns the site that reads a system */
export function toSite(system: System): Site {
  return {
    name: system.name,
    *find(page, roots = [page]) {
      const elements = yield* queryAll(roots, system.comments);
      if (!elements.length) return null;
      const { when, path } = system;
      const isSure = !when || path?.test(page.location?.pathname ?? '');
      if (!isSure && !(yield* queryAll(roots, when)).length) return null;
      return readSystem(elements, system);
    },
  };
}

/** @param elements outer elements of the comments, in document order */
export function readSystem(elements: readonly Element[], system: System): Findings {
  const members = new Set(elements);
  const holders = new Set<Element>();
  for (const element of elements) {
    for (let up = above(element); up && !holders.has(up); up = above(up)) holders.add(up);
  }
  let parents: ReadonlyMap<Element, Element> | null = null;
  let learned: Findings | null = null;
  const learn = (element: Element) => {
    const { author = [], date = [], body, skip } = system;
    const isPlain = (place: Place) => !/@[\w-]+$|>>>/.test(place);
    learned ??= readFields(
      elements,
      {
        author: author.filter(isPlain),
        date: date.filter(isPlain),
        ...(body && { body }),
        ...(skip && { skip }),
      },
      members,
    );
    return learned.read(element);
  };
  return {
    elements,
    read(element) {
      const isOwn = (part: Element) => {
        let up: Element | null = part;
        while (up && !members.has(up)) up = above(up);
        return up === element;
      };
      if (system.body) return readKnown(element, system, isOwn, members, holders);
      const reading = learn(element);
      return reading && { ...reading, ...readExtras(element, system, isOwn, reading.permalink) };
    },
    parentOf(element) {
      parents ??= findParents(elements, system.answers);
      return parents.get(element) ?? null;
    },
  };
}
