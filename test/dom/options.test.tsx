import './words.ts';
import { thresholdsOf } from '../../components/stops.ts';
import '../../entrypoints/options/style.css';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options } from '../../components/options.tsx';
import { WordsContext } from '../../components/words.ts';
import { readOwnPageWords } from '../../lib/browser/own-page-words.ts';
import { defaults, type Settings } from '../../lib/settings.ts';

let root: HTMLElement;
let settings: Settings;
const onForget = vi.fn();
const onKeys = vi.fn();
const keys = [
  { what: 'Go to the next hidden comment', keys: 'Alt+Shift+J' },
  { what: 'Open Winnow', keys: '' },
];

beforeEach(async () => {
  vi.clearAllMocks();
  await page.viewport(900, 900);
  settings = defaults;
  root = document.createElement('div');
  document.body.append(root);
  show();
});

afterEach(() => {
  render(null, root);
  root.remove();
  document.documentElement.style.colorScheme = '';
});

function show(taught = 0) {
  const change = (next: (now: Settings) => Settings) => {
    settings = next(settings);
    show(taught);
  };
  render(
    <WordsContext.Provider value={readOwnPageWords()}>
      <Options
        settings={settings}
        keys={keys}
        taught={taught}
        onChange={change}
        onKeys={onKeys}
        onForget={onForget}
      />
    </WordsContext.Provider>,
    root,
  );
}

test.each(['light', 'dark'])('no fault that axe can find in %s', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  settings = {
    ...defaults,
    sitesOff: ['a.example'],
    siteThresholds: { 'b.example': defaults.thresholds },
  };
  show(3);
  const { violations } = await axe.run(root);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test.each([
  ['Strict', 'Strength', { thresholds: thresholdsOf('strict') }],
  [
    'Only mark it (dry run)',
    'What becomes of likely spam',
    { looks: { fold: 'mark', dim: 'dim' } },
  ],
  [
    'Fold it into one line',
    'What becomes of a comment in doubt',
    { looks: { fold: 'fold', dim: 'fold' } },
  ],
  ['Much-liked comments', 'Always show', { mercies: { ...defaults.mercies, liked: false } }],
  ['Hide replies along with the comment they answer', 'On the page', { repliesFollow: true }],
  ['Show on the button how many comments are folded', 'On the page', { hasBadge: false }],
] as const)('"%s" holds at once', async (label, group, more) => {
  await page.getByRole('group', { name: group }).getByLabelText(label).click();
  expect(settings).toEqual({ ...defaults, ...more });
});

test('sites that are off or have a strength of their own can be taken from the list', async () => {
  settings = {
    ...defaults,
    sitesOff: ['a.example'],
    siteThresholds: { 'b.example': { dim: 0.5, fold: 0.7 } },
  };
  show();
  expect(root.textContent).toContain('dims from 50%, folds from 70%');
  await page.getByRole('button', { name: 'Remove a.example' }).click();
  await page.getByRole('button', { name: 'Remove b.example' }).click();
  expect(settings).toEqual(defaults);
  expect(root.textContent).toContain('Winnow is on everywhere');
});

test('shows the keys, and where to change them', async () => {
  expect(root.textContent).toContain('Alt+Shift+J');
  await page.getByRole('button', { name: 'Change shortcuts' }).click();
  expect(onKeys).toHaveBeenCalledOnce();
});

test('what was taught can be forgotten', async () => {
  expect(root.textContent).not.toContain('taught');
  show(1);
  expect(root.textContent).toContain('one comment');
  show(12);
  await page.getByRole('button', { name: 'Forget all of it' }).click();
  expect(onForget).toHaveBeenCalledOnce();
});

test('all of it by keyboard', async () => {
  await userEvent.tab();
  await userEvent.keyboard('{ArrowUp}');
  expect(settings.thresholds).toEqual(thresholdsOf('gentle'));
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  expect(settings.looks.fold).toBe('dim');
});
