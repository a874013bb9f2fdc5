import { queryAll } from '../roots.ts';
import { readFields } from './fields.ts';
import { findParents } from './parents.ts';
import type { Site } from './types.ts';

/**
 * Drupal 7 to 10. Themes rename the parts, but keep RDFa or the path `/comment/N` on the outer element; replies stand in
 * a box `.indented` right behind the comment.
 * 2026-11: read on saved pages of 7, 8 and 9; in 10 RDFa is gone and `data-comment-user-id` stays.
 */
const items =
  '[typeof~="schema:Comment"],[typeof~="sioct:Comment"],.comment[about*="/comment/"],.js-comment[data-comment-user-id]';

export const drupal: Site = {
  name: 'drupal',
  *find(page, roots = [page]) {
    const elements = yield* queryAll(roots, items);
    if (!elements.length) return null;
    const findings = readFields(elements, {
      author: ['.username', '.comment__author'],
      body: [
        '.field-name-comment-body,.field--name-comment-body,.comment__text-content,[property~="schema:text"]',
        '[property~="content:encoded"]',
      ],
      date: ['time', '.comment__time', '.submitted'],
    });
    return { ...findings, parents: () => findParents(elements, { behind: '.indented' }) };
  },
};
