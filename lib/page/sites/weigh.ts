import { surveyOwn } from '../own.ts';
import { controlText, findDates, isControl, marksOf, readFields, shortText } from './fields.ts';
import type { Group } from './groups.ts';
import { commentWords, teaserWords, weakWords } from './words.ts';

/** Points from which a group is read as comments. */
export const bar = 5;

const maxSample = 16;
const price = /(?:[€£$¥₽]|zł|kč|usd|eur|руб)\s?\d|\d\s?(?:[€£$¥₽]|zł|kč|kr\b|usd|eur|руб)/i;

/** Weighs the evidence that a group is a list of comments. Each line is one vote; no vote decides alone. */
export function weighGroup(group: Group, note?: (name: string, points: number) => void): number {
  const { elements } = group;
  let points = 0;
  const vote = (name: string, value: number) => {
    points += value;
    if (value) note?.(name, value);
  };
  const first = elements[0] as Element;
  const members = new Set(elements);
  const step = Math.max(1, Math.floor(elements.length / maxSample));
  const sample = elements.filter((_, i) => i % step === 0).slice(0, maxSample);
  const owns = sample.map((element) => surveyOwn(element, members));
  const share = (count: number) => count / owns.length;
  const part = (test: (own: (typeof owns)[number]) => boolean) => share(owns.filter(test).length);

  const dates = owns.map((own) => findDates(own).length);
  const dated = share(dates.filter(Boolean).length);
  const controlled = part((own) =>
    own.elements.some((e) => isControl(e) && controlText.test((e.textContent ?? '').trim())),
  );
  const voiced = part((own) => own.elements.some((e) => e.matches('[rel~=nofollow],[rel~=ugc]')));
  const isNamed = commentWords.test(marksOf(first)) || commentWords.test(group.key);
  const isNamedAbove = [...ancestors(first, 4)].some((e) => commentWords.test(marksOf(e)));
  const isWeaklyNamed = weakWords.test(marksOf(first));
  if (
    dated < 0.3 &&
    controlled < 0.3 &&
    voiced < 0.3 &&
    !isNamed &&
    !isNamedAbove &&
    !isWeaklyNamed
  )
    return -9;

  const { read } = readFields(elements);
  const readings = sample.map((element) => read(element));
  const texts = readings.map((reading) => reading?.comment.text ?? '');
  const authors = readings.flatMap((reading) => reading?.comment.author ?? []);
  const sizes = texts.map((text) => text.length).filter(Boolean);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / (sizes.length || 1);
  const spread = Math.sqrt(
    sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / (sizes.length || 1),
  );

  vote('named', isNamed ? 1.5 : isNamedAbove ? 1 : 0);
  vote('weakly named', !isNamed && isWeaklyNamed ? 1 : 0);
  vote(
    'ids',
    share(
      owns.filter((own) => /\d/.test(own.element.id) || own.elements.some((e) => /\d/.test(e.id)))
        .length,
    ) >= 0.7
      ? 1
      : 0,
  );
  vote('dated', dated >= 0.6 ? 2 : dated >= 0.3 ? 1 : -0.5);
  vote('controls', controlled >= 0.4 ? 1.5 : 0);
  vote('voiced', voiced >= 0.3 ? 1 : 0);
  vote('avatars', part((own) => own.elements.some((e) => e.localName === 'img')) >= 0.5 ? 0.5 : 0);
  const named = share(authors.length);
  const names = new Set(authors).size;
  vote('authors', named >= 0.7 ? (names > 1 ? 1.5 : 0) : named < 0.4 ? -1.5 : 0);
  vote('one author', authors.length >= 4 && names === 1 ? -3 : 0);
  vote('texts', share(sizes.length) < 0.5 ? -5 : mean < 12 ? -3 : mean > 40 ? 1 : 0);
  vote('same text', sizes.length > 3 && new Set(texts).size * 2 < sizes.length ? -3 : 0);
  vote('uneven', spread / (mean || 1) > 0.35 ? 1 : 0);
  vote(
    'prices',
    part((own) => price.test(own.element.textContent?.slice(0, 600) ?? '')) >= 0.35 ? -3 : 0,
  );
  const teased = part((own) => own.elements.some((e) => isTitleLink(e, own.chars.get(e) ?? 0)));
  vote('teasers', teased >= 0.4 ? -3.5 : 0);
  const linked = part(
    (own) => (own.linked.get(own.element) ?? 0) > 0.55 * (own.chars.get(own.element) ?? 0),
  );
  vote('mostly links', linked >= 0.5 ? -3 : 0);
  vote('many dates', part((own) => findDates(own).length > 2) >= 0.5 ? -1.5 : 0);
  vote('table', first.localName === 'tr' && first.closest('table')?.querySelector('th') ? -3 : 0);
  const around = [first, ...ancestors(first, 5)];
  vote(
    'aside',
    around.some((e) => e.matches('aside,[role=complementary],form [role=listbox]')) ? -2 : 0,
  );
  vote('teaser words', around.some((e) => teaserWords.test(marksOf(e))) ? -1.5 : 0);
  vote('heading', points > 2 && hasHeading(first) ? 1 : 0);
  vote('two', elements.length < 3 ? -0.5 : 0);
  vote('labels', owns.every((own) => own.elements.every((e) => !shortText(e, own))) ? -1 : 0);
  return points;
}

function* ancestors(element: Element, levels: number): Generator<Element> {
  for (
    let up = element.parentElement;
    up && levels-- > 0 && up.localName !== 'body';
    up = up.parentElement
  ) {
    yield up;
  }
}

/** A heading or a long line that leads to another page: the way articles and goods are listed. */
function isTitleLink(element: Element, chars: number): boolean {
  if (
    !(element instanceof HTMLAnchorElement) ||
    chars < 14 ||
    /\b(?:nofollow|ugc)\b/.test(element.rel)
  )
    return false;
  if (element.hash && element.pathname === location.pathname) return false;
  if (element.querySelector('h1,h2,h3,h4') || element.closest('h1,h2,h3,h4')) return true;
  return (
    chars > 24 && element.parentElement?.matches('li,div,dt,td,strong,b,article,section') === true
  );
}

/** Words such as "12 comments" or a form to write one, near the list. */
function hasHeading(first: Element): boolean {
  let levels = 0;
  for (const up of ancestors(first, 4)) {
    if (levels++ > 3) break;
    const near = up.previousElementSibling;
    const head = (near?.textContent ?? '').trim().slice(0, 120);
    if (head && commentWords.test(head)) return true;
    if (
      up.nextElementSibling?.querySelector('textarea') ||
      up.querySelector(':scope>form textarea')
    )
      return true;
  }
  return false;
}
