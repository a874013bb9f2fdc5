import { readFields } from './fields.ts';
import type { Site } from './types.ts';

/** wpDiscuz. 2026-11: version 5 read on pages (`wc-`); version 7 renames to `wpd-`. Replies are inside the parent. */
export const wpdiscuz: Site = {
  name: 'wpdiscuz',
  find(page) {
    const elements = [
      ...page.querySelectorAll(':is(#wpcomm,#wpdcom) :is(.wc-comment,.wpd-comment)[id]'),
    ];
    if (!elements.length) return null;
    return readFields(elements, {
      author: ['.wc-comment-author', '.wpd-comment-author'],
      body: ['.wc-comment-text', '.wpd-comment-text'],
      date: ['.wc-comment-date', '.wpd-comment-date'],
      skip: '.wpdiscuz-readmore,.wc-comment-footer,.wpd-comment-footer',
    });
  },
};
