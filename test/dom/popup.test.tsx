import { thresholdsOf } from '../../components/stops.ts';
import { localeNames, setLocale } from './words.ts';
import '../../entrypoints/popup/style.css';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup, type PopupProps } from '../../components/popup.tsx';
import type { PopupState } from '../../components/popup-state.ts';
import { WordsContext } from '../../components/words.ts';
import { readPopupWords } from '../../lib/browser/popup-words.ts';
import { setLanguage } from '../../lib/browser/words.ts';
import { defaults, type Settings } from '../../lib/settings.ts';
import { reportOf, sampleSettings, samples } from './samples.ts';

let popupWords = readPopupWords();

const calls = {
  onChange: vi.fn<PopupProps['onChange']>(),
  onPause: vi.fn<PopupProps['onPause']>(),
  onSettings: vi.fn<PopupProps['onSettings']>(),
  onCommand: vi.fn<PopupProps['onCommand']>(),
  onGrant: vi.fn<PopupProps['onGrant']>(),
  onReload: vi.fn<PopupProps['onReload']>(),
};
let root: HTMLElement;

beforeEach(async () => {
  vi.clearAllMocks();
  await page.viewport(380, 600);
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
  document.documentElement.style.colorScheme = '';
});

function show(state: PopupState | undefined, more: Partial<PopupProps> = {}) {
  if (!state) throw new Error('No such sample');
  const name = Object.keys(samples).find((one) => samples[one] === state) ?? '';
  const settings = sampleSettings[name] ?? defaults;
  render(
    <WordsContext.Provider value={popupWords}>
      <Popup state={state} settings={settings} costs={null} news={null} {...calls} {...more} />
    </WordsContext.Provider>,
    root,
  );
}

/** What the settings would be after the last change, had they been the defaults. */
function changed(from: Settings = defaults): Settings {
  const change = calls.onChange.mock.lastCall?.[0];
  if (!change) throw new Error('Nothing was changed');
  return change(from);
}

function pageOf(seeds: Parameters<typeof reportOf>[0]): PopupState {
  const sample = samples['page'];
  if (sample?.kind !== 'page') throw new Error('The sample is no page');
  const comments = reportOf(seeds).comments.map((comment) => ({
    ...comment,
    frame: 'top',
    key: `top-${comment.id}`,
  }));
  return { ...sample, comments };
}

const focused = () =>
  document.activeElement?.ariaLabel || document.activeElement?.textContent?.trim();

describe.each(['light', 'dark'])('in %s', (scheme) => {
  test.each(Object.keys(samples))('%s has no fault that axe can find', async (name) => {
    document.documentElement.style.colorScheme = scheme;
    show(samples[name]);
    for (const animation of document.getAnimations()) animation.finish();
    const { violations, passes } = await axe.run(root, { resultTypes: ['violations', 'passes'] });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  });
});

test.each(Object.keys(samples))('%s fits, and every control is large enough to hit', (name) => {
  show(samples[name]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(380);
  for (const control of root.querySelectorAll('button, input')) {
    if (!control.checkVisibility()) continue;
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    expect(Math.min(width, height), control.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test.each([
  ['off', 'Resting on this site'],
  ['off', 'Off for this site'],
  ['off-visit', 'Off for this visit'],
  ['all-off', 'Winnow is off'],
  ['paused', 'It goes on at'],
  ['paused-restart', 'when the browser starts anew'],
  ['flood', 'Is Winnow wrong about this page?'],
  ['reading', 'Reading the page'],
  ['no-comments', 'No comments found'],
  ['no-engine', '46 comments were found, but the judge could not be loaded.'],
  ['unreachable', 'This page was open before Winnow was.'],
  ['closed', 'Not on this page'],
  ['no-access', 'Winnow may not read pages yet'],
  ['clean', 'All 46 comments on this page are shown.'],
  ['lone', '1 of 1 comment folded'],
  ['page', '5 of 53 comments folded'],
])('%s says so: %s', (name, text) => {
  show(samples[name]);
  expect(root.textContent).toContain(text);
});

describe.each(localeNames)('in %s', (locale) => {
  afterEach(() => {
    setLocale('en');
    popupWords = readPopupWords();
    setLanguage(document);
  });

  test.each(Object.keys(samples))('the words of %s fit', (name) => {
    setLocale(locale);
    popupWords = readPopupWords();
    setLanguage(document);
    expect(document.documentElement.lang).toBe(locale.replace('_', '-'));
    show(samples[name]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(380);
    const boxes =
      '.stop, .tabs button, .plain, .primary, .legend li, .row-foot, .header-words, .own';
    for (const box of root.querySelectorAll(boxes)) {
      expect(box.scrollWidth, box.textContent ?? '').toBeLessThanOrEqual(box.clientWidth + 1);
      expect(box.getBoundingClientRect().right, box.textContent ?? '').toBeLessThanOrEqual(380);
    }
  });
});

test('whatever the strength, the card keeps its height', () => {
  const heights = ['page', 'strict', 'custom', 'meeting'].map((name) => {
    show(samples[name]);
    return root.querySelector('.card')?.getBoundingClientRect().height;
  });
  expect(new Set(heights).size).toBe(1);
});

test('no word is missing', () => {
  const all: unknown[] = [popupWords];
  for (const value of all) {
    if (typeof value === 'object' && value) all.push(...Object.values(value));
    else if (typeof value === 'string') expect(value).not.toBe('');
  }
  expect(all.filter((value) => typeof value === 'string').length).toBeGreaterThan(30);
});

test('the whole way by keyboard: header, site, handles, strength, list', async () => {
  show(samples['page']);
  const stops = ['Winnow', 'Pause everywhere', 'Settings', 'Winnow on field-notes.example'];
  for (const stop of stops) {
    await userEvent.tab();
    expect(focused()).toBe(stop);
  }
  await userEvent.keyboard(' ');
  expect(changed().sitesOff).toEqual(['field-notes.example']);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(changed().siteThresholds).toEqual({ 'field-notes.example': defaults.thresholds });
  await userEvent.tab();
  expect(focused()).toBe('Fold from');
  await userEvent.keyboard('{ArrowLeft}');
  expect(changed().thresholds.fold).toBeCloseTo(defaults.thresholds.fold - 0.01);
  await userEvent.tab();
  expect(focused()).toBe('Dim from');
  await userEvent.keyboard('{End}');
  expect(changed().thresholds).toEqual({ dim: 1, fold: 1 });
  await userEvent.tab();
  expect(document.activeElement).toHaveProperty('type', 'radio');
  expect(document.activeElement).toHaveProperty('checked', true);
  await userEvent.keyboard('{ArrowRight}');
  expect(changed().thresholds).toEqual(thresholdsOf('strict'));
  await userEvent.tab();
  expect(focused()).toBe('Hidden 7');
  await userEvent.tab();
  expect(focused()).toBe('Search and filter');
  await userEvent.tab();
  expect(focused()).toBe('Show on the page');
  await userEvent.keyboard('{Enter}');
  expect(calls.onCommand).toHaveBeenLastCalledWith({ frame: 'top', id: 46, action: 'jump' });
  await userEvent.tab();
  expect(focused()).toBe('Always show this author');
  await userEvent.tab();
  expect(focused()).toBe('Show');
  await userEvent.keyboard('{Enter}');
  expect(calls.onCommand).toHaveBeenLastCalledWith({ frame: 'top', id: 46, action: 'reveal' });
  await userEvent.tab();
  expect(focused()).toBe('Not spam');
});

test('the handles say what they mean here, and what is measured is said below', () => {
  show(samples['page'], { costs: [{ threshold: 0.8, share: 1 / 903 }] });
  const said = (name: string) =>
    page.getByRole('slider', { name }).element().getAttribute('aria-valuetext');
  expect(said('Fold from')).toBe('91%, folds 5 of 53 here');
  expect(said('Dim from')).toBe('65%, dims 2 of 53 here');
  expect(root.textContent).toContain('about 1 good comment in 900');
});

test('the handles stand where their lines do, and never on each other', () => {
  for (const name of ['page', 'custom', 'meeting']) {
    show(samples[name]);
    const [fold, dim] = [...root.querySelectorAll('.handle')].map((handle) =>
      handle.getBoundingClientRect(),
    );
    const plot = root.querySelector('.plot')?.getBoundingClientRect();
    if (!fold || !dim || !plot) throw new Error('No picture');
    expect(fold.bottom).toBeLessThanOrEqual(plot.top + 1);
    expect(dim.top).toBeGreaterThanOrEqual(plot.bottom - 1);
    // The thumb's middle runs from 8 px inside one end of the range to 8 px inside the other.
    expect(fold.left + 8).toBeCloseTo(plot.left, 0);
    expect(fold.right - 8).toBeCloseTo(plot.right, 0);
  }
});

test('a handle can be dragged', async () => {
  show(samples['page']);
  const handle = root.querySelector('.handle-fold') as HTMLInputElement;
  const { width } = handle.getBoundingClientRect();
  const at = (value: number) => ({ x: 8 + value * (width - 16), y: 12 });
  await userEvent.dragAndDrop(handle, handle, {
    sourcePosition: at(defaults.thresholds.fold),
    targetPosition: at(0.7),
  });
  expect(changed().thresholds.fold).toBeCloseTo(0.7, 1);
});

test('rest: off everywhere, a quarter of an hour, until the next start, and on again', async () => {
  show(samples['page']);
  await page.getByRole('button', { name: 'Winnow', exact: true }).click();
  expect(changed().isOn).toBe(false);
  await page.getByRole('button', { name: 'Pause everywhere' }).click();
  await page.getByRole('button', { name: 'For 15 minutes' }).click();
  expect(calls.onPause).toHaveBeenLastCalledWith(15);
  await page.getByRole('button', { name: 'Pause everywhere' }).click();
  await page.getByRole('button', { name: 'Until the browser starts anew' }).click();
  expect(calls.onPause).toHaveBeenLastCalledWith('restart');
  show(samples['paused']);
  await page.getByRole('main').getByRole('button', { name: 'Go on now' }).click();
  expect(changed(sampleSettings['paused']).pause).toBeNull();
  show(samples['all-off']);
  await page.getByRole('main').getByRole('button', { name: 'Switch on' }).click();
  expect(changed(sampleSettings['all-off']).isOn).toBe(true);
});

test('only this visit, and for good', async () => {
  const host = 'field-notes.example';
  show(samples['off']);
  await page.getByRole('button', { name: 'Only this visit' }).click();
  expect(changed(sampleSettings['off'])).toMatchObject({ visits: { [host]: false }, sitesOff: [] });
  await page.getByRole('button', { name: 'On for this visit' }).click();
  expect(changed(sampleSettings['off'])).toMatchObject({
    visits: { [host]: true },
    sitesOff: [host],
  });
  show(samples['off-visit']);
  await page.getByRole('button', { name: 'For good' }).click();
  expect(changed(sampleSettings['off-visit'])).toMatchObject({ visits: {}, sitesOff: [host] });
});

test('a flooded page has a way to say that Winnow is wrong', async () => {
  show(samples['flood']);
  await page.getByRole('button', { name: 'Show everything' }).click();
  expect(changed().visits).toEqual({ 'field-notes.example': false });
});

test('a hint can be dismissed for a site, and is one at a time', async () => {
  show(samples['flood']);
  await page.getByRole('button', { name: 'Not again on this site' }).click();
  const hushed = changed();
  expect(hushed.hushed).toEqual(['field-notes.example']);
  show(samples['flood'], { settings: hushed });
  expect(root.textContent).not.toContain('Is Winnow wrong');
  show(samples['doubtful'], { settings: hushed });
  expect(root.querySelector('div.flood')).toBeNull();
});

test('too many to list: says how many are, and counts them all', () => {
  show(samples['too-many']);
  expect(root.textContent).toContain('Too many to list them all: 53 of 12,253 are here');
  expect(root.textContent).toContain('4,205 of 12,253 comments folded');
  expect(page.getByRole('tab', { name: 'Hidden' }).element().textContent).toBe('Hidden 4,207');
});

test.each([
  ['Hidden', 'Always show this author', 'show-author', 'Noted: always shown'],
  ['Visible', 'Never show this author', 'hide-author', 'Noted: always hidden'],
])('%s: "%s" makes a rule, and can be undone', async (tab, label, action, noted) => {
  show(samples['page']);
  await page.getByRole('tab', { name: tab }).click();
  const button = page.getByRole('button', { name: label }).first().element() as HTMLElement;
  button.focus();
  await userEvent.keyboard('{Enter}');
  const made = calls.onCommand.mock.lastCall?.[0];
  expect(made?.action).toBe(action);
  expect(root.textContent).toContain(noted);
  expect(focused()).toBe('Undo');
  expect((await axe.run(root)).violations).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(calls.onCommand).toHaveBeenLastCalledWith({ ...made, action: 'forget' });
  expect(focused()).toBe(label);
});

test("the reader's own rules are told as reasons, and can be taken away", async () => {
  show(samples['ruled']);
  const row = (author: string) =>
    [...root.querySelectorAll('.row')].find((one) => one.textContent?.includes(author));
  expect(row('Marta K.')?.querySelector('.chip')?.textContent).toBe('you always hide this author');
  expect(row('flights desk')?.querySelector('.chip')?.textContent).toBe(
    'your rule: book low fare tickets',
  );
  await page.getByRole('button', { name: 'Remove rule' }).first().click();
  expect(calls.onCommand.mock.lastCall?.[0].action).toBe('unrule');
  expect(root.textContent).toContain('Noted: rule removed');
  await page.getByRole('tab', { name: 'Visible' }).click();
  expect(row('oldtimer_77')?.textContent).toContain('shown: your own rule');
});

test('says where the page may have been read wrongly', () => {
  show(samples['doubtful']);
  const said = [...root.querySelectorAll('p.flood')].map(({ textContent }) => textContent);
  expect(root.querySelector('div.flood')?.textContent).toContain('may not understand');
  expect(said).toEqual(['This page has more comments than Winnow reads at once.']);
});

test('an update is one line', () => {
  show(samples['page'], { news: '0.2.0' });
  expect(root.textContent).toContain('Winnow is now version 0.2.0.');
});

test('between the names no name is chosen', () => {
  show(samples['custom']);
  expect(root.querySelectorAll('input[type=radio]')).toHaveLength(3);
  expect(root.querySelectorAll('input[type=radio]:checked')).toHaveLength(0);
});

test('the picture has a bar for each verdict of each bin, and says the same in words', () => {
  show(samples['page']);
  const plot = page.getByRole('img').element();
  expect(plot.getAttribute('aria-label')).toContain('46 shown, 2 dimmed, 5 folded');
  expect(plot.querySelectorAll('.bar-fold')).toHaveLength(2);
  expect(plot.querySelectorAll('.bar-dim')).toHaveLength(2);
  expect(plot.querySelectorAll('.bar-show').length).toBeGreaterThan(5);
  const looks = ['fold', 'dim', 'show'].map((verdict) => {
    const bar = plot.querySelector(`.bar-${verdict}`);
    return bar && getComputedStyle(bar).fill;
  });
  expect(looks[1]).toContain('#hatch');
  expect(new Set(looks).size).toBe(3);
});

test('a folded comment shows its reasons and opens; an open one closes', async () => {
  const folded = pageOf([
    ['shoe shop', 'Great.', 0.95, [{ kind: 'links', value: 'shoes.example' }]],
  ]);
  show(folded);
  expect(root.querySelector('.chip')?.textContent).toBe('links to shoes.example');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  expect(calls.onCommand).toHaveBeenLastCalledWith({ frame: 'top', id: 0, action: 'reveal' });
  if (folded.kind !== 'page') throw new Error(folded.kind);
  show({
    ...folded,
    comments: folded.comments.map((comment) => ({ ...comment, isRevealed: true })),
  });
  expect(root.textContent).toContain('opened by you');
  await page.getByRole('button', { name: 'Hide again' }).click();
  expect(calls.onCommand).toHaveBeenLastCalledWith({ frame: 'top', id: 0, action: 'hide' });
});

test.each([
  ['Not spam', 'ham'],
  ['Spam', 'spam'],
])('"%s" can be undone, and the focus stays', async (label, action) => {
  show(pageOf([['Ruth', 'Great blog!', 0.7]]));
  const button = page.getByRole('button', { name: label, exact: true }).element() as HTMLElement;
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(calls.onCommand).toHaveBeenLastCalledWith({ frame: 'top', id: 0, action });
  show(pageOf([['Ruth', 'Great blog!', 0.01]]));
  expect(root.textContent).toContain(`Noted: ${label.toLowerCase()}`);
  expect(focused()).toBe('Undo');
  await userEvent.keyboard('{Enter}');
  expect(calls.onCommand).toHaveBeenLastCalledWith({ frame: 'top', id: 0, action: 'forget' });
});

test.each([
  ['Not spam', 'ham'],
  ['Always show this author', 'show-author'],
])('"%s" that could not be kept says so, and can be tried again', async (name, action) => {
  const before = pageOf([['Ruth', 'Great blog!', 0.97]]);
  if (before.kind !== 'page') throw new Error('No page');
  show(before);
  const button = page.getByRole('button', { name, exact: true }).element() as HTMLElement;
  button.focus();
  await userEvent.keyboard('{Enter}');
  const isUnkept = {
    ...before,
    comments: before.comments.map((one) => ({ ...one, isUnkept: true })),
  };
  show(isUnkept);
  await vi.waitFor(() => expect(root.textContent).toContain('This could not be kept'));
  expect(root.textContent).not.toContain('Noted');
  expect(focused()).toBe(name);
  expect((await axe.run(root)).violations).toEqual([]);
  const { x, right, bottom } = (
    page.getByRole('alert').element() as HTMLElement
  ).getBoundingClientRect();
  const foot = root.querySelector('.row-foot')?.getBoundingClientRect();
  expect(Math.min(x, 380 - right, (foot?.top ?? 0) - bottom)).toBeGreaterThanOrEqual(0);
  // It stays said once the page has forgotten it.
  show({ ...before });
  expect(root.textContent).toContain('This could not be kept');
  await userEvent.keyboard('{Enter}');
  expect(calls.onCommand).toHaveBeenLastCalledWith({ frame: 'top', id: 0, action });
  expect(root.textContent).toContain('Noted');
});

test('buttons say whose comment they are about', () => {
  show(samples['lone']);
  const button = page.getByRole('button', { name: 'Not spam' }).element();
  const about = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(about?.textContent).toBe('cheap flights desk');
});

test('ten thousand hidden comments: few rows are drawn, any of them can be reached', async () => {
  show(pageOf(Array.from({ length: 10_000 }, (_, id) => [`Shop ${id}`, 'Buy.', 0.95])));
  const rows = () => [...root.querySelectorAll('.row')];
  expect(rows().length).toBeLessThan(25);
  scrollTo(0, document.documentElement.scrollHeight);
  await expect.element(page.getByText('Shop 9999')).toBeVisible();
  expect(rows().length).toBeLessThan(25);
  expect(rows().at(-1)?.getAttribute('aria-posinset')).toBe('10000');
  const slices: number[] = [];
  for (let i = 0; i < 40; i++) {
    scrollTo(0, i * 30_000);
    const start = performance.now();
    await new Promise(requestAnimationFrame);
    slices.push(performance.now() - start);
  }
  slices.sort((a, b) => a - b);
  console.log(`scrolling 10,000 rows: median frame ${slices[20]?.toFixed(1)} ms`);
  scrollTo(0, 0);
});

test('the focus is kept when its row is scrolled out of sight', async () => {
  show(pageOf(Array.from({ length: 500 }, (_, id) => [`Shop ${id}`, 'Buy.', 0.95])));
  const [first] = root.querySelectorAll<HTMLElement>('.row .plain');
  first?.focus();
  scrollTo(0, 20_000);
  await expect.element(page.getByText('Shop 188', { exact: true })).toBeInTheDocument();
  expect(document.activeElement).toBe(first);
  scrollTo(0, 0);
});

test('visible comments, the most suspicious first, can be called spam', async () => {
  show(samples['page']);
  page.getByRole('tab', { name: 'Hidden' }).element().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe('Visible 46');
  const percents = [...root.querySelectorAll('.row-head .quiet')].map((one) => one.textContent);
  expect(percents[0]).toBe('58%');
  await page.getByRole('button', { name: 'Spam', exact: true }).first().click();
  expect(calls.onCommand.mock.lastCall?.[0].action).toBe('spam');
  expect(root.textContent).toContain('Noted: spam');
  expect((await axe.run(root)).violations).toEqual([]);
});

test('search, reason and order sift the list', async () => {
  show(samples['page']);
  const authors = () => [...root.querySelectorAll('.row-author')].map((one) => one.textContent);
  await page.getByRole('button', { name: 'Search and filter' }).click();
  expect(document.activeElement).toHaveProperty('type', 'search');
  await userEvent.keyboard('POST thanks');
  await vi.waitFor(() => expect(authors()).toEqual(['oldtimer_77']));
  await userEvent.keyboard(' elsewhere');
  await expect.element(page.getByText('Nothing like that')).toBeVisible();
  await userEvent.clear(page.getByRole('searchbox'));
  await page.getByRole('combobox', { name: 'Reason' }).selectOptions('disguised letters: … (1)');
  await vi.waitFor(() => expect(authors()).toEqual(['No name']));
  await page.getByRole('combobox', { name: 'Reason' }).selectOptions('Any reason');
  await page.getByRole('combobox', { name: 'Order' }).selectOptions('By name');
  await vi.waitFor(() => expect(authors()[1]).toBe('cheap flights desk'));
  expect((await axe.run(root)).violations).toEqual([]);
});

test('the search field is ready before the next key can be pressed', async () => {
  show(samples['page']);
  const tool = page.getByRole('button', { name: 'Search and filter' }).element();
  (tool as HTMLElement).click();
  await new Promise<void>((done) => queueMicrotask(() => queueMicrotask(done)));
  expect(document.activeElement).toHaveProperty('type', 'search');
});

test.each([
  ['no-access', 'onGrant'],
  ['unreachable', 'onReload'],
  ['no-engine', 'onReload'],
] as const)('%s has its one button', async (name, callback) => {
  show(samples[name]);
  await page.getByRole('main').getByRole('button').click();
  expect(calls[callback]).toHaveBeenCalledOnce();
});

test('a page without a name cannot be switched off', async () => {
  show(samples['nameless']);
  await expect.element(page.getByRole('switch')).toBeDisabled();
  expect(root.textContent).toContain('this page');
});

test('what has changed is said aloud, once', async () => {
  show(samples['page']);
  show(samples['strict']);
  show(samples['custom']);
  const heard: string[] = [];
  const status = page.getByRole('status').element();
  new MutationObserver(() => heard.push(status.textContent ?? '')).observe(status, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  await expect.element(page.getByRole('status')).toHaveTextContent('7 of 53 comments folded');
  expect(heard).toEqual(['7 of 53 comments folded']);
});
