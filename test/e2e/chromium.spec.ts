import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Extension, launchChromium } from './chromium.ts';
import { openChromium, toView } from './chromium-driver.ts';
import { expectSorted, expectUntouched, readVisible } from './page-view.ts';
import { shots, testWinnow } from './scenarios.ts';
import type { Site } from './server.ts';
import { comments, startSite } from './site.ts';
import { clickInStub } from './stub.ts';
import { testWishes } from './wishes.ts';

const spam = comments.find(({ isSpam }) => isSpam) ?? { id: 'none', author: 'none' };

testWinnow('chromium', openChromium);
testWishes('chromium', openChromium);

test.describe('with the mouse', () => {
  let extension: Extension;
  let site: Site;
  let page: Page;

  test.beforeAll(async () => {
    site = await startSite();
    extension = await launchChromium({ reachesThisMachine: true });
    page = await extension.context.newPage();
    await page.goto(`${site.url}/bread/`);
    expect(extension.isWelcomed).toBe(true);
    await expectSorted(toView(page), comments);
  });
  test.afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  test("presses the stub's buttons", async () => {
    await clickInStub(page, spam.id, 'Show');
    await expect.poll(() => readVisible(toView(page))).toContain(spam.id);
    await clickInStub(page, spam.id, 'Hide again');
    await expectSorted(toView(page), comments);
  });

  test('takes a correction from the context menu, and offers to take it back', async () => {
    const ham = comments.find(({ isSpam }) => !isSpam)?.id ?? 'none';
    await page.bringToFront();
    await page.locator(`#${ham} .comment-content`).click({ button: 'right' });
    await (await extension.worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const clicked = chrome.contextMenus.onClicked as unknown as Dispatching;
      clicked.dispatch({ menuItemId: 'spam', frameId: 0 }, tab);
    });
    await expect.poll(() => readVisible(toView(page))).not.toContain(ham);
    await page.screenshot({ path: join(shots, 'chromium-undo.png') });
    await clickInStub(page, ham, 'Undo');
    await expectSorted(toView(page), comments);
  });

  test('heeds its keys', async () => {
    const press = async (name: string) =>
      (await extension.worker()).evaluate((name) => {
        (chrome.commands.onCommand as unknown as Dispatching).dispatch(name);
      }, name);
    const keys = await (await extension.worker()).evaluate(() => chrome.commands.getAll());
    expect(keys.map(({ shortcut }) => shortcut)).not.toContain('');
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('li.comment')?.id ?? 'nothing');
    await page.bringToFront();
    await press('next-hidden');
    await expect.poll(focused).toBe(comments.filter(({ isSpam }) => isSpam)[0]?.id);
    await press('next-hidden');
    await expect.poll(focused).toBe(comments.filter(({ isSpam }) => isSpam)[1]?.id);
    await press('reveal-all');
    await expect.poll(() => readVisible(toView(page))).toEqual(comments.map(({ id }) => id));
    await press('reveal-all');
    await expectSorted(toView(page), comments);
    await press('pause-here');
    await expectUntouched(toView(page));
    await press('pause-here');
    await expectSorted(toView(page), comments);
  });

  test('folds on paper and in forced colours, and in a page that reads from right to left', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await readVisible(toView(page))).not.toContain(spam.id);
    await page.screenshot({ path: join(shots, 'chromium-print.png') });
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
    await page.screenshot({ path: join(shots, 'chromium-forced-colours.png') });
    await page.emulateMedia({ forcedColors: 'none' });
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await page.screenshot({ path: join(shots, 'chromium-rtl.png') });
    await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  });

  test('keeps all in a file, and takes it from there', async () => {
    const options = await extension.open('options.html');
    await options.getByLabel('Name or words').fill('Ilse');
    await options.getByRole('button', { name: 'Add rule' }).click();
    await options.getByText('You have one rule.').waitFor();
    const saving = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Save to a file' }).click();
    const file = await (await saving).path();
    await options.getByRole('button', { name: 'Remove the rule about Ilse' }).click();
    await expect(options.getByText('You have one rule.')).toHaveCount(0);
    await options.getByLabel('Load from a file').setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"rules": []}'),
    });
    await options.getByText('This is not a file of Winnow’s.').waitFor();
    await options.getByLabel('Load from a file').setInputFiles(file);
    await options.getByText('You have one rule.').waitFor();
    await options.screenshot({ path: join(shots, 'chromium-options-loaded.png'), fullPage: true });
    await options.getByRole('button', { name: 'Remove the rule about Ilse' }).click();
    await options.close();
  });

  test('opens the popup at once', async () => {
    const times: Record<string, number>[] = [];
    for (let i = 0; i < 4; i++) {
      await page.bringToFront();
      await extension.inPopup(async (popup) => {
        await popup.getByRole('listitem').filter({ hasText: spam.author }).waitFor();
        // What stands in the page is painted, and then told to have been, a while later.
        await popup.waitForFunction(
          () => performance.getEntriesByName('first-contentful-paint').length > 0,
        );
        times.push(
          await popup.evaluate(() =>
            Object.fromEntries(
              ['paint', 'mark'].flatMap((type) =>
                performance
                  .getEntriesByType(type)
                  .map(({ name, startTime }) => [name, Math.round(startTime)]),
              ),
            ),
          ),
        );
        await popup.evaluate(() => setTimeout(close)).catch(() => undefined);
      });
    }
    console.log('popup, in ms since it was opened:', JSON.stringify(times));
    expect(times[3]).toHaveProperty('first-contentful-paint');
    expect(times[3]).toHaveProperty('winnow: page');
  });

  test('hears the real popup, whose page stays in front', async () => {
    await page.bringToFront();
    await extension.inPopup(async (popup) => {
      await popup.getByRole('listitem').filter({ hasText: spam.author }).waitFor();
      await popup.screenshot({ path: join(shots, 'chromium-popup-real.png') });
      await popup.getByRole('switch').click();
      await expectUntouched(toView(page));
      await popup.getByRole('switch').click();
      await expectSorted(toView(page), comments);
    });
  });
});

/** An event as the extension's own code may set it off, which the types do not tell. */
interface Dispatching {
  dispatch(...values: unknown[]): void;
}
