import { readFields } from './fields.ts';
import type { Site } from './types.ts';

/**
 * WordPress, all the ways a theme may print comments. Themes rename what they like, but nearly all print
 * `comment_class()` (`comment even depth-1`) or an id that ends in `comment-N` on the outer element.
 * 2026-11: read in core (class-walker-comment.php, legacy and html5), Twenty Ten to Twelve, Genesis, Avada, Impreza,
 * block themes, classic 1.5. In most themes the replies are inside the parent's element (`ul.children`).
 */
const items =
  ':is(li,div,article,section,dd):is([class~=comment][class*=depth-],[class~=pingback][class*=depth-],' +
  '[class~=trackback][class*=depth-],[id^=comment-],[id^=li-comment-],[id^=div-comment-]),' +
  'ol:is(#commentlist,.commentlist,.comment-list,.wp-block-comment-template)>li';
const evidence =
  '[class~=comment][class*=depth-],[href*="/wp-"],[src*="/wp-"],[action*=wp-comments],[href*=".wp.com"],[href*=xmlrpc]';
const idForm = /(?:^|-)comment-(\d+)$/;
const authors = [
  '.fn',
  '.comment-author-name,.wp-block-comment-author-name',
  '.comment-author :is(cite,strong,[itemprop=name])',
  'a.url',
  '.commentauthor,.w-comments-item-author',
];
const bodies = [
  '.comment-content,.wp-block-comment-content,.w-comments-item-text',
  '.comment-text,.comment_text,.commenttext,.comment-entry',
];
const skip =
  '.reply,.comment-reply,.comment-edit-link,.comment-meta,.commentmetadata,.comment-awaiting-moderation,' +
  '.comment-author,.comment-likes,.sharedaddy,.sd-block,.avatar,.comment-respond';

export const wordpress: Site = {
  name: 'wordpress',
  *find(page) {
    if (!page.querySelector(evidence)) return null;
    const elements: Element[] = [];
    const outer: Element[] = [];
    const ids = new Map<Element, string>();
    for (const element of page.querySelectorAll(items)) {
      if (elements.length % 500 === 499) yield undefined;
      const id = element.id.match(idForm)?.[1];
      if (!id && !/(?:^|\s)depth-\d/.test(element.className) && element.localName !== 'li')
        continue;
      if (element.matches('.recentcomments') || element.closest('nav,form,template')) continue;
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
    const findings = readFields(elements, { author: authors, body: bodies, skip }, members);
    const pingbacks = readFields(
      [],
      { body: ['.comment-body,.comment-content,p'], skip: '.reply' },
      members,
    );
    const isPingback = (element: Element) => element.matches('.pingback,.trackback');
    return {
      elements,
      read: (element) => (isPingback(element) ? pingbacks : findings).read(element),
    };
  },
};
