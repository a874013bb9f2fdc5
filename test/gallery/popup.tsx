import { localeNames, setLocale } from '../dom/words.ts';
import '../../entrypoints/popup/style.css';
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { defaults } from '../../lib/settings.ts';
import { sampleSettings, samples } from '../dom/samples.ts';

// `npm run gallery`: every state of the popup in light, dark and right to left, and some in every language, as
// `.output/gallery/*.png`.
const costs = [{ threshold: 0.5, share: 1 / 903 }];
const nothing = () => undefined;

const all = Object.keys(samples);
const some = ['page', 'flood', 'off', 'paused'];

test.each([
  ['en', 'light', all],
  ['en', 'dark', all],
  ['ar', 'light', all],
  ...localeNames
    .filter((name) => !['en', 'ar'].includes(name))
    .map((name) => [name, 'light', some] as const),
] as const)('%s in %s', async (locale, scheme, names) => {
  setLocale(locale);
  vi.resetModules();
  const { popupWords } = await import('../../lib/browser/popup-words.ts');
  const { setLanguage } = await import('../../lib/browser/words.ts');
  const { Popup } = await import('../../components/popup.tsx');
  const { WordsContext } = await import('../../components/words.ts');
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
      <WordsContext.Provider value={popupWords}>
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
