import { mayHoldComments } from '../../lib/page/discover.ts';
import { gatherGroups } from '../../lib/page/sites/groups.ts';
import { sites } from '../../lib/page/sites/index.ts';
import type { Steps } from '../../lib/page/sites/types.ts';
import { weighGroup } from '../../lib/page/sites/weigh.ts';

/** The finder as the score sheet puts it into a saved page. */

interface True {
  author: string | null;
  text: string;
  selector: string;
  own_selector?: string;
  body_selector?: string;
  parent: number | null;
  type?: string;
  op?: boolean;
}

export interface PageScore {
  site: string | null;
  /** Whether the cheap look lets the finder begin at all. */
  isProbed: boolean;
  /** What counts of the true comments; opening posts and pingbacks are left out. */
  truths: number;
  found: number;
  hits: number;
  authors: number;
  texts: number;
  clean: number;
  parents: number;
  /** Hits with the right author and no text of another comment. */
  whole: number;
  misses: string[];
  groups: string[];
}

const squeeze = (text: string) => text.replace(/\s+/g, '');
const run = <T>(steps: Steps<T> | T): T => {
  if (!isSteps(steps)) return steps;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

const isSteps = <T>(value: Steps<T> | T): value is Steps<T> =>
  typeof value === 'object' && value !== null && 'next' in value;

/** Runs the finder over this page and compares. @param ignored selectors neither rewarded nor punished */
function score(truth: True[], ignored: string[], names: string[], isVerbose: boolean): PageScore {
  const result: PageScore = {
    site: null,
    isProbed: mayHoldComments(document),
    truths: 0,
    found: 0,
    hits: 0,
    authors: 0,
    texts: 0,
    clean: 0,
    parents: 0,
    whole: 0,
    misses: [],
    groups: [],
  };
  let readings: {
    element: Element;
    box: Element;
    author: string | null;
    text: string;
    parent: Element | null;
  }[] = [];
  for (const site of sites) {
    if (names.length && !names.includes(site.name)) continue;
    const findings = run(site.find(document));
    if (!findings) continue;
    result.site = site.name;
    const members = new Set(findings.elements);
    readings = findings.elements.flatMap((element) => {
      const reading = findings.read(element);
      if (!reading) return [];
      let parent: Element | null = null;
      for (let up = element.parentElement; up && !parent; up = up.parentElement)
        if (members.has(up)) parent = up;
      return [
        {
          element,
          box: reading.box,
          author: reading.comment.author,
          text: reading.comment.text,
          parent,
        },
      ];
    });
    break;
  }
  const counts = (t: True) => !t.op && t.type !== 'pingback';
  result.truths = truth.filter(counts).length;
  const places = truth.map((t) => ({
    outer: document.querySelector(t.selector),
    own: t.own_selector ? document.querySelector(t.own_selector) : null,
    body: t.body_selector ? document.querySelector(t.body_selector) : null,
    start: squeeze(t.text).slice(0, 120),
  }));
  const matched = new Map<number, (typeof readings)[number]>();
  const byElement = new Map<Element, number>();
  const spare: typeof readings = [];
  const take = (i: number, reading: (typeof readings)[number]) => {
    matched.set(i, reading);
    byElement.set(reading.element, i);
  };
  for (const reading of readings) {
    const i = places.findIndex(
      ({ outer, own }, k) =>
        !matched.has(k) &&
        [outer, own].some((e) => e && (e === reading.element || e === reading.box)),
    );
    if (i >= 0) take(i, reading);
    else spare.push(reading);
  }
  for (const reading of spare) {
    const text = squeeze(reading.text);
    const i = places.findIndex(
      ({ start, body }, k) =>
        !matched.has(k) &&
        ((start &&
          text &&
          (text.startsWith(start.slice(0, 60)) ||
            (text.length > 20 && start.startsWith(text.slice(0, 120))))) ||
          body?.contains(reading.element)),
    );
    if (i >= 0) take(i, reading);
    else if (
      !ignored.some(
        (selector) => reading.element.closest(selector) || reading.element.querySelector(selector),
      )
    ) {
      result.found++;
      result.misses.push(
        `FALSE ${reading.element.localName}#${reading.element.id}.${reading.element.className} | ${reading.author} | ${reading.text.slice(0, 80)}`,
      );
    }
  }
  truth.forEach((t, i) => {
    if (!counts(t)) return;
    const reading = matched.get(i);
    if (!reading) {
      result.misses.push(`MISSED ${t.author} | ${t.text.slice(0, 70)} | ${t.selector}`);
      return;
    }
    result.found++;
    result.hits++;
    const text = squeeze(reading.text);
    const start = places[i]?.start ?? '';
    const isAuthor =
      squeeze(reading.author ?? '').toLowerCase() === squeeze(t.author ?? '').toLowerCase();
    const isText = text.slice(0, start.length) === start;
    const isClean = places.every(
      ({ start: other }, k) =>
        k === i ||
        other.length < 50 ||
        start.includes(other.slice(0, 50)) ||
        !text.includes(other.slice(0, 50)),
    );
    const parent = reading.parent ? byElement.get(reading.parent) : undefined;
    const isParent = (t.parent ?? -1) === (parent ?? -1);
    result.authors += Number(isAuthor);
    result.texts += Number(isText);
    result.clean += Number(isClean);
    result.parents += Number(isParent);
    result.whole += Number(isAuthor && isClean);
    if (!isAuthor) result.misses.push(`AUTHOR want ${t.author} got ${reading.author}`);
    if (!isText) result.misses.push(`TEXT want ${start.slice(0, 60)} got ${text.slice(0, 60)}`);
    if (!isClean) result.misses.push(`UNCLEAN ${reading.element.localName} ${text.slice(0, 60)}`);
    if (!isParent) result.misses.push(`PARENT want ${t.parent} got ${parent}`);
  });
  if (isVerbose) {
    result.groups = run(gatherGroups(document))
      .map((group, rank) => {
        const { points, isTeaser } = weighGroup(group);
        const line = `${points} [${rank}] ${group.key} x${group.elements.length}${isTeaser ? ' teaser' : ''}`;
        return { points, line };
      })
      .sort((a, b) => b.points - a.points)
      .slice(0, 8)
      .map(({ line }) => line);
  }
  return result;
}

Object.assign(globalThis, { winnowScore: score });
