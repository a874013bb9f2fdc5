import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sites } from '../lib/page/sites/index.ts';
import { runFinder } from './content/run-finder.ts';

// Run by the background in the frames whose content script asked for it: most pages never need it.
export default defineUnlistedScript(() => runFinder(sites));
