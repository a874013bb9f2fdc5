import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sites } from '../lib/page/sites/index.ts';
import { deliverSites } from './content/load-sites.ts';

// Run by the background in the frames whose content script asked for it: most pages never need it.
export default defineUnlistedScript(() => deliverSites(sites));
