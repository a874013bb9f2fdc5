import { queryAll } from '../roots.ts';
import { readFields } from './fields.ts';
import type { Site } from './types.ts';

/** wpDiscuz. 2026-11: version 5 read on pages (`wc-`); version 7 renames to `wpd-`. Replies are inside the parent. */
export const wpdiscuz: Site = {
  name: 'wpdiscuz',
  *find(page, roots = [page]) {
    const elements = yield* queryAll(
      roots,
      ':is(#wpcomm,#wpdcom) :is(.wc-comment,.wpd-comment)[id]',
    );
    return elements.length ? readFields(elements, { skip: '[class*=comment-footer]' }) : null;
  },
};
