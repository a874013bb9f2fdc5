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
  '[class~=comment][class*=depth-],[href*="/wp-content/"],[src*="/wp-content/"],[href*="/wp-includes/"],[action*=wp-comments-post],' +
  'meta[name=generator][content^=WordPress],[href*=".wp.com"],[href*="/xmlrpc.php"]';
const idForm = /(?:^|-)comment-(\d+)$/;
const authors = [
  '.comment-author .fn',
  '.comment-author-name',
  '.wp-block-comment-author-name',
  'cite.fn',
  '.fn',
  '.comment-author cite',
  '[itemprop=author] [itemprop=name]',
  '.comment-author a.url',
  'a.url[rel~=external]',
  '.comment_author',
  '.commentauthor',
  '.w-comments-item-author',
  '.comment-author strong',
];
const bodies = [
  '.comment-content',
  '.wp-block-comment-content',
  '[itemprop=text]',
  '[itemprop=commentText]',
  '.comment-text',
  '.comment_text',
  '.commenttext',
  '.comment-entry',
  '.w-comments-item-text',
];
const skip =
  '.reply,.comment-reply,.comment-reply-link,.comment-edit-link,.comment-meta,.commentmetadata,.comment-awaiting-moderation,' +
  '.comment-author,.vcard,.comment-likes,.sharedaddy,.sd-block,.avatar,.comment-respond,#respond,.cld-like-dislike-wrap';

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
    const findings = readFields(elements, { author: authors, body: bodies, skip });
    return {
      elements,
      read(element) {
        const reading = findings.read(element);
        if (!reading || !element.matches('.pingback,.trackback')) return reading;
        return { ...reading, comment: { ...reading.comment, author: null } };
      },
    };
  },
};
