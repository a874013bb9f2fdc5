import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Said } from '../../lib/protocol.ts';
import type { Driver, View } from './driver.ts';
import { expectFolded, expectSorted, focusStub, readVisible, readWith } from './page-view.ts';
import {
  chooseInMenu,
  findBarriers,
  pressInRow,
  readRows,
  readStored,
  readText,
} from './popup-view.ts';
import { shots } from './scenarios.ts';
import type { Site } from './server.ts';
import { comments, startSite } from './site.ts';

const spamIds = comments.filter(({ isSpam }) => isSpam).map(({ id }) => id);
const ids = comments.map(({ id }) => id);
const casino = comments[1] ?? { id: 'none', author: 'none' };
const sorted = (more: readonly string[]) =>
  ids.filter((id) => spamIds.includes(id) || more.includes(id));

/** What its reader may wish of Winnow, in whatever browser `launch` starts. The tests tell one story, in order. */
export function testWishes(name: string, launch: () => Promise<Driver>): void {
  test.describe(`${name}, as its reader wishes`, () => tellStory(name, launch));
}

function tellStory(name: string, launch: () => Promise<Driver>): void {
  let driver: Driver;
  let site: Site;
  let view: View;

  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    site = await startSite();
    driver = await launch();
    view = await driver.openPage(`${site.url}/bread/`);
    await expectSorted(view, comments);
  });
  test.afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const inOptions = async (act: (options: View) => Promise<void>) => {
    const options = await driver.openOwn('options.html');
    await options.setSize(900, 900);
    await expect.poll(() => readText(options)).toContain('Your own rules');
    await act(options);
    await options.close();
    await view.bringToFront();
  };
  const choose = async (id: string, said: Said, selection = '') => {
    await view.evaluate((id) => {
      const words = document.querySelector(`#${id} .comment-content p`);
      words?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true }));
    }, id);
    await inOptions((own) => chooseInMenu(own, `${site.url}/bread/`, { said, selection }));
  };
  /** Opens the popup over the page, as a tab of its own. */
  const inPopup = async (act: (popup: View) => Promise<void>) => {
    await view.bringToFront();
    const popup = await driver.openOwn('popup.html');
    await popup.setSize(380, 600);
    await expect.poll(() => readRows(popup)).not.toEqual([]);
    await act(popup);
    await popup.close();
    await view.bringToFront();
  };
  const goTo = async (path: string) => {
    await view.goto('about:blank');
    await view.goto(`${site.url}${path}`);
  };

  test('never shows an author again, and takes that back', async () => {
    await choose('comment-1', 'hide-author');
    await expectFolded(view, sorted(['comment-1', 'comment-4']));
    await view.screenshot({ path: join(shots, `${name}-rule-author.png`), fullPage: true });
    await focusStub(view, 'comment-1');
    await view.keyboard.press('Tab');
    await view.keyboard.press('Enter');
    await expectSorted(view, comments);
  });

  test('always shows an author, from the popup, and takes that back', async () => {
    const shown = () => readVisible(view);
    await inPopup(async (popup) => {
      await pressInRow(popup, casino.author, 'Always show this author');
      await expect.poll(shown).toContain(casino.id);
      await expect.poll(() => readText(popup)).toContain('Noted: always shown');
      await popup.screenshot({ path: join(shots, `${name}-popup-rule.png`) });
      expect(await findBarriers(popup)).toEqual([]);
      await pressInRow(popup, casino.author, 'Undo');
      await expect.poll(shown).not.toContain(casino.id);
      await pressInRow(popup, casino.author, 'Always show this author');
      await expect.poll(shown).toContain(casino.id);
    });
    await view.reload();
    await expectFolded(view, spamIds.slice(1));
    await inOptions(async (options) => {
      expect(await readText(options)).toContain(`Always show the author ${casino.author}`);
      await options.click('.rules li button');
      await expect.poll(() => readText(options)).not.toContain(casino.author);
    });
    await expectSorted(view, comments);
  });

  test('makes a rule from a selection, and one in the settings, for pages that are open', async () => {
    await choose('comment-6', 'hide-text', 'Fresh flour');
    await expectFolded(view, sorted(['comment-6']));
    await view.screenshot({ path: join(shots, `${name}-rule-selection.png`), fullPage: true });
    await inPopup(async (popup) => {
      const row = (await readRows(popup)).find(({ author }) => author === 'Old Mill');
      expect(row?.reasons).toEqual(['your rule: Fresh flour']);
      expect(row?.buttons).toContain('Remove rule');
    });
    await inOptions(async (options) => {
      await options.evaluate(() => {
        const what = document.querySelector('select');
        if (what) what.value = '3';
      }, null);
      await options.focus('#rule-value');
      await options.keyboard.type('from proofing too LONG');
      await options.keyboard.press('Enter');
      await expect.poll(() => readText(options)).toContain('You have 2 rules.');
      expect(await findBarriers(options)).toEqual([]);
      await options.screenshot({ path: join(shots, `${name}-options-rules.png`), fullPage: true });
    });
    await expectFolded(view, sorted(['comment-6', 'comment-8']));
    await inOptions(async (options) => {
      for (const left of [1, 0]) {
        await options.click('.rules li button');
        await expect
          .poll(async () => ((await readStored(options, 'rules')) as unknown[]).length)
          .toBe(left);
      }
    });
    await expectSorted(view, comments);
  });

  const mercies: [mercy: string, path: string, spared: string, place: number][] = [
    ['the comment the address names', `/bread/#${casino.id}`, casino.id, 1],
    ["what the page's author wrote", '/author/', casino.id, 2],
    ['what is much liked', '/votes/', 'comment-5', 3],
  ];
  for (const [mercy, path, spared, place] of mercies)
    test(`shows ${mercy}, unless its reader says no`, async () => {
      const flip = () =>
        inOptions(async (options) => {
          await options.click(`fieldset:nth-of-type(4) .choice:nth-of-type(${place}) input`);
        });
      await goTo(path);
      const others = spamIds.filter((id) => id !== spared);
      await expectFolded(view, others);
      await view.screenshot({ path: join(shots, `${name}-mercy-${place}.png`), fullPage: true });
      await flip();
      await expectFolded(view, spamIds);
      await flip();
      await expectFolded(view, others);
    });

  test('shows what its reader is answering', async () => {
    await goTo('/bread/');
    await expectFolded(view, spamIds);
    await focusStub(view, casino.id);
    await view.keyboard.press('Enter');
    await expect.poll(() => readWith(view, 'dim')).toEqual([casino.id]);
    // The page puts its form into the comment that is answered.
    await view.evaluate((id) => {
      document.querySelector(`#${id} .reply`)?.append(document.createElement('textarea'));
    }, casino.id);
    await view.focus(`#${casino.id} textarea`);
    await expect.poll(() => readWith(view, 'dim')).toEqual([]);
    await expectFolded(view, spamIds.slice(1));
    await view.screenshot({ path: join(shots, `${name}-mercy-4.png`), fullPage: true });
  });

  test('hides answers along with what they answer, where its reader prefers it', async () => {
    const flip = () =>
      inOptions((options) => options.click('fieldset:nth-of-type(5) .choice:nth-of-type(1) input'));
    await goTo('/answers/');
    await expectFolded(view, spamIds);
    const before = await readVisible(view);
    expect(before).toContain('comment-3');
    await flip();
    await expect.poll(() => readVisible(view)).toEqual(['comment-1', 'comment-4']);
    expect(await readWith(view, 'remove')).toEqual([
      'comment-3',
      'comment-6',
      'comment-8',
      'comment-10',
    ]);
    await view.screenshot({ path: join(shots, `${name}-answers.png`), fullPage: true });
    await flip();
    await expect.poll(() => readVisible(view)).toEqual(before);
  });

  test('searches, sorts and filters the list in the popup, and has a second one', async () => {
    await goTo('/bread/');
    await expectFolded(view, spamIds);
    await inPopup(async (popup) => {
      const authors = async () => (await readRows(popup)).map(({ author }) => author);
      const pick = (place: number, value: string) =>
        popup.evaluate(
          ({ place, value }) => {
            const select = document.querySelectorAll<HTMLSelectElement>('.sieve select')[place];
            if (!select) throw new Error('No such list');
            const option = [...select.options].find(({ text }) => text.startsWith(value));
            select.value = option?.value ?? '';
            select.dispatchEvent(new Event('change', { bubbles: true }));
          },
          { place, value },
        );
      const all = await authors();
      expect(all).toHaveLength(spamIds.length);
      await popup.click('.comments-head .tool');
      await popup.keyboard.type('bitcoin');
      await expect.poll(authors).toEqual(['Mrs. Anderson']);
      await popup.screenshot({ path: join(shots, `${name}-popup-search.png`) });
      await popup.keyboard.type(' nowhere');
      await expect.poll(() => readText(popup)).toContain('Nothing like that');
      await popup.click('.comments-head .tool');
      await popup.click('.comments-head .tool');
      await pick(1, 'By name');
      await expect.poll(authors).toEqual([...all].sort(new Intl.Collator('en').compare));
      const reasons = (await readRows(popup)).flatMap((row) => row.reasons);
      expect(reasons).toContain('name is an advert');
      await pick(0, 'name is an advert');
      await expect
        .poll(async () =>
          (await readRows(popup)).every((row) => row.reasons.includes('name is an advert')),
        )
        .toBe(true);
      await popup.screenshot({ path: join(shots, `${name}-popup-filter.png`) });
      await popup.focus('#tab-hidden');
      await popup.keyboard.press('ArrowRight');
      await expect.poll(authors).toContain('Priya');
      expect(await authors()).not.toContain(casino.author);
      expect(await findBarriers(popup)).toEqual([]);
      await popup.screenshot({ path: join(shots, `${name}-popup-visible.png`) });
      await pressInRow(popup, 'Priya', 'Never show this author');
      await expectFolded(view, sorted(['comment-8']));
      await pressInRow(popup, 'Priya', 'Undo');
      await expectFolded(view, spamIds);
    });
  });

  test('hears that it is not wrong about a page, and does not ask again', async () => {
    await goTo('/flood/');
    await expect.poll(async () => (await readWith(view, 'remove')).length).toBe(11);
    await inPopup(async (popup) => {
      await expect.poll(() => readText(popup)).toContain('Is Winnow wrong about this page?');
      await popup.click('.flood button:last-child');
      await expect.poll(() => readText(popup)).not.toContain('Is Winnow wrong');
    });
    await inPopup(async (popup) => {
      expect(await readText(popup)).not.toContain('Is Winnow wrong');
    });
  });

  test('ends a visit once its tab has gone elsewhere', async () => {
    await goTo('/bread/');
    await expectFolded(view, spamIds);
    const visits = async (own: View) =>
      ((await readStored(own, 'settings')) as { visits: object }).visits;
    await inPopup(async (popup) => {
      await popup.click('input[role=switch]');
      await popup.click('.site-foot button');
      await expect.poll(() => visits(popup)).not.toEqual({});
    });
    await expectFolded(view, []);
    await view.goto(`${site.url}/late/`);
    await inOptions(async (own) => {
      expect(await visits(own)).not.toEqual({});
    });
    await view.goto('about:blank');
    await inOptions(async (own) => {
      await expect.poll(() => visits(own)).toEqual({});
    });
    await goTo('/bread/');
    await expectFolded(view, spamIds);
  });
}
