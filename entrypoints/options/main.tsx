import '../../lib/browser/polyfill.ts';
import './style.css';
import { render } from 'preact';
import { Options } from '../../components/options.tsx';
import { WordsContext } from '../../components/words.ts';
import { draftSettings } from '../../lib/browser/draft-settings.ts';
import { listKeys, openKeySettings } from '../../lib/browser/keys.ts';
import { readOwnPageWords } from '../../lib/browser/own-page-words.ts';
import { watchKey } from '../../lib/browser/settings-store.ts';
import { changeKey, correctionsKey, readKey } from '../../lib/browser/stored.ts';
import { setLanguage } from '../../lib/browser/words.ts';
import type { Settings } from '../../lib/settings.ts';
import { parseCorrections } from '../../lib/spam/corrections.ts';

setLanguage(document);
const words = readOwnPageWords();
const { signal } = new AbortController();
let settings: Settings | null = null;
let corrections: unknown = await readKey(correctionsKey);
const keys = await listKeys();

const change = draftSettings((next) => {
  settings = next;
  draw();
}, signal);
watchKey(
  correctionsKey,
  (next) => {
    corrections = next;
    draw();
  },
  signal,
);

function draw() {
  if (!settings) return;
  document.title = words.options.title;
  render(
    <WordsContext.Provider value={words}>
      <Options
        settings={settings}
        keys={keys}
        taught={parseCorrections(corrections).size}
        onChange={change}
        onKeys={openKeySettings}
        onForget={() => void changeKey(correctionsKey, () => [])}
      />
    </WordsContext.Provider>,
    document.body,
  );
}
