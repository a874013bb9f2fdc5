import { type Own, surveyOwn } from '../own.ts';
import { readFields } from './fields.ts';
import type { Group } from './groups.ts';
import { controlText, findDates, isControl, marksOf } from './parts.ts';
import { commentWords, recentWords, teaserWords, weakWords } from './words.ts';

/** Points from which a group is read as comments. */
export const bar = 5;

const maxSample = 12;
const price = /[€£$¥₽]\s?\d|\d\s?(?:[€£$¥₽]|zł|kč|kr\b|usd|eur|руб)/i;

export interface Weight {
  readonly points: number;
  /** Lists articles, goods or threads: then its parts are no comments either. */
  readonly isTeaser: boolean;
  /** Its own class or id speaks of comments. */
  readonly isNamed: boolean;
}

/** Weighs the evidence that a group is a list of comments. Each line is one vote; no vote decides alone. */
export function weighGroup({ key, elements }: Group): Weight {
  const first = elements[0] as Element;
  const members = new Set(elements);
  const step = Math.max(1, Math.floor(elements.length / maxSample));
  const sample = elements.filter((_, i) => i % step === 0).slice(0, maxSample);
  const owns = sample.map((element) => surveyOwn(element, members));
  const part = (test: (own: Own) => boolean) => owns.filter(test).length / owns.length;
  const has = (test: (element: Element) => boolean) => part((own) => own.elements.some(test));

  const dated = part((own) => findDates(own).length > 0);
  const controlled = has((e) => isControl(e) && controlText.test((e.textContent ?? '').trim()));
  const voiced = has((e) => e.matches('[rel~=nofollow],[rel~=ugc]'));
  const isNamed = commentWords.test(marksOf(first)) || commentWords.test(key);
  const isNamedAbove = ancestorsOf(first, 4).some((e) => commentWords.test(marksOf(e)));
  const isWeaklyNamed = weakWords.test(marksOf(first));
  if (Math.max(dated, controlled, voiced) < 0.3 && !isNamed && !isNamedAbove && !isWeaklyNamed) {
    return { points: -9, isTeaser: false, isNamed };
  }

  const { read } = readFields(elements);
  const readings = sample.flatMap((element) => read(element)?.comment ?? []);
  const texts = readings.map(({ text }) => text).filter(Boolean);
  const authors = readings.flatMap(({ author }) => author ?? []);
  const names = new Set(authors);
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / (texts.length || 1);
  const spread =
    texts.reduce((sum, { length }) => sum + Math.abs(length - mean), 0) / (texts.length || 1);
  const share = texts.length / owns.length;
  const teased = has((e) => isTitleLink(e, names)) >= 0.4;
  const linked =
    readings.filter(({ text, links }) => {
      const size = links.reduce((sum, link) => sum + link.text.length, 0);
      return size > 0.6 * text.length;
    }).length / owns.length;
  const around = [first, ...ancestorsOf(first, 5)];

  let points = 0;
  // Words, one vote only.
  points += isNamed ? 1.5 : isNamedAbove || isWeaklyNamed ? 1 : 0;
  points +=
    part((own) => [own.element, ...own.elements].some(({ id }) => /\d/.test(id))) >= 0.7 ? 1 : 0;
  points += dated >= 0.6 ? 2 : dated >= 0.3 ? 1 : -0.5;
  points += controlled >= 0.4 ? 1.5 : 0;
  points += voiced >= 0.3 ? 1 : 0;
  points += has((e) => e.localName === 'img') >= 0.5 ? 0.5 : 0;
  // People: many of them is good, one and the same is a diary.
  const named = authors.length / owns.length;
  points += named >= 0.7 ? (names.size > 1 ? 1.5 : 0) : named < 0.4 ? -1 : 0;
  points += names.size >= 6 && names.size >= authors.length * 0.6 ? 1 : 0;
  points += authors.length >= 4 && names.size === 1 ? -3 : 0;
  // Free text, of uneven length.
  points += share < 0.5 ? -5 : mean < 12 ? -3 : mean > 40 ? 1 : 0;
  points += texts.length > 3 && new Set(texts).size * 2 < texts.length ? -3 : 0;
  points += spread > mean * 0.28 ? 1 : 0;
  points += part(hasProse) < 0.3 ? -2 : 0;
  // Goods, articles, tables, and what stands at the side.
  points +=
    part((own) => price.test((own.element.textContent ?? '').slice(0, 600))) >= 0.35 ? -3 : 0;
  points += teased ? -3.5 : 0;
  points += linked >= 0.5 ? -3 : 0;
  points += part((own) => findDates(own).length > 2) >= 0.5 ? -1.5 : 0;
  const middle = sample[sample.length >> 1];
  const row = middle instanceof HTMLTableElement ? middle.rows[middle.rows.length >> 1] : middle;
  const isRow = row instanceof HTMLTableRowElement;
  points += isRow && (row.cells.length > 3 || row.closest('table')?.tHead) ? -3 : 0;
  points += around.some((e) => e.matches('aside,[role=complementary]')) ? (isNamed ? -0.5 : -2) : 0;
  points += around.some((e) => teaserWords.test(marksOf(e)))
    ? teaserWords.test(marksOf(first))
      ? -3
      : -1.5
    : 0;
  points += around.some((e) => e.matches('footer,header')) && !isNamed ? -2 : 0;
  points += around.slice(0, 4).some((e) => recentWords.test(marksOf(e))) ? -3 : 0;
  points += key.includes('@') && elements.length < 4 ? -1 : 0;
  points += elements.length < 3 ? (isNamed || isNamedAbove ? -0.5 : -1.5) : 0;
  return { points, isTeaser: points < bar && (teased || linked >= 0.5), isNamed };
}

/** Whether somewhere a line of plain text stands, and not only names, numbers and links. */
function hasProse({ element, elements }: Own): boolean {
  return [element, ...elements].some((e) => {
    if (e instanceof HTMLAnchorElement) return false;
    for (const node of e.childNodes) {
      if (
        node instanceof Text &&
        node.data.trim().length > (/[^\0-\u2fff]/.test(node.data) ? 7 : 24)
      )
        return true;
    }
    return false;
  });
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
