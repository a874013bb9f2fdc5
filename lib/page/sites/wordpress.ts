import { queryAll } from '../roots.ts';
import { readFields } from './fields.ts';
import type { Site } from './types.ts';

/**
 * WordPress, all the ways a theme may print comments. Themes rename what they like, but nearly all print
 * `comment_class()` (`comment even depth-1`) or an id that ends in `comment-N` on the outer element.
 * 2026-11: read in core (class-walker-comment.php, legacy and html5), Twenty Ten to Twelve, Genesis, Avada, Impreza,
 * block themes, classic 1.5. In most themes the replies are inside the parent's element (`ul.children`).
 */
const items =
  ':is(li,div,article,section,dd):is([class*=depth-]:is(.comment,.pingback,.trackback),[id*=comment-]),' +
  'ol:is(#commentlist,.commentlist,.comment-list,.wp-block-comment-template)>li';
const evidence =
  '[class*=depth-].comment,[href*="/wp-content/"],[src*="/wp-content/"],[action*=wp-comments]';
const idForm = /(?:^|-)comment-(\d+)$/;
/** Where themes agree. The text is not among it: comments of one page show themselves where theirs is. */
const author = ['.fn', '[class*=comment-author-name],.comment-author :is(cite,strong)', 'a.url'];
const skip =
  '.reply,.comment-reply,.comment-meta,.commentmetadata,.comment-author,.comment-edit-link,' +
  '.comment-awaiting-moderation,.comment-likes,.sharedaddy,.comment-respond';

export const wordpress: Site = {
  name: 'wordpress',
  *find(page, roots = [page]) {
    const candidates = yield* queryAll(roots, items);
    if (!candidates.length || !(yield* queryAll(roots, evidence, 1)).length) return null;
    const elements: Element[] = [];
    const outer: Element[] = [];
    const ids = new Map<Element, string>();
    for (const element of candidates) {
      if (elements.length % 500 === 499) yield undefined;
      const id = element.id.match(idForm)?.[1];
      if (!id && !/(?:^|\s)depth-\d/.test(element.className) && element.localName !== 'li')
        continue;
      if (element.matches('.recentcomments,form *')) continue;
      while (outer.length && !outer.at(-1)?.contains(element)) outer.pop();
      const above = outer.at(-1);
      // One comment often wears its number twice: on the list item and on the box inside.
      if (above && id) {
        const known = ids.get(above) ?? id;
        ids.set(above, known);
        if (known === id) continue;
      }
      if (above && !id && element.localName !== 'li') continue;
      if (id) ids.set(element, id);
      outer.push(element);
      elements.push(element);
    }
    if (!elements.length) return null;
    const members = new Set(elements);
    const findings = readFields(elements, { author, skip }, members);
    const pingbacks = readFields(
      [],
      { body: ['.comment-body,.comment-content,p'], skip: '.reply' },
      members,
    );
    return {
      ...findings,
      read: (element) =>
        (element.matches('.pingback,.trackback') ? pingbacks : findings).read(element),
    };
  },
};
