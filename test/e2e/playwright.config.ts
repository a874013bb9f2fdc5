import { defineConfig } from '@playwright/test';

// The specs start browsers of their own: an installed Chromium and an installed Firefox, one at a time.
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../.output/e2e',
  workers: 1,
  // Generous: what is asked is whether it happens, and a busy machine takes its time.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
});
