import { inSteps } from '../schedule.ts';
import { byDepth, byName, findParents } from './parents.ts';
import type { Parents, Steps } from './types.ts';

const maxFirst = 200;
const levelClass =
  /(?:^|[\s_-])(?:depth|level|indent|deep|nest(?:ed|ing)?|lvl)[-_]*(\d{1,2})(?:$|[\s_-])/i;
const levelNames = ['data-depth', 'data-level', 'depth', 'aria-level', 'data-indent'];
const parentNames = [
  'data-parent-id',
  'data-parentid',
  'data-parent',
  'data-reply-to',
  'parent-id',
];
const behind =
  '[class*=children i],[class*=indent i],[class*=replies i],[class*=nested i],[class*=subcomment i]';

/**
 * Guesses what answers what on a page of no known system: by nesting, by ids of parents, by numbered levels, by
 * indentation, or by boxes of answers behind a comment; the first that says something speaks for all.
 */
export function* guessParents(elements: readonly Element[]): Steps<Parents> {
  const nested = yield* findParents(elements);
  if (nested.size) return nested;
  for (const name of parentNames) {
    yield undefined;
    if (!elements.some((element) => element.hasAttribute(name))) continue;
    const found = yield* byNumber(elements, name);
    if (found.size) return found;
  }
  for (const read of [readLevelName, readLevelClass, readIndent, readLevelText]) {
    yield undefined;
    // Where hardly any of the first ones has a level, thousands more need not be asked.
    const first = elements.slice(0, maxFirst);
    if (first.filter((element) => read(element) !== null).length * 2 < first.length) continue;
    const depths = new Map<Element, number | null>();
    yield* inSteps(elements, (element) => depths.set(element, read(element)));
    if (!isLadder([...depths.values()])) continue;
    return yield* byDepth(elements, (element) => depths.get(element) ?? null);
  }
  return yield* findParents(elements, { behind });
}

/** Whether these are levels: known of nearly all, from one ground up, and not all the same. */
function isLadder(depths: readonly (number | null)[]): boolean {
  const known = depths.filter((depth) => depth !== null);
  if (known.length < depths.length * 0.9 || new Set(known).size < 2) return false;
  return known[0] === Math.min(...known);
}

function byNumber(elements: readonly Element[], name: string): Steps<Parents> {
  const numberOf = (text: string | null) => text?.match(/[\da-f-]{4,}$|\d+$/i)?.[0] ?? '';
  return byName(
    elements,
    (element) => [element.id, element.getAttribute('data-id')].map(numberOf),
    (element) => numberOf(element.getAttribute(name)),
  );
}

function readLevelName(element: Element): number | null {
  for (const name of levelNames) {
    const value = element.getAttribute(name);
    if (value && /^\d{1,2}$/.test(value)) return Number(value);
  }
  return null;
}

function readLevelClass(element: Element): number | null {
  const marked = [element, element.firstElementChild, element.parentElement];
  for (const one of marked) {
    const level = levelClass.exec(one?.getAttribute('class') ?? '')?.[1];
    if (level) return Number(level);
  }
  return null;
}

/** Only what stands in `style`: a style sheet tells of looks, and costs a layout to ask. */
function readIndent(element: Element): number | null {
  for (const one of [element, element.parentElement, element.firstElementChild]) {
    const style = one?.getAttribute('style') ?? '';
    const indent = /(?:margin|padding)-left:\s*(\d+(?:\.\d+)?)/.exec(style)?.[1];
    if (indent) return Number(indent);
  }
  return null;
}

function readLevelText(element: Element): number | null {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let looked = 0; looked < 30 && walker.nextNode(); looked++) {
    const level = /^\s*level (\d{1,2})\s*$/.exec(walker.currentNode.nodeValue ?? '')?.[1];
    if (level) return Number(level);
  }
  return null;
}
