import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver, View } from './driver.ts';
import { type FirefoxExtension, launchFirefox } from './firefox.ts';

/** @param proxyPort of a proxy on this machine that hears of all that is asked for elsewhere */
export async function openFirefox(proxyPort?: number): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'winnow-firefox-'));
  const options = { profile, uuid: randomUUID(), idleMs: 500, ...(proxyPort ? { proxyPort } : {}) };
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
}

export function toView(page: Page): View {
  return {
    evaluate: (f, argument) => page.evaluate(f as never, argument as never),
    run: (source) => page.evaluate(source),
    bringToFront: () => page.bringToFront(),
    // Unlike `page.click`, a locator waits for what is still to be drawn or is on the move.
    click: (selector) => page.locator(selector).click(),
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
