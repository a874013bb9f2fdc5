import { queryAll } from '../roots.ts';
import { inSteps } from '../schedule.ts';
import { readText } from '../text.ts';
import { findSigned } from './signatures.ts';
import type { Findings, Reading, Site } from './types.ts';

/**
 * MediaWiki talk pages with DiscussionTools. A comment is no element but a range between two marks; who wrote it, when,
 * and what it answers stand in the first mark's id: `c-AUTHOR-TIME-PARENT'S AUTHOR-PARENT'S TIME`.
 * 2026-11: read in DiscussionTools, and on a saved page. The older marks spell the time in ISO, the newer in 14 digits.
 */
const start = '[data-mw-comment-start]';
const stamp = String.raw`(\d{14}|\d{4}-\d\d-\d\dT[\d:.]+Z?)`;
const form = new RegExp(`^c-(.+?)-${stamp}(?:-(.*))?$`);
const answer = new RegExp(`^(.+?)-${stamp}(?:-\\d+)?$`);
const blocks = 'p,li,dd,td,blockquote';

export const mediawiki: Site = {
  name: 'mediawiki',
  *find(page, roots = [page]) {
    const marks = new Map<Element, Element>();
    for (const mark of yield* queryAll(roots, start)) {
      if (!form.test(mark.id)) continue;
      const element = mark.closest(blocks) ?? findEnd(mark)?.closest(blocks);
      if (element && !marks.has(element)) marks.set(element, mark);
    }
    return marks.size ? readMarks(marks) : yield* findSigned(page);
  },
};

function findEnd(mark: Element): Element | null {
  const root = mark.getRootNode() as Document | ShadowRoot;
  const id = CSS.escape(mark.id);
  return root.querySelector(`[data-mw-comment-sig="${id}"],[data-mw-comment-end="${id}"]`);
}

function readMarks(marks: ReadonlyMap<Element, Element>): Findings {
  return {
    elements: [...marks.keys()],
    read(element) {
      const mark = marks.get(element);
      return mark ? readMark(element, mark) : null;
    },
    *parents() {
      const parents = new Map<Element, Element>();
      const last = new Map<string, Element>();
      yield* inSteps(marks, ([element, { id }]) => {
        const [, author, time, answered = ''] = form.exec(id) ?? [];
        const [, name, when] = answer.exec(answered) ?? [];
        const parent = last.get(`${name} ${when}`);
        if (parent) parents.set(element, parent);
        last.set(`${author} ${time}`, element);
      });
      return parents;
    },
  };
}

function readMark(element: Element, mark: Element): Reading | null {
  const [, author = '', time = ''] = form.exec(mark.id) ?? [];
  const closing = findEnd(mark);
  // Who only signs, as in a vote, says nothing.
  if (!closing || mark.closest('a')) return null;
  const range = element.ownerDocument.createRange();
  range.setStartAfter(mark);
  range.setEndBefore(closing);
  const { text, links } = readText(range.cloneContents());
  if (!text && !links.length) return null;
  const signature = closing.nextElementSibling;
  const when =
    time.length === 14 ? time.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z') : time;
  return {
    box: element,
    comment: {
      text,
      author: author.replaceAll('_', ' ') || null,
      authorUrl: signature instanceof HTMLAnchorElement ? signature.href : null,
      links,
      date: Date.parse(when) || null,
    },
    permalink: mark.id ? new URL(`#${mark.id}`, element.baseURI).href : null,
    isPageAuthor: false,
    isPinned: false,
    likes: null,
  };
}
