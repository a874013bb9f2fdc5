import { parseDate } from '../dates.ts';
import { queryAll } from '../roots.ts';
import { fold, readText } from '../text.ts';
import { cleanName, findLink } from './fields.ts';
import type { Site } from './types.ts';

/**
 * Comments in a list of terms and definitions: the name in one element, the words in the next. WordPress's Thesis
 * (`dl#comment_list > dt.comment + dd.comment`) and the old layout of Blogger (`dl#comments-block`).
 * 2026-11: from memory of their markup. The box is the definition; the name above it stays.
 */
const bodies = 'dl#comment_list>dd.comment,dl#comments-block>dd.comment-body';

export const pairs: Site = {
  name: 'pairs',
  *find(page, roots = [page]) {
    const elements = (yield* queryAll(roots, bodies)).filter((body) =>
      body.previousElementSibling?.matches('dt'),
    );
    if (!elements.length) return null;
    return {
      elements,
      read(element) {
        const term = element.previousElementSibling;
        const { text, links } = readText(element, (part) =>
          part.matches('.comment-reply-link,.reply'),
        );
        if (!term || (!text && !links.length)) return null;
        const name =
          term.querySelector('.comment_author,a[rel~=nofollow],cite,a[href*=profile]') ?? term;
        const foot = element.nextElementSibling?.matches('dd') ? element.nextElementSibling : term;
        const when = foot.querySelector('.comment_time,.comment-timestamp,abbr') ?? foot;
        const link = when.querySelector<HTMLAnchorElement>('a[href]');
        return {
          box: element,
          comment: {
            text,
            author: cleanName(fold(readText(name).text)) || null,
            authorUrl: findLink(name, term),
            links,
            date:
              parseDate(when.getAttribute('title') ?? '') ??
              parseDate(fold(when.textContent ?? '')),
          },
          permalink: link?.href ?? null,
          isPageAuthor: element.matches('.bypostauthor') || !!term.querySelector('.blog-author'),
          isPinned: false,
          likes: null,
        };
      },
    };
  },
};
