import { type Own, surveyOwn } from '../own.ts';
import { readFields } from './fields.ts';
import type { Group } from './groups.ts';
import { authorHint, bodyHint } from './learn.ts';
import { controlText, findDates, isControl, marksOf } from './parts.ts';
import {
  commentHeading,
  commentWords,
  price,
  recentWords,
  teaserWords,
  weakWords,
} from './words.ts';

/** What speaks for and against a group of elements being comments; each between 0 and 1. */
export type Evidence = Readonly<Record<Kind, number>>;
export type Kind = keyof ReturnType<typeof gather>;
/** What each piece of evidence is worth; `always` is what stands against any group at first. */
export type Weights = Readonly<Record<Kind | 'always', number>>;

const maxSample = 12;

/** @returns null where nothing at all speaks for comments */
export function gatherEvidence(group: Group): Evidence | null {
  const { key, elements } = group;
  const members = new Set(elements);
  const step = Math.max(1, Math.floor(elements.length / maxSample));
  const sample = elements.filter((_, i) => i % step === 0).slice(0, maxSample);
  const owns = sample.map((element) => surveyOwn(element, members));
  const first = elements[0] as Element;
  const dated = share(owns, (own) => findDates(own).length > 0);
  const voiced = shareWith(owns, (e) => e.matches('[rel~=nofollow],[rel~=ugc]'));
  const controlled = shareWith(
    owns,
    (e) => isControl(e) && controlText.test((e.textContent ?? '').trim()),
  );
  const isNamed = [key, marksOf(first), ...ancestorsOf(first, 4).map(marksOf)].some(
    (marks) => commentWords.test(marks) || weakWords.test(marks),
  );
  if (Math.max(dated, controlled, voiced) < 0.3 && !isNamed) return null;
  return gather(group, owns, { dated, voiced, controlled });
}

function gather(
  { key, elements }: Group,
  owns: readonly Own[],
  known: { dated: number; voiced: number; controlled: number },
) {
  const first = elements[0] as Element;
  const marks = marksOf(first);
  const near = ancestorsOf(first, 4);
  const around = [first, ...ancestorsOf(first, 5)];
  const { read, learn } = readFields(elements);
  const { author, body } = learn();
  const readings = owns.flatMap(({ element }) => read(element)?.comment ?? []);
  const texts = readings.map(({ text }) => text).filter(Boolean);
  const authors = readings.flatMap(({ author }) => author ?? []);
  const names = new Set(authors);
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / (texts.length || 1);
  const spread =
    texts.reduce((sum, { length }) => sum + Math.abs(length - mean), 0) / (texts.length || 1);
  const isNamed = commentWords.test(marks) || commentWords.test(key);
  const isNamedAbove = near.some((e) => commentWords.test(marksOf(e)));
  const has = (test: (element: Element) => boolean) => shareWith(owns, test);
  const said = (own: Own) => own.element.textContent ?? '';
  const middle = owns[owns.length >> 1]?.element;
  return {
    ...known,
    named: Number(isNamed),
    namedAbove: Number(!isNamed && isNamedAbove),
    namedWeakly: Number(!isNamed && weakWords.test(marks)),
    numbered: share(owns, (own) => [own.element, ...own.elements].some(({ id }) => /\d/.test(id))),
    ownNumber: Number(key.includes('#')),
    pictured: has((e) => e.localName === 'img'),
    authored: authors.length / owns.length,
    authorMarked: Number(authorHint.test(lastClass(author))),
    bodyMarked: Number(bodyHint.test(lastClass(body))),
    varied: names.size > 1 ? names.size / authors.length : 0,
    oneAuthor: Number(authors.length > 2 && names.size === 1),
    authorLinked: share(readings, ({ authorUrl }) => authorUrl !== null),
    worded: texts.length / owns.length,
    brief: Number(mean < 12),
    long: Math.min(mean / 200, 1),
    uneven: Math.min(spread / (mean || 1), 1),
    echoed: texts.length > 3 ? 1 - new Set(texts).size / texts.length : 0,
    prose: share(owns, hasProse),
    priced: share(owns, (own) => price.test(said(own).slice(0, 600))),
    teased: has((e) => isTitleLink(e, names)),
    linked: share(readings, ({ text, links }) => {
      const size = links.reduce((sum, link) => sum + link.text.length, 0);
      return size > 0.6 * text.length;
    }),
    crowded: share(owns, (own) => findDates(own).length > 2),
    tabled: Number(!!middle && isTableRow(middle)),
    asideNamed: Number(isNamed && around.some((e) => e.matches(asides))),
    aside: Number(!isNamed && around.some((e) => e.matches(asides))),
    teaser: Number(teaserWords.test(marks)),
    teaserAbove: Number(around.slice(1).some((e) => teaserWords.test(marksOf(e)))),
    margin: Number(!isNamed && around.some((e) => e.matches('footer,header'))),
    recent: Number(around.slice(0, 4).some((e) => recentWords.test(marksOf(e)))),
    pair: Number(elements.length < 3),
    few: Number(elements.length < 6),
    loose: Number(key.includes('@')),
    paragraph: Number(first.localName === 'p'),
    article: Number(first.matches('article,article article,[role=article]')),
    layered: layering(elements),
    alike: alikeness(owns),
    headed: Number(near.some(hasHeading) || hasHeading(first)),
    answerable: Number(near.some((e) => e.querySelector('textarea') !== null)),
    permalinked: share(owns, isPermalinked),
    elsewhere: leadingElsewhere(owns),
    quoted: has((e) => e.matches('blockquote,q')),
  };
}

/** Class names at the end of a sign such as `p>a.author`. */
function lastClass(sign: string | null): string {
  return sign?.replace(/^.*>[\w-]*/, '').replaceAll('.', ' ') ?? '';
}

const asides = 'aside,[role=complementary]';

function share<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.length ? all.filter(test).length / all.length : 0;
}

function shareWith(owns: readonly Own[], test: (element: Element) => boolean): number {
  return share(owns, (own) => own.elements.some(test));
}

/** Whether somewhere a line of plain text stands, and not only names, numbers and links. */
function hasProse({ element, elements }: Own): boolean {
  return [element, ...elements].some((e) => {
    if (e instanceof HTMLAnchorElement) return false;
    for (const node of e.childNodes) {
      if (!(node instanceof Text)) continue;
      // Scripts without spaces say as much in fewer letters.
      if (node.data.trim().length > (/[^\0-\u2fff]/.test(node.data) ? 7 : 24)) return true;
    }
    return false;
  });
}

function isTableRow(element: Element): boolean {
  const row =
    element instanceof HTMLTableElement ? element.rows[element.rows.length >> 1] : element;
  if (!(row instanceof HTMLTableRowElement)) return false;
  return row.cells.length > 3 || !!row.closest('table')?.tHead;
}

/** How many directly hold others of their kind with nothing of a list between: frames of a page do. */
function layering(elements: readonly Element[]): number {
  const members = new Set(elements);
  const held = elements.filter((element) => {
    const { parentElement } = element;
    return !!parentElement && (members.has(parentElement) || onlyChildOf(parentElement, members));
  });
  return held.length / elements.length;
}

function onlyChildOf(element: Element, members: ReadonlySet<Element>): boolean {
  const { parentElement } = element;
  return (
    element.firstElementChild === element.lastElementChild &&
    !!parentElement &&
    members.has(parentElement)
  );
}

/** How much of their build they share: the mean part of the usual children that each has. */
function alikeness(owns: readonly Own[]): number {
  const counts = new Map<string, number>();
  const builds = owns.map(({ elements }) => {
    const build = new Set(
      elements.slice(0, 60).map((e) => `${e.localName}.${e.classList.item(0) ?? ''}`),
    );
    for (const sign of build) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    return build;
  });
  const usual = [...counts].filter(([, count]) => count >= owns.length * 0.6).map(([sign]) => sign);
  const all = builds.reduce((sum, build) => sum + build.size, 0) / (builds.length || 1);
  return all ? Math.min(usual.length / all, 1) : 0;
}

/** Whether a heading that counts or names comments stands in or right before an element. */
function hasHeading(element: Element): boolean {
  const before = element.previousElementSibling;
  for (const heading of [before, element.firstElementChild, element.querySelector('h2,h3,h4')]) {
    if (!heading || !/^(?:h[1-6]|div|p|span|header|legend|caption)$/.test(heading.localName))
      continue;
    const text = (heading.textContent ?? '').trim();
    if (text.length < 80 && commentHeading.test(text)) return true;
  }
  return false;
}

/** A link to this very place: one that bears a number of its own. */
function isPermalinked(own: Own): boolean {
  const numbers = ownNumbers(own);
  return own.elements.some((e) => {
    if (!(e instanceof HTMLAnchorElement) || e.hash.length < 2) return false;
    return numbers.has(e.hash.slice(1)) || numbers.has(e.hash.match(/\d{2,}$/)?.[0] ?? '');
  });
}

function ownNumbers({ element, elements }: Own): Set<string> {
  const numbers = new Set<string>();
  for (const e of [element, ...elements.slice(0, 60)]) {
    for (const mark of [e.id, e.getAttribute('name')]) {
      if (!mark) continue;
      numbers.add(mark);
      numbers.add(mark.match(/\d{2,}$/)?.[0] ?? mark);
    }
  }
  return numbers;
}

/** How many lead to a place on another page, each to another one: a list of what was said elsewhere. */
function leadingElsewhere(owns: readonly Own[]): number {
  const paths = new Set<string>();
  for (const own of owns) {
    const numbers = ownNumbers(own);
    for (const e of own.elements) {
      const number = e instanceof HTMLAnchorElement && e.hash.match(/\d{2,}$/)?.[0];
      if (!number || numbers.has(number)) continue;
      if (e.host === location.host && e.pathname !== location.pathname) paths.add(e.pathname);
    }
  }
  return paths.size > 1 ? Math.min(paths.size / owns.length, 1) : 0;
}

function ancestorsOf(element: Element, levels: number): Element[] {
  const found: Element[] = [];
  for (let up = element.parentElement; up && found.length < levels; up = up.parentElement) {
    if (up.localName === 'body') break;
    found.push(up);
  }
  return found;
}

/** A heading or a long line that leads to another page: the way articles and goods are listed. */
function isTitleLink(link: Element, names: ReadonlySet<string>): boolean {
  if (!(link instanceof HTMLAnchorElement) || /\b(?:nofollow|ugc)\b/.test(link.rel)) return false;
  if (link.hash && link.pathname === location.pathname) return false;
  const text = (link.textContent ?? '').trim();
  if (text.length < 5) return false;
  if (link.matches(':is(h1,h2) *,:has(h1,h2)')) return true;
  if (names.has(text)) return false;
  if (link.matches('h3 *,:has(h3)')) return true;
  return (
    text.length > 28 &&
    link.parentElement?.matches('li,div,dt,td,strong,b,article,section') === true
  );
}
