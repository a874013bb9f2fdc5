import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createEngine } from '../../lib/spam/engine.ts';
import { parseModel } from '../../lib/spam/parse-model.ts';
import { manyVoices } from '../fixtures/many-voices.ts';
import { builtExtension, root } from './build.ts';
import type { Driver, View } from './driver.ts';
import {
  expectFolded,
  expectSorted,
  expectUntouched,
  focusStub,
  readVerdicts,
  readVisible,
  readWith,
} from './page-view.ts';
import { findBarriers, pressInRow, readBadge, readRows, readText } from './popup-view.ts';
import type { Site } from './server.ts';
import { comments, lateComments, startSite } from './site.ts';
import { setTrap, type Trap } from './trap.ts';

export const shots = join(root, '.output/shots');
const spam = comments.filter(({ isSpam }) => isSpam);
const spamIds = spam.map(({ id }) => id);
const first = spam[0] ?? { id: 'none', author: 'none' };

/** Browsers call home on their own account, in part to addresses that the drivers have made void. */
const browsersOwn =
  /(^|\.)(mozilla\.(com|net|org)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|.*\.test)$/;

/** What Winnow promises its readers, in whatever browser `launch` starts. The tests tell one story, in order. */
export function testWinnow(name: string, launch: (proxyPort: number) => Promise<Driver>): void {
  test.describe(name, () => tellStory(name, launch));
}

function tellStory(name: string, launch: (proxyPort: number) => Promise<Driver>): void {
  let driver: Driver;
  let site: Site;
  let trap: Trap;
  let view: View;
  const open = async (path: string) => {
    view = await driver.openPage(`${site.url}${path}`);
    return view;
  };

  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    site = await startSite();
    trap = await setTrap();
    driver = await launch(trap.port);
  });
  test.afterAll(async () => {
    await driver?.close();
    await site?.close();
    await trap?.close();
  });

  test('folds spam, leaves the rest, and counts on the badge', async () => {
    await open('/bread/');
    await expectSorted(view, comments);
    await view.screenshot({ path: join(shots, `${name}-page.png`), fullPage: true });
    const popup = await driver.openOwn('popup.html');
    await expect.poll(() => readBadge(popup, `${site.url}/bread/`)).toBe(`${spam.length}`);
    await popup.close();
  });

  test('opens a folded comment, and folds it again', async () => {
    await focusStub(view, first.id);
    await view.keyboard.press('Enter');
    await expect.poll(() => readVisible(view)).toContain(first.id);
    await view.screenshot({ path: join(shots, `${name}-open.png`), fullPage: true });
    await view.keyboard.press('Enter');
    await expect.poll(() => readVisible(view)).not.toContain(first.id);
  });

  test('lists what is hidden, with reasons, and reveals it from there', async () => {
    await view.bringToFront();
    const popup = await driver.openOwn('popup.html');
    await popup.setSize(380, 600);
    await expect
      .poll(async () => (await readRows(popup)).map(({ author }) => author))
      .toEqual(spam.map(({ author }) => author));
    for (const row of await readRows(popup)) expect(row.reasons.length).toBeGreaterThan(0);
    await popup.screenshot({ path: join(shots, `${name}-popup.png`), fullPage: true });
    expect(await findBarriers(popup)).toEqual([]);
    await pressInRow(popup, first.author, 'Show');
    await expect.poll(() => readVisible(view)).toContain(first.id);
    await pressInRow(popup, first.author, 'Hide again');
    await expect.poll(() => readVisible(view)).not.toContain(first.id);
    await popup.close();
  });

  test('follows the threshold', async () => {
    await view.bringToFront();
    const popup = await driver.openOwn('popup.html');
    await expect.poll(() => readRows(popup)).not.toEqual([]);
    await popup.focus('input[type=range]');
    await popup.keyboard.press('End');
    await view.bringToFront(); // Browsers let pages in the background wait; a real popup leaves its page in front.
    await expectFolded(view, []);
    await popup.bringToFront();
    await popup.keyboard.press('Home');
    await view.bringToFront();
    await expect
      .poll(async () => (await readWith(view, 'fold')).length)
      .toBeGreaterThanOrEqual(spam.length);
    await popup.bringToFront();
    await popup.click('label:has(input[type=radio]):nth-of-type(2)');
    await view.bringToFront();
    await expectSorted(view, comments);
    await popup.close();
  });

  test('goes off and on for a site without a reload, and leaves no trace', async () => {
    await view.bringToFront();
    const popup = await driver.openOwn('popup.html');
    await popup.click('input[role=switch]');
    await view.bringToFront();
    await expectUntouched(view);
    await expect.poll(() => readBadge(popup, `${site.url}/bread/`)).toBe('');
    await popup.bringToFront();
    await popup.screenshot({ path: join(shots, `${name}-popup-off.png`), fullPage: true });
    await popup.click('input[role=switch]');
    await view.bringToFront();
    await expectSorted(view, comments);
    await popup.close();
  });

  test('goes off for one visit only', async () => {
    await view.bringToFront();
    const popup = await driver.openOwn('popup.html');
    await popup.click('input[role=switch]');
    await popup.click('.site-foot button');
    await expect.poll(() => readText(popup)).toContain('Off for this visit');
    await view.bringToFront();
    await expectUntouched(view);
    await popup.bringToFront();
    await popup.click('input[role=switch]');
    await expect.poll(() => readText(popup)).toContain('On for this site');
    await view.bringToFront();
    await expectSorted(view, comments);
    await popup.close();
  });

  test('pauses everywhere, and goes on', async () => {
    await view.bringToFront();
    const popup = await driver.openOwn('popup.html');
    await expect.poll(() => readRows(popup)).not.toEqual([]);
    await popup.click('[popovertarget=pause]');
    await popup.click('#pause button');
    await expect.poll(() => readText(popup)).toContain('Winnow is pausing');
    await popup.screenshot({ path: join(shots, `${name}-popup-paused.png`) });
    await view.bringToFront();
    await expectUntouched(view);
    await popup.bringToFront();
    await popup.click('main .primary');
    await view.bringToFront();
    await expectSorted(view, comments);
    await popup.close();
  });

  test('has a strength for one site alone', async () => {
    await view.bringToFront();
    const popup = await driver.openOwn('popup.html');
    await expect.poll(() => readRows(popup)).not.toEqual([]);
    await popup.click('.own input');
    await popup.focus('.handle-fold');
    await popup.keyboard.press('End');
    await view.bringToFront();
    await expectFolded(view, []);
    await popup.bringToFront();
    await popup.click('.own input');
    await view.bringToFront();
    await expectSorted(view, comments);
    await popup.close();
  });

  test('leads to a comment on the page, and opens it', async () => {
    await view.bringToFront();
    const popup = await driver.openOwn('popup.html');
    await pressInRow(popup, first.author, 'Show on the page');
    await view.bringToFront();
    await expect.poll(() => readVisible(view)).toContain(first.id);
    await view.screenshot({ path: join(shots, `${name}-jump.png`) });
    await popup.bringToFront();
    await pressInRow(popup, first.author, 'Hide again');
    await view.bringToFront();
    await expectSorted(view, comments);
    await popup.close();
  });

  test('only marks, or removes, where the reader wishes', async () => {
    const options = await driver.openOwn('options.html');
    await options.setSize(900, 900);
    await expect.poll(() => readText(options)).toContain('Only mark it');
    expect(await findBarriers(options)).toEqual([]);
    await options.screenshot({ path: join(shots, `${name}-options.png`), fullPage: true });
    const choose = async (place: number) => {
      await options.bringToFront();
      await options.click(`fieldset:nth-of-type(2) .choice:nth-of-type(${place})`);
      await view.bringToFront();
    };
    await choose(3);
    await expectFolded(view, []);
    expect(await readVisible(view)).toEqual(comments.map(({ id }) => id));
    await view.screenshot({ path: join(shots, `${name}-marked.png`), fullPage: true });
    await choose(4);
    await expect.poll(() => readVisible(view)).not.toContain(first.id);
    await view.screenshot({ path: join(shots, `${name}-removed.png`), fullPage: true });
    await choose(1);
    await expectSorted(view, comments);
    await options.close();
  });

  test('makes one line of a flood', async () => {
    await open('/flood/');
    await expect.poll(async () => (await readWith(view, 'remove')).length).toBe(11);
    expect(await readVisible(view)).toEqual(['comment-1']);
    await view.screenshot({ path: join(shots, `${name}-flood.png`), fullPage: true });
    const popup = await driver.openOwn('popup.html');
    await popup.setSize(380, 600);
    await expect.poll(() => readText(popup)).toContain('Is Winnow wrong about this page?');
    await popup.screenshot({ path: join(shots, `${name}-popup-flood.png`) });
    await popup.close();
    await focusStub(view, 'comment-100');
    await view.keyboard.press('Enter');
    await expect.poll(async () => (await readWith(view, 'fold')).length).toBe(12);
    await view.close();
  });

  test('judges to the bit as the command line does', async () => {
    const own = await driver.openOwn('options.html');
    const judged = await own.evaluate(async (argument) => {
      const answer = await chrome.runtime.sendMessage({ name: 'judge', argument });
      return answer.value;
    }, manyVoices);
    await own.close();
    const engine = createEngine(parseModel(readFileSync('public/model.bin')));
    expect(judged).toEqual(engine.judge(manyVoices));
  });

  test('welcomes with a thread one can play with', async () => {
    const welcome = await driver.openOwn('welcome.html');
    await welcome.setSize(900, 900);
    await expect
      .poll(() => readVerdicts(welcome))
      .toMatchObject({
        'comment-1': 'show',
        'comment-2': 'fold',
        'comment-4': 'fold',
      });
    expect(await findBarriers(welcome)).toEqual([]);
    await welcome.screenshot({ path: join(shots, `${name}-welcome.png`), fullPage: true });
    await welcome.click('.choice:nth-of-type(3) input');
    await expect.poll(() => readVerdicts(welcome)).toMatchObject({ 'comment-5': 'fold' });
    await welcome.click('.choice:nth-of-type(2) input');
    await expect.poll(() => readVerdicts(welcome)).toMatchObject({ 'comment-5': 'dim' });
    await welcome.close();
  });

  test('reads comments in a frame', async () => {
    await open('/framed/');
    const frame = await view.frame('talk');
    await expectSorted(frame, comments);
    const popup = await driver.openOwn('popup.html');
    await expect.poll(async () => (await readRows(popup)).length).toBe(spam.length);
    await expect.poll(() => readBadge(popup, `${site.url}/framed/`)).toBe(`${spam.length}`);
    await popup.close();
    await view.close();
  });

  test('reads comments in frames without an address', async () => {
    await open('/inline/');
    await expectSorted(await view.frame('doc'), comments);
    await expectSorted(await view.frame('blank'), lateComments);
    await view.close();
  });

  test('judges comments that come late', async () => {
    await open('/late/');
    await expectSorted(view, comments);
    await view.click('#more');
    await expectSorted(view, [...comments, ...lateComments]);
    await view.close();
  });

  test('leaves a page without comments alone', async () => {
    await open('/quiet/');
    const popup = await driver.openOwn('popup.html');
    await expect
      .poll(() => popup.evaluate(() => document.body.textContent ?? '', null))
      .toContain('No comments found');
    expect(await findBarriers(popup)).toEqual([]);
    await popup.close();
    expect(await readVerdicts(view)).toEqual({});
    await expectUntouched(view);
    await view.close();
  });

  test('judges although the background was stopped', async () => {
    await driver.stopBackground();
    await open('/late/');
    await expectSorted(view, comments);
    await driver.stopBackground();
    await view.click('#more');
    await expectSorted(view, [...comments, ...lateComments]);
    await view.close();
  });

  test('brings back what is not spam, and keeps it', async () => {
    const others = spamIds.filter((id) => id !== first.id);
    await open('/bread/');
    await expectSorted(view, comments);
    await focusStub(view, first.id);
    await view.keyboard.press('Tab');
    await view.keyboard.press('Enter');
    await expectFolded(view, others);
    expect(await readVisible(view)).toContain(first.id);
    await driver.stopBackground();
    await view.reload();
    await expectFolded(view, others);
  });

  test('keeps a site off, and what it was taught, when the browser starts anew', async () => {
    const popup = await driver.openOwn('popup.html');
    await popup.click('input[role=switch]');
    await expectUntouched(view);
    await driver.restart();
    await open('/bread/');
    const again = await driver.openOwn('popup.html');
    await expect
      .poll(() => again.evaluate(() => document.body.textContent ?? '', null))
      .toContain('Off for this site');
    await expectUntouched(view);
    await again.click('input[role=switch]');
    await view.bringToFront();
    await expectFolded(
      view,
      spamIds.filter((id) => id !== first.id),
    );
    await again.close();
  });

  test('has asked nobody for anything', async () => {
    for (const file of ownPages()) await (await driver.openOwn(file)).close();
    // The last page asks for a picture elsewhere: proof that the trap works.
    const page = await driver.openPage(`${site.url}/elsewhere/`);
    await expect.poll(() => trap.hosts).toContain('elsewhere.example');
    await page.close();
    const others = [...trap.hosts].filter((host) => !browsersOwn.test(host));
    expect(others).toEqual(['elsewhere.example']);
  });

  test('leaves nothing hidden when it is removed', async () => {
    const hidden = spamIds.filter((id) => id !== first.id);
    await expectFolded(view, hidden);
    await driver.uninstall();
    // Firefox takes its style sheet along. Chromium leaves all as it is, until a button is pressed in vain.
    if (!(await readVisible(view)).includes(hidden[0] ?? '')) {
      await focusStub(view, hidden[0] ?? '');
      await view.keyboard.press('Enter');
    }
    await expect.poll(() => readVisible(view)).toEqual(comments.map(({ id }) => id));
  });
}

function ownPages(): string[] {
  return readdirSync(builtExtension('chrome-mv3')).filter((file) => file.endsWith('.html'));
}
