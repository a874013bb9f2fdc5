import { queryAll, type Root } from '../roots.ts';
import type { Steps } from './types.ts';

/**
 * What a page tells machines of its comments in JSON-LD: no places, but their texts. Pages lie and err, so it is
 * evidence and no more, and anything in it is taken as hostile.
 */
const scripts = 'script[type="application/ld+json"]';
const kind = /(?:Comments?|Answer|Review|DiscussionForumPosting)$/;
const maxScripts = 20;
const maxChars = 500_000;
const maxNodes = 20_000;
const minLetters = 8;

/** @returns the beginnings of the texts that a page says are comments; see `beginningOf` */
export function* readTold(roots: readonly Root[]): Steps<Set<string>> {
  const told = new Set<string>();
  for (const { textContent } of yield* queryAll(roots, scripts, maxScripts)) {
    yield undefined;
    const json = textContent ?? '';
    if (json.length < maxChars) yield* gatherTold(json, told);
  }
  return told;
}

/** Adds the beginnings of the comments in one script; looks at 20,000 values and keeps what it has where it fails. */
export function* gatherTold(json: string, told: Set<string>): Steps<void> {
  try {
    const open: unknown[] = [JSON.parse(json)];
    for (let looked = 1; open.length && looked < maxNodes; looked++) {
      if (looked % 500 === 0) yield undefined;
      const node = open.pop();
      if (typeof node !== 'object' || !node) continue;
      const { '@type': type, text, reviewBody, articleBody } = node as Record<string, unknown>;
      for (const value of Object.values(node)) open.push(value);
      if (![type].flat().some((one) => typeof one === 'string' && kind.test(one))) continue;
      for (const said of [text, reviewBody, articleBody]) {
        const beginning = typeof said === 'string' ? beginningOf(said) : '';
        if (beginning.length >= minLetters) told.add(beginning);
      }
    }
  } catch {
    // Broken JSON is nobody's news but the page's.
  }
}

/** @returns the first 40 letters and digits of a text, without its tags and entities */
export function beginningOf(text: string): string {
  return text
    .slice(0, 400)
    .replace(/<[^>]*>|&#?\w+;|[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .slice(0, 40);
}
