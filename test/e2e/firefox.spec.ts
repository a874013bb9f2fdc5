import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchFirefox } from './firefox.ts';
import { openFirefox, toView } from './firefox-driver.ts';
import { expectSorted } from './page-view.ts';
import { findBarriers, readText } from './popup-view.ts';
import { shots, testWinnow } from './scenarios.ts';
import { comments, startSite } from './site.ts';
import { testWishes } from './wishes.ts';

testWinnow('firefox', openFirefox);
testWishes('firefox', openFirefox);

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
