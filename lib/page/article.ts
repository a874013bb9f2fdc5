import type { Article } from '../spam/comment.ts';
import { walk } from './roots.ts';
import { inSteps } from './schedule.ts';
import type { Steps } from './sites/types.ts';
import { readText } from './text.ts';

const maxArticleChars = 20_000;
const maxParagraphs = 2_000;
const maxTitleChars = 300;

/**
 * Reads what the comments are about: the title, and the text of the element in which most of the paragraphs stand.
 * @param comments outer elements of the comments, which are left out
 */
export function* readArticle(page: Document, comments: ReadonlySet<Element>): Steps<Article> {
  const weights = new Map<Element, number>();
  let looked = 0;
  yield* inSteps(walk(page), (element) => {
    const parent = element.parentElement;
    if (element.localName !== 'p' || !parent || looked++ > maxParagraphs) return;
    if (isInside(parent, comments) || element.closest('nav,footer,aside,form')) return;
    weights.set(parent, (weights.get(parent) ?? 0) + (element.textContent?.length ?? 0));
  });
  let best: Element | null = null;
  let most = 0;
  for (const [element, weight] of weights) {
    if (weight <= most) continue;
    best = element;
    most = weight;
  }
  const text = best ? readText(best, (element) => comments.has(element), maxArticleChars).text : '';
  return { title: page.title.slice(0, maxTitleChars), text };
}

function isInside(element: Element, comments: ReadonlySet<Element>): boolean {
  for (let up: Element | null = element; up; up = up.parentElement)
    if (comments.has(up)) return true;
  return false;
}
