import polyfill from 'webextension-polyfill';

const scope = globalThis as { browser?: unknown };
scope.browser ??= polyfill;
