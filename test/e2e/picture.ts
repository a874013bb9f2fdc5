import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildIfStale, root } from './build.ts';
import { type Extension, launchChromium } from './chromium.ts';
import { openTab, readTab } from './report.ts';
import { loadSavedPage, showSavedPage } from './saved-page.ts';

/*
 * `npm run picture`: the picture of the README, taken anew: comments of the sample page, and the popup over them.
 */
const sample = join(root, 'test/fixtures/sample');
const file = join(sample, 'screenshot.png');
const address = 'https://slipway-notes.example/';
const size = { width: 1120, height: 700 };
const popupSize = { width: 380, height: 560 };

buildIfStale();
const extension = await launchChromium();
try {
  const { page, id } = await openTab(extension);
  await page.setViewportSize(size);
  await showSavedPage(page, loadSavedPage(join(sample, 'index.html'), address), async () => {
    await readTab(extension, id);
    const popup = await takePopup(extension);
    await showFolds(page);
    await layOver(page, popup);
    await page.screenshot({ path: file });
  });
  console.log(file);
} finally {
  await extension.close();
}

async function takePopup({ open }: Extension): Promise<Buffer> {
  const popup = await open('popup.html');
  await popup.setViewportSize(popupSize);
  await popup.getByRole('listitem').first().waitFor();
  await popup.evaluate(() => document.fonts.ready);
  const picture = await popup.screenshot();
  await popup.close();
  return picture;
}

/** Scrolls to where the first comments stand, and makes room beside them. */
async function showFolds(page: Page): Promise<void> {
  await page.addStyleTag({
    content: `.comments-area { margin-inline: 0 !important; max-width: 42rem !important }`,
  });
  await page.evaluate(() => {
    const first = document.querySelector('[data-winnow=fold]');
    const top = first?.getBoundingClientRect().top ?? 0;
    scrollTo(0, scrollY + top - 330);
  });
}

async function layOver(page: Page, picture: Buffer): Promise<void> {
  await page.evaluate((data) => {
    const image = new Image();
    image.style.cssText =
      'position: fixed; top: 24px; right: 24px; border-radius: 10px; box-shadow: 0 6px 32px rgb(0 0 0 / .28)';
    image.src = `data:image/png;base64,${data}`;
    document.body.append(image);
    return image.decode();
  }, picture.toString('base64'));
}
