import type { Comment } from '../../spam/comment.ts';
import { type Own, surveySample } from '../own.ts';
import { isLarger } from '../roots.ts';
import { bodyHint } from './body.ts';
import { readFields } from './fields.ts';
import { type Group, maxElements } from './groups.ts';
import { beginningOf } from './json-ld.ts';
import { authorHint } from './learn.ts';
import { controlText, findDates, isControl, marksOf } from './parts.ts';
import {
  alikeness,
  hasHeading,
  hasProse,
  isPermalinked,
  isTableRow,
  isTitleLink,
  layering,
  leadingElsewhere,
} from './traits.ts';
import type { Steps } from './types.ts';
import { commentWords, price, recentWords, teaserWords, weakWords } from './words.ts';

/** What speaks for and against a group of elements being comments; each between 0 and 1. */
export type Evidence = Readonly<Record<Kind, number>>;
export type Kind = keyof (ReturnType<typeof gather> extends Steps<infer E> ? E : never);
/** What each piece of evidence is worth; `always` is what stands against any group at first. */
export type Weights = Readonly<Record<Kind | 'always', number>>;

const maxSample = 12;

/**
 * @param told beginnings of texts that the page says are comments
 * @returns null where nothing at all speaks for comments
 */
export function* gatherEvidence(
  group: Group,
  told: ReadonlySet<string> = new Set(),
): Steps<Evidence | null> {
  const { key, elements } = group;
  const members = new Set(elements);
  const owns = yield* surveySample(elements, members, maxSample);
  const first = elements[0] as Element;
  const dated = share(owns, (own) => findDates(own).length > 0);
  yield undefined;
  const voiced = shareWith(owns, (e) => e.matches('[rel~=nofollow],[rel~=ugc]'));
  const controlled = shareWith(
    owns,
    (e) => isControl(e) && controlText.test((e.textContent ?? '').trim()),
  );
  const isNamed = [key, marksOf(first), ...ancestorsOf(first, 4).map(marksOf)].some(
    (marks) => commentWords.test(marks) || weakWords.test(marks),
  );
  if (Math.max(dated, controlled, voiced) < 0.3 && !isNamed && !told.size) return null;
  yield undefined;
  return yield* gather(group, owns, { dated, voiced, controlled }, told);
}

function* gather(
  { key, elements }: Group,
  owns: readonly Own[],
  known: { dated: number; voiced: number; controlled: number },
  told: ReadonlySet<string>,
) {
  const first = elements[0] as Element;
  const marks = marksOf(first);
  const around = [first, ...ancestorsOf(first, 5)];
  const near = around.slice(1, 5);
  // What holds all of a big page is no neighbour, and takes long to search.
  const close = near.filter((e) => !isLarger(e, maxElements));
  const { read, learn } = readFields(elements);
  const { author, body } = yield* learn();
  const readings: Omit<Comment, 'parent'>[] = [];
  for (const { element } of owns) {
    yield undefined;
    const reading = read(element);
    if (reading) readings.push(reading.comment);
  }
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
  let isHeaded = false;
  for (const e of [first, ...close]) {
    yield undefined;
    isHeaded ||= hasHeading(e);
  }
  yield undefined;
  const layered = layering(elements);
  yield undefined;
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
    layered,
    alike: alikeness(owns),
    headed: Number(isHeaded),
    answerable: Number(!!close.at(-1)?.querySelector('textarea')),
    permalinked: share(owns, isPermalinked),
    elsewhere: leadingElsewhere(owns),
    told: share(texts, (text) => told.has(beginningOf(text))),
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

function ancestorsOf(element: Element, levels: number): Element[] {
  const found: Element[] = [];
  for (let up = element.parentElement; up && found.length < levels; up = up.parentElement) {
    if (up.localName === 'body') break;
    found.push(up);
  }
  return found;
}
