import { above } from '../roots.ts';
import { inSteps } from '../schedule.ts';
import { findPlace, type Place } from './place.ts';
import type { Parents, Steps } from './types.ts';

/** How a system says what a comment answers. Where it says nothing, the comment around it is meant. */
export type Answering =
  /** A number that grows with each level; `match` picks it where it is not the first in there. */
  | { readonly depth: Place; readonly match?: RegExp }
  /** Ids: the comment's own, and the one it answers. */
  | { readonly id: Place; readonly to: Place }
  /** Boxes that hold a comment first and what answers it behind. */
  | { readonly thread: string }
  /** Boxes of answers, each right behind the comment that they answer. */
  | { readonly behind: string };

/** @param elements of all comments, in document order */
export function findParents(elements: readonly Element[], rule?: Answering): Steps<Parents> {
  if (!rule) return byNesting(elements);
  if ('depth' in rule) return byDepth(elements, (element) => readDepth(element, rule));
  if ('id' in rule) return byId(elements, rule);
  if ('thread' in rule) return byThread(elements, rule.thread);
  return byPlace(elements, rule.behind);
}

function* byNesting(elements: readonly Element[]): Steps<Parents> {
  const members = new Set<Element>();
  const parents = new Map<Element, Element>();
  yield* inSteps(elements, (element) => members.add(element));
  yield* inSteps(elements, (element) => {
    let up = above(element);
    while (up && !members.has(up)) up = above(up);
    if (up) parents.set(element, up);
  });
  return parents;
}

/** Each answers the last one before it that stands on a lower level. */
export function* byDepth(
  elements: readonly Element[],
  depthOf: (element: Element) => number | null,
): Steps<Parents> {
  const parents = new Map<Element, Element>();
  const open: { element: Element; depth: number }[] = [];
  yield* inSteps(elements, (element) => {
    const depth = depthOf(element) ?? 0;
    while (open.length && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const last = open.at(-1);
    if (last) parents.set(element, last.element);
    open.push({ element, depth });
  });
  return parents;
}

function readDepth(
  element: Element,
  { depth, match = /(\d+(?:\.\d+)?)/ }: { depth: Place; match?: RegExp },
): number | null {
  const number = match.exec(findPlace(element, depth, () => true)?.text ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

function* byId(elements: readonly Element[], { id, to }: { id: Place; to: Place }): Steps<Parents> {
  const read = (element: Element, place: Place) =>
    findPlace(element, place, () => true)?.text.replace(/^.*#/, '') ?? '';
  return yield* byName(
    elements,
    (element) => [read(element, id)],
    (element) => read(element, to),
  );
}

/** @param namesOf what others may call a comment that they answer */
export function* byName(
  elements: readonly Element[],
  namesOf: (element: Element) => readonly string[],
  answered: (element: Element) => string,
): Steps<Parents> {
  const known = new Map<string, Element>();
  const parents = new Map<Element, Element>();
  yield* inSteps(elements, (element) => {
    for (const name of namesOf(element)) if (name) known.set(name, element);
  });
  yield* inSteps(elements, (element) => {
    const parent = known.get(answered(element));
    if (parent && parent !== element) parents.set(element, parent);
  });
  return parents;
}

function* byThread(elements: readonly Element[], thread: string): Steps<Parents> {
  const firsts = new Map<Element, Element>();
  const parents = new Map<Element, Element>();
  yield* inSteps(elements, (element) => {
    for (let up = above(element); up; up = above(up)) {
      if (!up.matches(thread)) continue;
      const first = firsts.get(up);
      if (first && !parents.has(element)) parents.set(element, first);
      else if (!first) firsts.set(up, element);
    }
  });
  return parents;
}

function* byPlace(elements: readonly Element[], behind: string): Steps<Parents> {
  const around = yield* byNesting(elements);
  const known = new Map<Element, Element>();
  yield* inSteps(elements, (element) => {
    for (let up: Element | null = element; up && !known.has(up); up = up.parentElement) {
      known.set(up, element);
      if (up.matches(behind)) break;
    }
  });
  const parents = new Map<Element, Element>();
  yield* inSteps(elements, (element) => {
    const box = element.parentElement?.closest(behind);
    let before = box?.previousElementSibling;
    while (before && (before.matches(behind) || !known.has(before))) {
      before = before.previousElementSibling;
    }
    const parent = (before && known.get(before)) ?? around.get(element);
    if (parent && parent !== element) parents.set(element, parent);
  });
  return parents;
}
