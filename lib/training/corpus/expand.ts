import { shuffle } from '../random.ts';
import type { Family } from './family.ts';

/** How often a wording with a slot of its family's own is made, by its length in words. */
const variants = [
  { upTo: 8, count: 4 },
  { upTo: 16, count: 2 },
];
/** A wording of at least so many slots is another text each time, however long. */
const manySlots = { from: 4, count: 3 };

/**
 * A short wording that names what it is about is made several times, each time about something else. A long one would
 * be nearly the same text each time.
 * @returns wordings in rounds, so that two of the same stand far apart
 */
export function expand(family: Family, random: () => number): string[] {
  const hasTails = family.tails.some((tail) => tail !== '-');
  const slots = [...family.slots.keys(), 'anchor', 'keywordname'];
  const counts = family.wordings.map((wording) => {
    const isAboutSomething = hasTails || slots.some((slot) => wording.includes(`{${slot}}`));
    const words = countWords(wording);
    const bySlots = countSlots(wording) >= manySlots.from ? manySlots.count : 1;
    const byLength = variants.find(({ upTo }) => words <= upTo)?.count ?? 1;
    return isAboutSomething ? Math.max(byLength, bySlots) : 1;
  });
  return Array.from({ length: Math.max(0, ...counts) }, (_, round) => {
    const wordings = family.wordings.filter((_, i) => (counts[i] as number) > round);
    shuffle(wordings, random);
    return wordings;
  }).flat();
}

/** @returns how many words a text or wording has, parted by white space */
export function countWords(text: string): number {
  return text.split(/\s+/).length;
}

function countSlots(wording: string): number {
  return wording.match(/\{\w/g)?.length ?? 0;
}
