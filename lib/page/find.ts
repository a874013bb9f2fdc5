import { prepareDates } from './dates.ts';
import { takeSample } from './own.ts';
import type { Root } from './roots.ts';
import type { Findings, Reading, Site, Steps } from './sites/types.ts';

/** What was found on a page, and by whom. */
export interface Found extends Findings {
  readonly site: string;
  /** Sites that know the page and could not read it: their layout may have changed. */
  readonly lost: readonly string[];
}

/** What a person is typing, and what only looks like a comment, such as one in a program. */
const untouchable = '[contenteditable]:not([contenteditable=false]),pre,code';
const maxSample = 24;
const minSample = 3;

/**
 * Asks the sites in order; the first that finds comments and reads them is believed. One that reads nothing, or the
 * same text everywhere, gives way to those behind it.
 * @param failed hears of a site that threw
 * @returns null where no site finds a comment
 */
export function* findComments(
  page: Document,
  roots: readonly Root[],
  sites: readonly Site[],
  failed: (site: Site, error: unknown) => void,
): Steps<Found | null> {
  const lost: string[] = [];
  yield* prepareDates();
  for (const site of sites) {
    yield undefined;
    try {
      const findings = yield* site.find(page, roots);
      if (!findings?.elements.length) continue;
      const read = (element: Element) =>
        element.closest(untouchable) ? null : findings.read(element);
      if (findings.learn) yield* findings.learn();
      const safe = { ...findings, read };
      if (yield* isReadable(safe)) return { ...safe, site: site.name, lost };
      lost.push(site.name);
    } catch (error) {
      failed(site, error);
      lost.push(site.name);
    }
  }
  return null;
}

/** Whether what is read of a sample looks like what people write: not empty, not all alike. */
function* isReadable(findings: Findings): Steps<boolean> {
  const sample = takeSample(findings.elements, maxSample);
  const readings: Reading[] = [];
  let broken = 0;
  for (const element of sample) {
    yield undefined;
    try {
      const reading = findings.read(element);
      if (reading) readings.push(reading);
    } catch {
      // Told of where the comment itself is read.
      broken++;
    }
  }
  if (!readings.length || broken > readings.length) return false;
  if (sample.length < minSample) return true;
  const texts = readings.map(({ comment }) => comment.text);
  if (texts.filter(Boolean).length * 4 < readings.length) return false;
  return !areAlike(texts) || !areAlike(readings.map(({ comment }) => comment.author ?? ''));
}

/** Whether at least three say the same. */
export function areAlike(texts: readonly string[]): boolean {
  return texts.length >= minSample && new Set(texts).size === 1;
}
