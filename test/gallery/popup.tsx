import { localeNames, setLocale } from '../dom/words.ts';
import '../../entrypoints/popup/style.css';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Popup } from '../../components/popup.tsx';
import { WordsContext } from '../../components/words.ts';
import { readPopupWords } from '../../lib/browser/popup-words.ts';
import { setLanguage } from '../../lib/browser/words.ts';
import { defaults } from '../../lib/settings.ts';
import { sampleSettings, samples } from '../dom/samples.ts';

// `npm run gallery`: every state of the popup in light, dark and right to left, and some in every language, as
// `.output/gallery/*.png`.
const costs = [{ threshold: 0.5, share: 1 / 903 }];
const nothing = () => undefined;

const all = Object.keys(samples);
const some = ['page', 'ruled', 'flood', 'too-many', 'off', 'paused'];

test.each([
  ['en', 'light', all],
  ['en', 'dark', all],
  ['ar', 'light', all],
  ...localeNames
    .filter((name) => !['en', 'ar'].includes(name))
    .map((name) => [name, 'light', some] as const),
] as const)('%s in %s', async (locale, scheme, names) => {
  setLocale(locale);
  const words = readPopupWords();
  setLanguage(document);
  document.documentElement.style.colorScheme = scheme;
  await page.viewport(380, 600);
  for (const name of names) {
    const state = samples[name];
    if (!state) throw new Error(`No sample ${name}`);
    const root = document.createElement('div');
    root.style.cssText = 'height: 600px; overflow: hidden';
    document.body.replaceChildren(root);
    render(
      <WordsContext.Provider value={words}>
        <Popup
          state={state}
          settings={sampleSettings[name] ?? defaults}
          costs={costs}
          news={null}
          onChange={nothing}
          onCommand={nothing}
          onPause={nothing}
          onSettings={nothing}
          onGrant={nothing}
          onReload={nothing}
        />
      </WordsContext.Provider>,
      root,
    );
    for (const animation of document.getAnimations()) animation.finish();
    await page.screenshot({ path: `../../.output/gallery/${locale}-${scheme}-${name}.png` });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(380);
    render(null, root);
  }
});
