import { above, queryAll } from '../roots.ts';
import { inSteps } from '../schedule.ts';
import { readFields } from './fields.ts';
import { findParents } from './parents.ts';
import { listPlaces, type Place, type Places } from './place.ts';
import { readExtras, readKnown } from './read-known.ts';
import type { System } from './system.ts';
import type { Findings, Site, Steps } from './types.ts';

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
      return yield* readSystem(elements, system);
    },
  };
}

/** @param elements outer elements of the comments, in document order */
export function* readSystem(elements: readonly Element[], system: System): Steps<Findings> {
  const members = new Set<Element>();
  const holders = new Set<Element>();
  yield* inSteps(elements, (element) => {
    members.add(element);
    for (let up = above(element); up && !holders.has(up); up = above(up)) holders.add(up);
  });
  const { author, date, body, skip } = system;
  const isPlain = (place: Place) => !/@[\w-]+$|>>>/.test(place);
  const plain = (places?: Places) => listPlaces(places).filter(isPlain);
  const fields = readFields(
    elements,
    { author: plain(author), date: plain(date), ...(skip && { skip }) },
    members,
  );
  return {
    elements,
    ...(!body && { learn: fields.learn }),
    read(element) {
      const isOwn = (part: Element) => {
        let up: Element | null = part;
        while (up && !members.has(up)) up = above(up);
        return up === element;
      };
      if (body) return readKnown(element, system, isOwn, members, holders);
      const reading = fields.read(element);
      return reading && { ...reading, ...readExtras(element, system, isOwn, reading.permalink) };
    },
    parents: () => findParents(elements, system.answers),
  };
}
