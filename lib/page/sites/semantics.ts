import { queryAll } from '../roots.ts';
import { readFields } from './fields.ts';
import type { Site } from './types.ts';

/**
 * Pages that say what is a comment: schema.org microdata, RDFa, ARIA 1.3, microformats 2.
 * Reviews of goods are read where there are some.
 * 2026-11: rare (12 of 135 pages looked at), and never wrong there.
 */
const items =
  '[itemtype$="schema.org/Comment"],[itemtype$="schema.org/UserComments"],[itemtype$="schema.org/Answer"],' +
  '[typeof~="Comment"],[typeof~="schema:Comment"],[typeof~="sioct:Comment"],[role=comment],[itemprop=comment][itemscope],.u-comment.h-cite,.p-comment.h-entry,.p-comment.h-cite';

const reviews = '[itemtype$="schema.org/Review"]';

export const semantics: Site = {
  name: 'semantics',
  *find(page, roots = [page]) {
    const all = yield* queryAll(roots, items);
    const isWritten = (element: Element) => !element.closest('template,nav,form');
    const found = all.filter(isWritten);
    // A single review is the article itself, by who wrote the page.
    const reviewed = (yield* queryAll(roots, reviews)).filter(isWritten);
    if (!found.length && reviewed.length > 1) found.push(...reviewed);
    if (!found.length) return null;
    return readFields(found, {
      author: [
        '[itemprop=author] [itemprop=name],[itemprop=creator] [itemprop=name]',
        '[itemprop=name]',
        '[itemprop=author],[itemprop=creator],[property~=author],.p-author',
      ],
      body: [
        '[itemprop=text],[itemprop=commentText],[itemprop=reviewBody],[property~="schema:text"],[property~=text],.e-content',
      ],
      date: [
        '[itemprop=dateCreated],[itemprop=datePublished],[itemprop=commentTime],.dt-published',
      ],
    });
  },
};
