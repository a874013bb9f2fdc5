import { above } from '../roots.ts';
import { findPlace, type Place } from './place.ts';

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

type Parents = ReadonlyMap<Element, Element>;

/** @param elements of all comments, in document order */
export function findParents(elements: readonly Element[], rule?: Answering): Parents {
  if (!rule) return byNesting(elements);
  if ('depth' in rule) return byDepth(elements, (element) => readDepth(element, rule));
  if ('id' in rule) return byId(elements, rule);
  if ('thread' in rule) return byThread(elements, rule.thread);
  return byPlace(elements, rule.behind);
}

function byNesting(elements: readonly Element[]): Parents {
  const members = new Set(elements);
  const parents = new Map<Element, Element>();
  for (const element of elements) {
    let up = above(element);
    while (up && !members.has(up)) up = above(up);
    if (up) parents.set(element, up);
  }
  return parents;
}

/** Each answers the last one before it that stands on a lower level. */
export function byDepth(
  elements: readonly Element[],
  depthOf: (element: Element) => number | null,
): Parents {
  const parents = new Map<Element, Element>();
  const open: { element: Element; depth: number }[] = [];
  for (const element of elements) {
    const depth = depthOf(element) ?? 0;
    while (open.length && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const last = open.at(-1);
    if (last) parents.set(element, last.element);
    open.push({ element, depth });
  }
  return parents;
}

function readDepth(
  element: Element,
  { depth, match = /(\d+(?:\.\d+)?)/ }: { depth: Place; match?: RegExp },
): number | null {
  const number = match.exec(findPlace(element, [depth], () => true)?.text ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

function byId(elements: readonly Element[], { id, to }: { id: Place; to: Place }): Parents {
  const read = (element: Element, place: Place) =>
    findPlace(element, [place], () => true)?.text.replace(/^.*#/, '') ?? '';
  const known = new Map(elements.map((element) => [read(element, id), element]));
  const parents = new Map<Element, Element>();
  for (const element of elements) {
    const parent = known.get(read(element, to));
    if (parent && parent !== element) parents.set(element, parent);
  }
  return parents;
}

function byThread(elements: readonly Element[], thread: string): Parents {
  const firsts = new Map<Element, Element>();
  const parents = new Map<Element, Element>();
  for (const element of elements) {
    for (let up = above(element); up; up = above(up)) {
      if (!up.matches(thread)) continue;
      const first = firsts.get(up);
      if (first && !parents.has(element)) parents.set(element, first);
      else if (!first) firsts.set(up, element);
    }
  }
  return parents;
}

function byPlace(elements: readonly Element[], behind: string): Parents {
  const around = byNesting(elements);
  const known = new Map<Element, Element>();
  for (const element of elements) {
    for (let up: Element | null = element; up && !known.has(up); up = up.parentElement) {
      known.set(up, element);
      if (up.matches(behind)) break;
    }
  }
  const parents = new Map<Element, Element>();
  for (const element of elements) {
    const box = element.parentElement?.closest(behind);
    let before = box?.previousElementSibling;
    while (before && (before.matches(behind) || !known.has(before))) {
      before = before.previousElementSibling;
    }
    const parent = (before && known.get(before)) ?? around.get(element);
    if (parent && parent !== element) parents.set(element, parent);
  }
  return parents;
}
