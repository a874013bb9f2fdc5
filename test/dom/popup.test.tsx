import './words.ts';
import '../../entrypoints/popup/style.css';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup, type PopupProps } from '../../components/popup.tsx';
import type { PopupState } from '../../components/popup-state.ts';
import { WordsContext } from '../../components/words.ts';
import { defaults } from '../../lib/settings.ts';
import { reportOf, samples } from './samples.ts';

// Words are asked for when their module loads: the messages must be there first.
const { popupWords } = await import('../../lib/browser/popup-words.ts');

const calls = {
  onSwitch: vi.fn<PopupProps['onSwitch']>(),
  onThresholds: vi.fn<PopupProps['onThresholds']>(),
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

function show(state: PopupState | undefined) {
  if (!state) throw new Error('No such sample');
  render(
    <WordsContext.Provider value={popupWords}>
      <Popup state={state} {...calls} />
    </WordsContext.Provider>,
    root,
  );
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

const focused = () => document.activeElement?.textContent || document.activeElement?.id;

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
    const { width, height } = control.getBoundingClientRect();
    expect(Math.min(width, height), control.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test.each([
  ['off', 'Resting on this site'],
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

test('no word is missing', () => {
  const all: unknown[] = [popupWords];
  for (const value of all) {
    if (typeof value === 'object' && value) all.push(...Object.values(value));
    else if (typeof value === 'string') expect(value).not.toBe('');
  }
  expect(all.filter((value) => typeof value === 'string').length).toBeGreaterThan(30);
});

test('the whole way by keyboard: switch, threshold, strength, list', async () => {
  show(samples['page']);
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('role')).toBe('switch');
  await userEvent.keyboard(' ');
  expect(calls.onSwitch).toHaveBeenLastCalledWith('field-notes.example', false);
  await userEvent.tab();
  expect(focused()).toBe('threshold');
  await userEvent.keyboard('{ArrowLeft}');
  expect(calls.onThresholds.mock.lastCall?.[0].fold).toBeCloseTo(defaults.thresholds.fold - 0.01);
  await userEvent.tab();
  expect(document.activeElement).toHaveProperty('type', 'radio');
  expect(document.activeElement).toHaveProperty('checked', true);
  await userEvent.keyboard('{ArrowRight}');
  expect(calls.onThresholds.mock.lastCall?.[0].fold).toBe(0.75);
  await userEvent.tab();
  expect(focused()).toBe('Show');
  await userEvent.keyboard('{Enter}');
  expect(calls.onCommand).toHaveBeenLastCalledWith({ frame: 'top', id: 46, action: 'reveal' });
  await userEvent.tab();
  expect(focused()).toBe('Not spam');
});

test('the threshold says what it means here', () => {
  show(samples['page']);
  const slider = page.getByRole('slider', { name: 'Fold from 88%' }).element();
  expect(slider.getAttribute('aria-valuetext')).toBe('88%, folds 5 of 53 here');
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
  ['Not spam', 'ham', 'spam'],
  ['Spam', 'spam', 'ham'],
])('"%s" can be undone, and the focus stays', async (label, action, opposite) => {
  show(pageOf([['Ruth', 'Great blog!', 0.7]]));
  const button = page.getByRole('button', { name: label, exact: true }).element() as HTMLElement;
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(calls.onCommand).toHaveBeenLastCalledWith({ frame: 'top', id: 0, action });
  show(pageOf([['Ruth', 'Great blog!', 0.01]]));
  expect(root.textContent).toContain(`Noted: ${label.toLowerCase()}`);
  expect(focused()).toBe('Undo');
  await userEvent.keyboard('{Enter}');
  expect(calls.onCommand).toHaveBeenLastCalledWith({ frame: 'top', id: 0, action: opposite });
});

test('buttons say whose comment they are about', () => {
  show(samples['lone']);
  const button = page.getByRole('button', { name: 'Not spam' }).element();
  const about = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(about?.textContent).toBe('cheap flights desk');
});

test('ten thousand hidden comments come in portions', async () => {
  show(pageOf(Array.from({ length: 10_000 }, (_, id) => [`Shop ${id}`, 'Buy.', 0.95])));
  expect(root.querySelectorAll('.hidden-comment')).toHaveLength(50);
  await page.getByRole('button', { name: 'Show 50 more' }).click();
  expect(root.querySelectorAll('.hidden-comment')).toHaveLength(100);
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
