import './words.ts';
import { thresholdsOf } from '../../components/stops.ts';
import '../../entrypoints/options/style.css';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options } from '../../components/options.tsx';
import { type Outcome, WordsContext } from '../../components/words.ts';
import { readOwnPageWords } from '../../lib/browser/own-page-words.ts';
import { defaults, type Settings } from '../../lib/settings.ts';
import { changeRules, type Rule } from '../../lib/spam/rules.ts';
import { sampleRules } from './samples.ts';

let root: HTMLElement;
let settings: Settings;
let rules: readonly Rule[];
const onExport = vi.fn();
const onImport = vi.fn();
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
  rules = [];
  root = document.createElement('div');
  document.body.append(root);
  show();
});

afterEach(() => {
  render(null, root);
  root.remove();
  document.documentElement.style.colorScheme = '';
});

function show(taught = 0, outcome: Outcome | null = null) {
  const change = (next: (now: Settings) => Settings) => {
    settings = next(settings);
    show(taught);
  };
  render(
    <WordsContext.Provider value={readOwnPageWords()}>
      <Options
        settings={settings}
        keys={keys}
        rules={rules}
        taught={taught}
        outcome={outcome}
        onChange={change}
        onKeys={onKeys}
        onForget={onForget}
        onRules={(next) => {
          rules = changeRules(rules, next);
          show(taught);
        }}
        onExport={onExport}
        onImport={onImport}
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
    hushed: ['c.example'],
  };
  rules = sampleRules;
  show(3, 'full');
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
  expect(root.textContent).not.toContain('What you taught');
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

test('hints that were dismissed come back when their site is taken from the list', async () => {
  settings = { ...defaults, hushed: ['c.example'] };
  show();
  await page.getByRole('button', { name: 'Remove c.example' }).click();
  expect(settings).toEqual(defaults);
});

test('rules are made in a form, by keyboard', async () => {
  await page.getByRole('combobox', { name: 'What to do' }).selectOptions('Hide comments that say');
  document.querySelector<HTMLElement>('[name=what]')?.focus();
  await userEvent.tab();
  await userEvent.keyboard('  golden   oars ');
  await userEvent.tab();
  await userEvent.keyboard('https://Boats.example/all');
  await userEvent.keyboard('{Enter}');
  expect(rules).toEqual([
    { kind: 'text', action: 'hide', value: 'golden oars', site: 'boats.example' },
  ]);
  expect(document.activeElement?.id).toBe('rule-value');
  expect(root.textContent).toContain('You have one rule.');
});

test('a rule that makes no sense is not made, and it is said why', async () => {
  await page.getByRole('button', { name: 'Add rule' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('A rule needs a name');
  expect(document.getElementById('rule-value')?.getAttribute('aria-invalid')).toBe('true');
  expect(rules).toEqual([]);
});

test('rules are listed, the newest first, and taken away; the focus goes on', async () => {
  rules = sampleRules;
  show();
  const listed = () => [...root.querySelectorAll('.rules li')].map((li) => li.textContent);
  expect(listed()[0]).toContain('Hide comments that say book low fare tickets');
  expect(listed()[2]).toContain('field-notes.example');
  for (const left of [2, 1, 0]) {
    await page.getByRole('button', { name: 'Remove the rule about' }).last().click();
    await vi.waitFor(() => expect(rules).toHaveLength(left));
    expect(document.activeElement).not.toBe(document.body);
  }
});

test('two thousand rules are listed at once', async () => {
  rules = Array.from({ length: 2_000 }, (_, i) => ({
    kind: 'author',
    action: 'hide',
    value: `Shop ${i}`,
    site: null,
  }));
  show();
  expect(root.textContent).toContain('You have 2,000 rules.');
});

test('all of it goes into a file and comes out of one', async () => {
  await page.getByRole('button', { name: 'Save to a file' }).click();
  expect(onExport).toHaveBeenCalledOnce();
  const file = new File(['{}'], 'winnow.json');
  await userEvent.upload(page.getByLabelText('Load from a file'), file);
  await vi.waitFor(() => expect(onImport).toHaveBeenCalledExactlyOnceWith('{}'));
  show(0, 'bad-file');
  expect(root.textContent).toContain('This is not a file of Winnow’s.');
});
