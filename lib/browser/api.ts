/**
 * The one door to the extension API. Firefox and Chrome from 148 on have `browser`; elsewhere it is `chrome`, whose
 * Manifest V3 functions give promises as well. Background and pages import `polyfill.ts` first and so get the polyfill
 * where it is needed; the content script, which runs in every frame of every page, does without.
 */
type Api = typeof chrome;

const scope = globalThis as { browser?: Api; chrome?: Api };

/** Asked for at every use, so that it does not matter which module came first. */
export function api(): Api {
  const found = scope.browser?.runtime ? scope.browser : scope.chrome;
  if (!found?.runtime) throw new Error('No extension API: this module only works in an extension');
  return found;
}
