import { finish } from './schedule.ts';
import type { Steps } from './sites/types.ts';

/**
 * Dates as people and pages write them, in the page's own language: the browser knows the names of months and the
 * words for "3 hours ago" of every language, so no list of them is carried along.
 */
interface Words {
  /** Month names, long and short, January first. */
  readonly months: readonly RegExp[];
  /** A month beside a number, or "3 hours ago" in one language each. */
  readonly dates: readonly RegExp[];
}

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
/** Where a page does not say its language. */
const usual = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru'];
const yearFirst = /(?:^|\D)((?:19|20)\d\d)\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})/;
const dayFirst = /(?:^|\D)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d\d)(?!\d)/;
const clock = /(?:^|\D)(\d{1,2})[:.](\d\d)(?::\d\d)?\s?(?:([ap])\.?m|uhr|h\b|$)/i;
const clockAnywhere = /\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?|\s?uhr\b)?/gi;
const edges =
  /^[\s,;:|·•()–—-]+|(?:[\s,;:|·•()–—-]+(?:on|at|le|à|am|um|il|el|a|em|às|o|w|dnia|den|kl|op|om|в|於|回覆|st|nd|rd|th)?)+$/giu;
const brief = /^(?:\d{1,3}\s?(?:s|m|min|h|hr|d|w|mo|yr?)|an? \w+ ago|just now)$/i;
const maxChars = 100;
let words: Words | null = null;
let wordsOf: string | null = null;

/** @returns whether a short text tells a date or a time; never for more than 100 characters */
export function isDateLike(text: string): boolean {
  if (text.length > maxChars || text.length < 2) return false;
  return (
    [dayFirst, yearFirst, brief, ...readWords().dates].some((form) => form.test(text)) ||
    (text.length < 24 && clock.test(text))
  );
}

/** @returns what a short text says beside its date and time: the name in "Posted by Ann, 3 May 2024 at 8:15" */
export function withoutDate(text: string): string {
  let rest = text.slice(0, 200);
  for (const form of [yearFirst, dayFirst, ...readWords().dates, /(?:19|20)\d\d/, clockAnywhere]) {
    rest = rest.replace(form, ' ');
  }
  return rest.replace(/\s+/g, ' ').replace(edges, '');
}

/**
 * Reads a date from an attribute or from words.
 * @returns milliseconds since 1970 (a date without a zone is taken as UTC), or null where it is not certain enough
 */
export function parseDate(text: string): number | null {
  if (text.length > maxChars) return null;
  const iso = text.match(/\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?/);
  if (iso) return sane(Date.parse(iso[1] ? iso[0] : `${iso[0]}Z`));
  const first = text.match(yearFirst);
  if (first) return fromParts(text, first[1], first[2], first[3]);
  const numeric = text.match(dayFirst);
  if (numeric) {
    // 3/5/2020 is two days; 13/5/2020 and 3.5.2020 are one.
    const [, one, mark, two, years] = numeric;
    if (mark === '.' || Number(one) > 12) return fromParts(text, years, two, one);
    return Number(two) > 12 ? fromParts(text, years, one, two) : null;
  }
  const year = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/)?.[0];
  const day = text.match(/(?<![\d:])\d{1,2}(?![\d:])/)?.[0];
  const month = readWords().months.findIndex((names) => names.test(text));
  return year && day && month >= 0 ? fromParts(text, year, month + 1, day) : null;
}

type Part = string | number | undefined;

function fromParts(text: string, year: Part, month: Part, day: Part): number | null {
  const time = text.match(clock);
  const half = time?.[3]?.toLowerCase();
  const hour = (Number(time?.[1] ?? 0) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
  const years = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  if (!(Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31))
    return null;
  return sane(Date.UTC(years, Number(month) - 1, Number(day), hour, Number(time?.[2] ?? 0)));
}

function sane(date: number): number | null {
  return date > Date.UTC(1985) && date < Date.UTC(2100) ? date : null;
}

/** Makes the words of the page's language ready in small steps, since to ask the browser for them takes a while. */
export function* prepareDates(): Steps<void> {
  const language = pageLanguage();
  if (words && wordsOf === language) return;
  words = yield* makeWords(language);
  wordsOf = language;
}

/** The words of the page's language and of English, made once. */
function readWords(): Words {
  finish(prepareDates());
  return words as Words;
}

function pageLanguage(): string {
  return globalThis.document?.documentElement.lang ?? '';
}

function* makeWords(language: string): Steps<Words> {
  const tags = ['en', language || usual, globalThis.navigator?.language ?? []].flat();
  const known = Intl.DateTimeFormat.supportedLocalesOf(tags.filter(isTag));
  const months: string[][] = Array.from({ length: 12 }, () => []);
  const dates: RegExp[] = [];
  for (const tag of new Set(known)) {
    const ago = new Set<string>();
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DateTimeFormat(tag, { month: style, day: 'numeric', timeZone: 'UTC' });
      months.forEach((found, i) => {
        const parts = names.formatToParts(Date.UTC(2020, i, 1));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        if (/\p{L}{3}/u.test(name)) found.push(toPattern(name.replace('.', '')));
      });
      yield undefined;
      const since = new Intl.RelativeTimeFormat(tag, { style });
      for (const unit of units) {
        for (const count of [1, 2, 5]) ago.add(toPattern(since.format(-count, unit)));
      }
    }
    const near = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
    for (const days of [0, -1]) ago.add(`^${toPattern(near.format(days, 'day'))}(?!\\p{L})`);
    dates.push(yield* compile(`(?<!\\p{L})(?:${[...ago].join('|')})`));
  }
  // A class of all letters is slow to compile: once for all names, and not once for each.
  const alone = (names: readonly string[]) => `(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`;
  const any = alone(months.flat());
  dates.unshift(
    yield* compile(`\\d{1,4}(?:\\W|st|nd|rd|th|er|de|of){0,5}${any}`),
    yield* compile(`${any}\\W{0,3}\\d{1,4}`),
  );
  const single: RegExp[] = [];
  for (const names of months) single.push(yield* compile(alone(names)));
  return { months: single, dates };
}

/**
 * The browser compiles an expression where it is first used, once for each width of letters, and anew where it is used
 * again: milliseconds each, which are better spent here, one by one.
 */
function* compile(pattern: string): Steps<RegExp> {
  const form = new RegExp(pattern, 'iu');
  for (const letter of 'aжaж') {
    yield undefined;
    form.test(letter.repeat(maxChars));
  }
  return form;
}

function toPattern(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    .replace(/\s+/g, '\\s')
    .replace(/\d+/g, '\\d{1,3}');
}

function isTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag);
}
