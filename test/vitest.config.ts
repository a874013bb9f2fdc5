import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './e2e/browsers.ts';

// Logic runs in Node; whatever touches a DOM runs in a real browser.
// Generous: no test is about speed, and machines may be busy.
const testTimeout = 60_000;

const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      executablePath: findBrowser('chromium') ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  }),
  instances: [{ browser: 'chromium' as const }],
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        test: { name: 'node', testTimeout, include: ['test/*.test.ts', 'test/unit/**/*.test.ts'] },
      },
      {
        test: {
          name: 'dom',
          testTimeout,
          include: ['test/dom/**/*.test.{ts,tsx}'],
          browser,
        },
      },
      // Not a test: pictures of every state, for people to look at.
      {
        test: { name: 'gallery', testTimeout, include: ['test/gallery/**/*.tsx'], browser },
      },
    ],
  },
});
