import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Extension, launchChromium } from './chromium.ts';
import type { Driver, View } from './driver.ts';

/** @param proxyPort of a proxy on this machine that hears of all that is asked for elsewhere */
export async function openChromium(proxyPort?: number): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'winnow-chromium-'));
  const launch = () =>
    launchChromium({
      profile,
      reachesThisMachine: true,
      ...(proxyPort ? { proxyPort } : {}),
    });
  let extension: Extension = await launch();
  return {
    async openPage(url) {
      const page = await extension.context.newPage();
      await page.goto(url);
      return toView(page);
    },
    openOwn: async (file) => toView(await extension.open(file)),
    stopBackground: () => extension.stopWorker(),
    async restart() {
      await extension.close();
      extension = await launch();
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
    evaluate: (f, argument) => page.evaluate(f as never, argument),
    run: (source) => page.evaluate(source),
    bringToFront: () => page.bringToFront(),
    click: (selector) => page.click(selector),
    focus: (selector) => page.focus(selector),
    close: () => page.close(),
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    screenshot: (options) => page.screenshot(options),
    setSize: (width, height) => page.setViewportSize({ width, height }),
    keyboard: page.keyboard,
    async frame(name) {
      const frame = page.frame(name);
      if (!frame) throw new Error(`There is no frame ${name}`);
      return { evaluate: (f, argument) => frame.evaluate(f as never, argument) };
    },
  };
}
