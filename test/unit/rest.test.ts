import { beforeEach, expect, test, vi } from 'vitest';
import { updateBadge } from '../../lib/browser/badge.ts';
import { createMenu, obeyMenu } from '../../lib/browser/menu.ts';
import {
  beginAnew,
  endLonelyVisits,
  endPauseInTime,
  followRest,
  showRestIn,
} from '../../lib/browser/rest.ts';
import { obeyShortcut } from '../../lib/browser/shortcuts.ts';
import { defaults, type Settings, settingsKey } from '../../lib/settings.ts';

vi.mock('../../lib/browser/words.ts', () => ({ t: (key: string) => key }));

// The background, on a browser that notes what is asked of it.
let stored: Record<string, unknown>;
let session: Record<string, unknown>;
let openUrls: string[];
let answers: Record<number, unknown>;
const action = { setIcon: vi.fn(), setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn() };
const contextMenus = { create: vi.fn(), removeAll: vi.fn() };
const alarms = { clear: vi.fn(), create: vi.fn() };
const sendMessage = vi.fn(async (_tab: number, { name }, { frameId }: { frameId: number }) => {
  if (!(frameId in answers)) throw new Error('gone');
  const value = answers[frameId];
  return { ok: true, value: name === 'press' ? (value as boolean[]).shift() : value };
});

const area = (values: () => Record<string, unknown>) => ({
  get: async (key: string) => ({ [key]: values()[key] }),
  set: async (more: object) => void Object.assign(values(), more),
});
const settings = () => stored[settingsKey] as Settings;

beforeEach(() => {
  vi.clearAllMocks();
  stored = {};
  session = {};
  openUrls = [];
  answers = {};
  vi.stubGlobal('chrome', {
    runtime: {},
    action,
    contextMenus,
    alarms,
    storage: { local: area(() => stored), session: area(() => session) },
    tabs: {
      sendMessage,
      query: async ({ active }: { active?: boolean }) =>
        active
          ? [{ id: 7, url: 'https://boats.example/oars' }]
          : openUrls.map((url, id) => ({ id, url })),
    },
  });
});

const iconIn = (tab: number | undefined) =>
  action.setIcon.mock.calls.filter(([{ tabId }]) => tabId === tab).at(-1)?.[0].path[16];
const tab = (id: number, url: string) => ({ id, url }) as chrome.tabs.Tab;

test.each([
  ['on', {}, '/icon/16.png', '/icon/16.png'],
  ['off everywhere', { isOn: false }, '/icon/off-16.png', '/icon/off-16.png'],
  ['off here', { sitesOff: ['a.example'] }, '/icon/16.png', '/icon/off-16.png'],
  ['off for a visit', { visits: { 'a.example': false } }, '/icon/16.png', '/icon/off-16.png'],
  ['paused', { pause: 5 }, '/icon/paused-16.png', '/icon/paused-16.png'],
  [
    'paused, and off here',
    { pause: 5, sitesOff: ['a.example'] },
    '/icon/paused-16.png',
    '/icon/paused-16.png',
  ],
  ['off and paused', { isOn: false, pause: 5 }, '/icon/off-16.png', '/icon/off-16.png'],
])('the icon shows %s, and in the tabs of a site', async (_, more, all, there) => {
  openUrls = ['https://a.example/one', 'https://b.example/two'];
  await followRest({ ...defaults, ...more });
  expect([iconIn(undefined), iconIn(0), iconIn(1)]).toEqual([all, there, all]);
});

test('the icon follows a change in the tabs it is about, and leaves the others', async () => {
  openUrls = ['https://a.example/one', 'https://b.example/two'];
  const off = { ...defaults, sitesOff: ['a.example'] };
  await followRest(off, defaults);
  expect([iconIn(0), iconIn(1)]).toEqual(['/icon/off-16.png', undefined]);
  await followRest(defaults, off);
  expect(iconIn(0)).toBe('/icon/16.png');
  action.setIcon.mockClear();
  await followRest({ ...defaults, thresholds: { dim: 0.1, fold: 0.2 } }, defaults);
  expect(action.setIcon).not.toHaveBeenCalled();
});

test('a page without comments of a site that is off has the icon too', async () => {
  stored[settingsKey] = { ...defaults, sitesOff: ['a.example'] };
  await showRestIn(tab(7, 'https://a.example/empty'));
  expect(iconIn(7)).toBe('/icon/off-16.png');
  await showRestIn(tab(8, 'https://b.example/'));
  await showRestIn(tab(9, 'about:blank'));
  expect(action.setIcon).toHaveBeenCalledOnce();
});

test('a pause sets an alarm, its end takes it away, and the alarm ends the pause', async () => {
  const pause = Date.now() + 60_000;
  await followRest({ ...defaults, pause });
  expect(alarms.create).toHaveBeenCalledWith(expect.any(String), { when: pause });
  await followRest(defaults);
  expect(alarms.clear).toHaveBeenCalledTimes(2);
  stored[settingsKey] = { ...defaults, pause };
  await endPauseInTime();
  expect(settings().pause).toBe(pause);
  stored[settingsKey] = { ...defaults, pause: Date.now() - 1 };
  await endPauseInTime();
  expect(settings().pause).toBeNull();
});

test('a start of the browser ends visits and pauses until then, and takes up others', async () => {
  stored[settingsKey] = { ...defaults, pause: 'restart', visits: { 'a.example': false } };
  await beginAnew();
  expect(settings()).toEqual(defaults);
  const pause = Date.now() + 60_000;
  stored[settingsKey] = { ...defaults, pause };
  await beginAnew();
  expect(alarms.create).toHaveBeenCalledWith(expect.any(String), { when: pause });
});

test('a visit ends once no tab shows its site any more', async () => {
  stored[settingsKey] = { ...defaults, visits: { 'a.example': false, 'b.example': false } };
  openUrls = ['https://a.example/one', 'https://not-b.example/', 'about:blank', ''];
  await endLonelyVisits();
  expect(settings().visits).toEqual({ 'a.example': false });
});

test('the badge counts all frames, forgets those that are gone, and can be switched off', async () => {
  session['frames 7'] = [3, 4];
  answers = { 0: 2, 3: 5 };
  await updateBadge(7, 0);
  expect(action.setBadgeText).toHaveBeenLastCalledWith({ text: '7', tabId: 7 });
  expect(session['frames 7']).toEqual([3, 0]);
  stored[settingsKey] = { ...defaults, hasBadge: false };
  await updateBadge(7, 0);
  expect(action.setBadgeText).toHaveBeenLastCalledWith({ text: '', tabId: 7 });
});

test('the key for the next hidden one goes through all frames, and begins again', async () => {
  session['frames 7'] = [0, 3];
  const asked = () => sendMessage.mock.calls.map(([, , { frameId }]) => frameId);
  answers = { 0: [false, true], 3: [true, false] };
  await obeyShortcut('next-hidden');
  expect(asked()).toEqual([0, 3]);
  sendMessage.mockClear();
  answers = { 0: [false, true], 3: [false] };
  await obeyShortcut('next-hidden');
  expect(asked()).toEqual([0, 3, 0]);
});

test('the key for a rest here goes to and fro', async () => {
  await obeyShortcut('pause-here');
  expect(settings().visits).toEqual({ 'boats.example': false });
  await obeyShortcut('pause-here');
  expect(settings()).toEqual(defaults);
});

test('the menu has its items, and one more where something is selected', async () => {
  await createMenu();
  const made = contextMenus.create.mock.calls.map(([{ id, contexts }]) => [id, contexts.length]);
  expect(made).toEqual([
    ['spam', 4],
    ['ham', 4],
    ['show-author', 4],
    ['hide-author', 4],
    ['hide-text', 1],
  ]);
});

test('the menu tells what was selected', async () => {
  answers = { 0: undefined };
  const tab = { id: 7 } as chrome.tabs.Tab;
  const data = { menuItemId: 'hide-text', selectionText: 'golden oars' };
  await obeyMenu(data as chrome.contextMenus.OnClickData, tab);
  expect(sendMessage.mock.lastCall?.slice(1)).toEqual([
    { name: 'choose', argument: { said: 'hide-text', selection: 'golden oars' } },
    { frameId: 0 },
  ]);
});

test('the menu speaks to the frame it was opened in', async () => {
  answers = { 3: undefined };
  const tab = { id: 7 } as chrome.tabs.Tab;
  await obeyMenu({ menuItemId: 'spam', frameId: 3 } as chrome.contextMenus.OnClickData, tab);
  expect(sendMessage.mock.lastCall?.slice(1)).toEqual([
    { name: 'choose', argument: { said: 'spam', selection: '' } },
    { frameId: 3 },
  ]);
  await obeyMenu({ menuItemId: 'other' } as chrome.contextMenus.OnClickData, tab);
  expect(sendMessage).toHaveBeenCalledOnce();
});
