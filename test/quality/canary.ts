import { chromium } from '@playwright/test';
import { chromiumPath } from '../e2e/browsers.ts';
import { loadSavedPage, showSavedPage } from '../e2e/saved-page.ts';
import type { Health } from './health.ts';
import { bundle } from './saved.ts';

/**
 * The health of each site on saved pages of it: what it found, what of that it could read, and whether the finder would
 * believe it. A site that finds comments and reads none has lost its page's layout.
 * `npm run canary -- PAGE.html ...`; ends with 1 where a site is lost.
 */
const files = process.argv.slice(2);
if (!files.length) {
  console.error('Usage: npm run canary -- PAGE.html [...]');
  process.exit(2);
}
const code = await bundle('test/quality/health.ts');
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const file of files) {
  try {
    const health = await showSavedPage(page, loadSavedPage(file), async () => {
      await page.evaluate(code);
      return page.evaluate(() => (Reflect.get(globalThis, 'winnowHealth') as () => Health[])());
    });
    console.log(`${file}: ${health.length ? '' : 'no site finds a comment'}`);
    for (const one of health) {
      console.log(
        `  ${(one.isLost ? 'LOST' : one.isTaken ? 'reads' : 'knows').padEnd(6)}${one.site.padEnd(18)}` +
          `found ${one.found}, read ${one.read}, authors ${one.authors}, dates ${one.dates}, answers ${one.answers}` +
          (one.error ? `, failed: ${one.error}` : ''),
      );
      if (one.isLost) process.exitCode = 1;
    }
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
await browser.close();
