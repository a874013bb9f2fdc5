import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Driver, View } from './driver.ts';
import { type FirefoxExtension, launchFirefox } from './firefox.ts';
import { expectSorted } from './page-view.ts';
import { findBarriers, readText } from './popup-view.ts';
import { shots, testWinnow } from './scenarios.ts';
import { comments, startSite } from './site.ts';
import { testWishes } from './wishes.ts';

const launch = async (proxyPort?: number): Promise<Driver> => {
  const profile = mkdtempSync(join(tmpdir(), 'winnow-firefox-'));
  const proxy = proxyPort ? { proxyPort } : {};
  const options = { profile, uuid: randomUUID(), idleMs: 500, ...proxy };
  let extension: FirefoxExtension = await launchFirefox(options);
  return {
    async openPage(url) {
      const page = await extension.browser.newPage();
      await page.goto(url);
      return toView(page);
    },
    openOwn: async (file) => toView(await extension.open(file)),
    async stopBackground() {
      const page = await extension.open('popup.html');
      await page.waitForFunction(() => chrome.extension.getBackgroundPage() === null);
      await page.close();
    },
    async restart() {
      await extension.close();
      extension = await launchFirefox(options);
    },
    uninstall: () => extension.uninstall(),
    async close() {
      await extension.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};

testWinnow('firefox', launch);
testWishes('firefox', launch);

test('firefox › asks for access where its reader has taken it, and works once it is given', async () => {
  test.slow(); // It starts a Firefox of its own.
  const site = await startSite();
  const extension = await launchFirefox();
  try {
    const page = await extension.browser.newPage();
    const setUp = await extension.open('popup.html');
    await setUp.evaluate(() => chrome.permissions.remove({ origins: ['<all_urls>'] }));
    await setUp.close();
    await page.goto(`${site.url}/bread/`);
    await page.bringToFront();
    const popup = toView(await extension.open('popup.html'));
    await popup.setSize(380, 600);
    await expect.poll(() => readText(popup)).toContain('Winnow may not read pages yet');
    expect(await findBarriers(popup)).toEqual([]);
    await popup.screenshot({ path: join(shots, 'firefox-popup-no-access.png') });
    await popup.click('main .primary');
    await expect.poll(() => readText(popup)).not.toContain('Winnow may not read pages yet');
    await page.bringToFront();
    await page.reload();
    await expectSorted(toView(page), comments);
  } finally {
    await extension.close();
    await site.close();
  }
});

function toView(page: Page): View {
  return {
    evaluate: (f, argument) => page.evaluate(f as never, argument as never),
    run: (source) => page.evaluate(source),
    bringToFront: () => page.bringToFront(),
    // Puppeteer itself does not wait for what is still to be drawn.
    async click(selector) {
      await (await page.waitForSelector(selector))?.click();
    },
    async focus(selector) {
      await (await page.waitForSelector(selector))?.focus();
    },
    close: () => page.close(),
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    screenshot: ({ path, fullPage = false }) =>
      page.screenshot({ path: path as `${string}.png`, fullPage }),
    setSize: (width, height) => page.setViewport({ width, height }),
    keyboard: page.keyboard,
    async frame(name) {
      const frame = await page.waitForFrame(
        async (one) => (await one.evaluate(() => self.name)) === name,
      );
      return { evaluate: (f, argument) => frame.evaluate(f as never, argument as never) };
    },
  };
}
