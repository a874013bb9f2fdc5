import type { Article } from '../spam/comment.ts';
import { readText } from './text.ts';

const maxArticleChars = 20_000;
const maxParagraphs = 2_000;
const maxTitleChars = 300;

/**
 * Reads what the comments are about: the title, and the text of the element in which most of the paragraphs stand.
 * @param comments outer elements of the comments, which are left out
 */
export function readArticle(page: Document, comments: ReadonlySet<Element>): Article {
  const weights = new Map<Element, number>();
  let looked = 0;
  for (const paragraph of page.querySelectorAll('p')) {
    if (looked++ > maxParagraphs) break;
    const parent = paragraph.parentElement;
    if (!parent || isInside(parent, comments) || paragraph.closest('nav,footer,aside,form'))
      continue;
    const size = paragraph.textContent?.length ?? 0;
    weights.set(parent, (weights.get(parent) ?? 0) + size);
  }
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
