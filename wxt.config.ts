import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/browser/locales' },
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: true },
  vite: () => ({
    plugins: [preact(), preactWithoutInnerHtml(), quietContext()],
    // The content script rides in every frame of every page: terser makes it 3 % smaller than the usual minifier.
    build: {
      modulePreload: { polyfill: false },
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        compress: { passes: 3, unsafe_arrows: true, hoist_funs: true },
        format: { quote_style: 1 },
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: 'Winnow',
    description: '__MSG_app_about__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus', 'alarms'],
    host_permissions: ['<all_urls>'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'reveal-all': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_keys_revealAll__',
      },
      'next-hidden': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_keys_nextHidden__',
      },
      'pause-here': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_keys_pauseHere__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'winnow@winnow.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});

/**
 * Takes the one assignment to innerHTML (its dangerouslySetInnerHTML) out of Preact: Winnow never uses it, so nothing
 * in the build can write markup. Fails the build where Preact's code has moved.
 */
function preactWithoutInnerHtml(): Plugin {
  return {
    name: 'preact-without-inner-html',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]node_modules[\\/]preact[\\/]dist[\\/]preact(?:\.module)?\.m?js$/ },
      handler(code) {
        const out = code.replace(/\b[\w$]+\.innerHTML=[\w$]+\.__html\b/g, 'void 0');
        if (out === code || /\.innerHTML\s*=[^=]/.test(out)) {
          this.error("Preact's assignment to innerHTML is not where it was: mend this plugin");
        }
        return { code: out, map: null };
      },
    },
  };
}

/** Puts our own context in the place of WXT's, which tells every page the id of the extension. */
function quietContext(): Plugin {
  return {
    name: 'quiet-context',
    enforce: 'pre',
    resolveId: (source) =>
      source === 'wxt/utils/content-script-context'
        ? fileURLToPath(new URL('lib/browser/content-context.ts', import.meta.url))
        : null,
  };
}
