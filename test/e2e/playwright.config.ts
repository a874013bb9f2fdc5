import { defineConfig } from '@playwright/test';

// The specs start browsers of their own: an installed Chromium and an installed Firefox, one at a time.
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../.output/e2e',
  workers: 1,
  timeout: 30_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
});
