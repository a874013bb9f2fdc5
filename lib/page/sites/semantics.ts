import { queryAll } from '../roots.ts';
import { readFields } from './fields.ts';
import type { Site } from './types.ts';

/**
 * Pages that say what is a comment: schema.org microdata, RDFa, ARIA 1.3, microformats 2.
 * 2026-11: rare (12 of 135 pages looked at), and never wrong there.
 */
const items =
  '[itemtype$="schema.org/Comment"],[itemtype$="schema.org/UserComments"],[itemtype$="schema.org/Answer"],' +
  '[typeof~="Comment"],[typeof~="schema:Comment"],[typeof~="sioct:Comment"],[role=comment],[itemprop=comment][itemscope],.u-comment.h-cite,.p-comment.h-entry,.p-comment.h-cite';

export const semantics: Site = {
  name: 'semantics',
  *find(page, roots = [page]) {
    const all = yield* queryAll(roots, items);
    const found = all.filter((element) => !element.closest('template,nav,form'));
    if (!found.length) return null;
    return readFields(found, {
      author: [
        '[itemprop=author] [itemprop=name],[itemprop=creator] [itemprop=name]',
        '[itemprop=name]',
        '[itemprop=author],[itemprop=creator],[property~=author],.p-author',
      ],
      body: [
        '[itemprop=text],[itemprop=commentText],[property~="schema:text"],[property~=text],.e-content',
      ],
      date: [
        '[itemprop=dateCreated],[itemprop=datePublished],[itemprop=commentTime],.dt-published',
      ],
    });
  },
};
