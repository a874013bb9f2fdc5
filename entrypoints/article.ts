import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '../lib/page/article.ts';
import { finish } from '../lib/page/schedule.ts';

// Run by the background in the page on top of a tab, for the comments in its frames.
export default defineUnlistedScript(() => ({
  host: location.hostname || null,
  article: finish(readArticle(document, new Set())),
}));
