import { localeNames, setLocale } from '../dom/words.ts';
import '../../entrypoints/options/style.css';
import { render, type VNode } from 'preact';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Options } from '../../components/options.tsx';
import { Welcome } from '../../components/welcome.tsx';
import { WordsContext } from '../../components/words.ts';
import { readOwnPageWords } from '../../lib/browser/own-page-words.ts';
import { setLanguage } from '../../lib/browser/words.ts';
import { defaults } from '../../lib/settings.ts';
import { sampleRules } from '../dom/samples.ts';

// The pages that fill a tab; the welcome page without its engine, which the tests in real browsers show.
const nothing = () => undefined;
const settings = {
  ...defaults,
  sitesOff: ['quiet.example'],
  siteThresholds: { 'field-notes.example': { dim: 0.5, fold: 0.7 } },
};
const pages: Readonly<Record<string, () => VNode>> = {
  options: () => (
    <Options
      settings={settings}
      keys={[{ what: 'Winnow', keys: 'Alt+Shift+O' }]}
      rules={sampleRules}
      taught={12}
      outcome={null}
      onChange={nothing}
      onKeys={nothing}
      onForget={nothing}
      onRules={nothing}
      onExport={nothing}
      onImport={nothing}
    />
  ),
  welcome: () => (
    <Welcome
      settings={defaults}
      own={[]}
      onChange={nothing}
      onSettings={nothing}
      onWrite={nothing}
    />
  ),
};

test.each([
  ['en', 'light'],
  ['en', 'dark'],
  ...localeNames.filter((name) => name !== 'en').map((name) => [name, 'light'] as const),
] as const)('%s in %s', async (locale, scheme) => {
  setLocale(locale);
  setLanguage(document);
  document.documentElement.style.colorScheme = scheme;
  await page.viewport(760, 2800);
  for (const [name, draw] of Object.entries(pages)) {
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    render(
      <WordsContext.Provider value={readOwnPageWords()}>{draw()}</WordsContext.Provider>,
      root,
    );
    await page.screenshot({ path: `../../.output/gallery/${locale}-${scheme}-${name}.png` });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(760);
    render(null, root);
  }
});
