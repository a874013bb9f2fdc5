import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Report } from '../../lib/protocol.ts';
import { defaults } from '../../lib/settings.ts';
import { createEngine } from '../../lib/spam/engine.ts';
import { parseModel } from '../../lib/spam/parse-model.ts';
import { root } from './build.ts';
import type { Driver, View } from './driver.ts';
import { expectSorted, expectUntouched } from './page-view.ts';
import { chooseInFrames, readBadge, readStored } from './popup-view.ts';
import { article, readSystem, remarks, startReachSite } from './reach-site.ts';
import { shots } from './scenarios.ts';
import type { Site } from './server.ts';
import { comments } from './site.ts';
import { changeRules, changeSettings, expectReports, readReports } from './tab-view.ts';

/** Comments in odd places and on pages that change, in whatever browser `launch` starts. */
export function testReach(name: string, launch: () => Promise<Driver>): void {
  test.describe(`${name} reaches`, () => tellStory(name, launch));
}

const verdicts = (reports: readonly Report[]) =>
  reports.flatMap((report) => report.comments.map(({ author, verdict }) => `${verdict} ${author}`));

const sorted = remarks.map(({ author }) => `${/Casino/.test(author) ? 'fold' : 'show'} ${author}`);

/** The systems that most readers meet, and those that keep their comments in shadow roots. */
const systems = [
  ...[
    'wordpress-block',
    'wordpress-jetpack',
    'wpdiscuz-7',
    'blogger',
    'disqus',
    'giscus',
    'facebook-plugin',
  ],
  ...[
    'youtube',
    'youtube-chat',
    'shreddit',
    'reddit-old',
    'hackernews',
    'x',
    'mastodon',
    'twitch',
    'lemmy',
  ],
  ...[
    'discourse',
    'phpbb',
    'xenforo',
    'vbulletin-5',
    'nodebb',
    'github',
    'stackexchange',
    'mediawiki',
  ],
  ...['coral', 'openweb', 'bilibili', 'hyvor'],
];

const words = (reports: readonly Report[]) =>
  reports.flatMap(({ comments }) => comments.map(({ author, text }) => ({ author, text })));

const toldOf = (name: string) =>
  readSystem(name).comments.map(({ author, text }) => ({ author, text }));

function tellStory(name: string, launch: () => Promise<Driver>): void {
  let driver: Driver;
  let site: Site;
  let own: View;

  test.beforeAll(async () => {
    site = await startReachSite();
    driver = await launch();
    own = await driver.openOwn('options.html');
  });
  test.afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('elements that show other comments on the next page', async () => {
    const view = await driver.openPage(`${site.url}/turning/`);
    await expectReports(own, `${site.url}/turning/`, verdicts, sorted);
    await view.click('#next');
    const url = `${site.url}/turning/?page=2`;
    const authors = (reports: readonly Report[]) =>
      reports.flatMap(({ comments }) => comments.map(({ author }) => author));
    await expectReports(own, url, authors, ['Free Casino Bonus', 'Ida', 'Oskar']);
    const [, second] = (await readReports(own, url)).flatMap(({ comments }) => comments);
    expect(second?.verdict).toBe('show');
    const isLined = () =>
      document.querySelectorAll('shreddit-comment')[1]?.querySelector('winnow-stub') !== null;
    expect(await view.evaluate(isLined, null)).toBe(false);
    await view.close();
  });

  test('a page that the browser kept, with all that changed meanwhile', async () => {
    const view = await driver.openPage(`${site.url}/bread/`);
    await expectSorted(view, comments);
    await view.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['kept'] = String(persisted);
      });
    }, null);
    const away = async () => {
      // By the page's own hand: the drivers wait for the load of a page, which one that was kept never tells of.
      await view.evaluate(
        (url) => void setTimeout(() => location.assign(url)),
        `${site.url}/quiet/`,
      );
      await expect.poll(() => readBadge(own, `${site.url}/quiet/`)).toBe('');
    };
    const back = async () => {
      await view.evaluate(() => void setTimeout(() => history.back()), null);
      await expect(async () => {
        const kept = await view.evaluate(() => document.documentElement.dataset['kept'], null);
        expect(kept).toBe('true');
      }).toPass({ timeout: 10_000 });
      await view.evaluate(() => document.documentElement.removeAttribute('data-kept'), null);
    };
    await away();
    await back();
    await expectSorted(view, comments);
    const folded = `${comments.filter(({ isSpam }) => isSpam).length}`;
    await expect.poll(() => readBadge(own, `${site.url}/bread/`)).toBe(folded);
    await away();
    await changeSettings(own, { ...defaults, sitesOff: ['127.0.0.1'] });
    await back();
    await expectUntouched(view);
    await changeSettings(own, defaults);
    await expectSorted(view, comments);
    await view.close();
  });

  test('a frame of a service elsewhere, by the article of the page around it', async () => {
    const url = `${site.url}/around/`;
    const view = await driver.openPage(url);
    await expectReports(own, url, verdicts, sorted);
    const engine = createEngine(parseModel(readFileSync(join(root, 'public/model.bin'))));
    const judge = (host: string, text: string) =>
      engine
        .judge({
          host,
          article: { title: article.title, text },
          comments: remarks.map(({ author, text }) => ({
            author,
            text: text.replace(/\s+/g, ' '),
            authorUrl: null,
            links: [],
            date: null,
            parent: null,
          })),
        })
        .map(({ probability }) => probability);
    const around = judge('127.0.0.1', article.text.replace(/\s+/g, ' '));
    expect(around).not.toEqual(judge('localhost', ''));
    const told = (await readReports(own, url)).flatMap(({ comments }) => comments);
    expect(told.map(({ probability }) => probability)).toEqual(around);
    await view.close();
  });

  test('a frame of a service elsewhere, off where the page around it is off', async () => {
    const url = `${site.url}/around/`;
    await changeSettings(own, { ...defaults, sitesOff: ['127.0.0.1'] });
    const view = await driver.openPage(url);
    const states = (reports: readonly Report[]) =>
      reports.filter(({ isTop }) => !isTop).map(({ host, state }) => `${host} ${state}`);
    await expectReports(own, url, states, ['localhost off']);
    // What is off for the service's own host is not off on pages that show it.
    await changeSettings(own, { ...defaults, sitesOff: ['localhost'] });
    await expectReports(own, url, verdicts, sorted);
    await changeSettings(own, defaults);
    await view.close();
  });

  test("a frame of a service elsewhere, by its reader's rules for the page around it", async () => {
    const url = `${site.url}/around/`;
    const view = await driver.openPage(url);
    await expectReports(own, url, verdicts, sorted);
    await chooseInFrames(own, url, '#post-0 p', { said: 'hide-author', selection: '' });
    const hidden = ['fold Wilma', 'fold Free Casino Bonus', 'show Oskar'];
    await expectReports(own, url, verdicts, hidden);
    const rule = { kind: 'author', value: 'Wilma', action: 'hide', site: '127.0.0.1' } as const;
    expect(await readStored(own, 'rules')).toEqual([rule]);
    await view.screenshot({ path: join(shots, `${name}-rule-frame.png`) });
    await view.reload();
    await expectReports(own, url, verdicts, hidden);
    // Nor does a rule for the host of the service hold on pages that show it.
    await changeRules(own, [
      { ...rule, site: 'localhost' },
      { ...rule, value: 'Free Casino Bonus', action: 'show' },
    ]);
    const turned = ['show Wilma', 'show Free Casino Bonus', 'show Oskar'];
    await expectReports(own, url, verdicts, turned);
    await changeRules(own, []);
    await expectReports(own, url, verdicts, sorted);
    await view.close();
  });

  test('the context menu on comments in shadow roots', async () => {
    const url = `${site.url}/nested/`;
    const view = await driver.openPage(url);
    await expectReports(own, url, verdicts, sorted);
    await chooseInFrames(own, url, '#contents', { said: 'hide-author', selection: '' });
    await expectReports(own, url, verdicts, ['fold Wilma', 'fold Free Casino Bonus', 'show Oskar']);
    await view.screenshot({ path: join(shots, `${name}-nested-menu.png`) });
    await changeRules(own, []);
    await expectReports(own, url, verdicts, sorted);
    await view.close();
  });

  test('comments that are shadow hosts, with a line that opens them', async () => {
    const url = `${site.url}/nested/`;
    const view = await driver.openPage(url);
    await expectReports(own, url, verdicts, sorted);
    await expect.poll(() => readHeights(view, '#contents')).toEqual([true, false, true]);
    expect(await readHeights(view, 'winnow-stub')).toEqual([true]);
    await view.screenshot({ path: join(shots, `${name}-nested.png`) });
    await view.bringToFront();
    await expect(async () => {
      await view.keyboard.press('Tab');
      expect(await view.evaluate(findFocused, null)).toBe('WINNOW-STUB');
    }).toPass({ intervals: [10] });
    await view.keyboard.press('Enter');
    await expect.poll(() => readHeights(view, '#contents')).toEqual([true, true, true]);
    await view.keyboard.press('Enter');
    await expect.poll(() => readHeights(view, '#contents')).toEqual([true, false, true]);
    await view.close();
  });

  test('frames without an address', async () => {
    const url = `${site.url}/widgets/`;
    const view = await driver.openPage(url);
    const sort = (all: readonly { text: string }[]) => all.map(({ text }) => text).sort();
    const expected = sort([...toldOf('cusdis'), ...toldOf('ghost')]);
    await expectReports(own, url, (reports) => sort(words(reports)), expected);
    await view.close();
  });

  for (const system of systems) {
    test(`comments of ${system}`, async () => {
      const url = `${site.url}/systems/${system}/status/1`;
      const view = await driver.openPage(url);
      await expectReports(own, url, words, toldOf(system));
      await view.close();
    });
  }
}

/** @returns of each element of this kind, through open shadow roots, whether it takes room on the page */
function readHeights(view: View, selector: string): Promise<boolean[]> {
  return view.evaluate((selector) => {
    const find = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.matches(selector) ? [element] : []),
        ...(element.shadowRoot ? find(element.shadowRoot) : []),
      ]);
    return find(document).map((element) => element.getBoundingClientRect().height > 15);
  }, selector);
}

/** @returns the name of what has the focus, in however many shadow roots */
function findFocused(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.nodeName ?? '';
}
