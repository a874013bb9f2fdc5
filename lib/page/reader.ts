import type { Notice } from '../protocol.ts';
import type { Comment, Judgement, Label } from '../spam/comment.ts';
import type { Verdict } from '../spam/decide.ts';
import { findComments } from './find.ts';
import { above, maxComments, type Root } from './roots.ts';
import { inSteps } from './schedule.ts';
import type { Findings, Reading, Site, Steps } from './sites/types.ts';
import type { Changes } from './watch.ts';

/** A comment on the page and all that is known of it. */
export interface Entry {
  readonly id: number;
  readonly element: Element;
  /** The element of the comment this one answers, or null. */
  parent: Element | null;
  reading: Reading;
  judgement: Judgement | null;
  /** Not judged yet, or to be judged again. */
  isUnjudged: boolean;
  verdict: Verdict;
  isRevealed: boolean;
  /** What the reader said about it; stands above any judgement. */
  label: Label | null;
}

/**
 * Reads a page again and again as it changes. What has not changed is not read twice and keeps its entry; an element
 * that now holds another comment gets a fresh one, for sites use their elements again. Takes the first 20,000 comments.
 */
export function createReader(page: Document, sites: readonly Site[]) {
  let known: ReadonlyMap<Element, Entry> = new Map();
  let lastId = 0;
  let notices: Notice[] = [];
  const broken = new Set<Site>();

  /** @returns entries in document order, no two with one box */
  function* read(changes: Changes, roots: readonly Root[] = [page]): Steps<Entry[]> {
    const findings = yield* findComments(page, roots, sites, failed);
    notices = [];
    // What an unknown page is read by may fail on anything: that is no news.
    if (findings?.lost.length) notices.push('layout');
    if (findings?.isPartial || (findings?.elements.length ?? 0) > maxComments) {
      notices.push('partial');
    }
    const added = new Set(changes.added);
    const touched = new Set<Element>();
    for (const element of [...changes.touched, ...added]) {
      for (let up: Element | null = element; up && !touched.has(up); up = above(up)) {
        touched.add(up);
      }
    }
    const next = new Map<Element, Entry>();
    const boxes = new Set<Element>();
    for (const element of findings?.elements.slice(0, maxComments) ?? []) {
      yield undefined;
      const old = known.get(element);
      const isOld = old && !touched.has(element) && !isWithin(element, added);
      const reading = isOld ? old.reading : readOne(findings, element);
      if (!reading || boxes.has(reading.box)) continue;
      boxes.add(reading.box);
      const isKept = old && isOfOne(old.reading, reading);
      if (isKept) {
        old.isUnjudged ||= !isSame(old.reading.comment, reading.comment);
        old.reading = reading;
      }
      next.set(element, isKept ? old : createEntry(element, reading));
    }
    const parents = findings?.parents && (yield* findings.parents());
    yield* inSteps(next.values(), (entry) => {
      entry.parent = parents?.get(entry.element) ?? null;
    });
    known = next;
    return [...next.values()];
  }

  function createEntry(element: Element, reading: Reading): Entry {
    return {
      id: ++lastId,
      element,
      parent: null,
      reading,
      judgement: null,
      isUnjudged: true,
      verdict: 'show',
      isRevealed: false,
      label: null,
    };
  }

  function failed(site: Site, error: unknown): void {
    if (!broken.has(site)) warn(`The reader for ${site.name} failed`, error);
    broken.add(site);
  }

  function readOne(findings: Findings | null, element: Element): Reading | null {
    try {
      return findings?.read(element) ?? null;
    } catch (error) {
      warn('A comment could not be read', error);
      return null;
    }
  }

  return {
    read,
    /** What was odd about the last reading. */
    notices: (): readonly Notice[] => notices,
  };
}

/** Whether two readings are of one and the same comment, whose links may lead elsewhere by now. */
function isOfOne(a: Reading, b: Reading): boolean {
  const { text, author, authorUrl } = a.comment;
  return (
    text === b.comment.text &&
    author === b.comment.author &&
    authorUrl === b.comment.authorUrl &&
    addressOf(a) === addressOf(b)
  );
}

/** Without the page's own address, which may change around a comment. */
function addressOf({ permalink }: Reading): string | null {
  return permalink?.replace(/^.*#/, '#') ?? null;
}

/** Whether what was judged of a comment still holds. */
export function isSame(a: Omit<Comment, 'parent'>, b: Omit<Comment, 'parent'>): boolean {
  return (
    a.text === b.text &&
    a.author === b.author &&
    a.authorUrl === b.authorUrl &&
    a.links.length === b.links.length &&
    a.links.every(({ url }, i) => url === b.links[i]?.url)
  );
}

export function warn(what: string, error: unknown): void {
  console.warn(`Winnow: ${what}.`, error);
}

function isWithin(element: Element, roots: ReadonlySet<Element>): boolean {
  if (!roots.size) return false;
  for (let up: Element | null = element; up; up = above(up)) if (roots.has(up)) return true;
  return false;
}
