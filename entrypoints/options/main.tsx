import '../../lib/browser/polyfill.ts';
import './style.css';
import { render } from 'preact';
import { Options } from '../../components/options.tsx';
import { type Outcome, WordsContext } from '../../components/words.ts';
import { draftSettings } from '../../lib/browser/draft-settings.ts';
import { listKeys, openKeySettings } from '../../lib/browser/keys.ts';
import { sendToBackground } from '../../lib/browser/messages.ts';
import { readOwnPageWords } from '../../lib/browser/own-page-words.ts';
import { watchKey } from '../../lib/browser/settings-store.ts';
import {
  changeKey,
  correctionsKey,
  readKey,
  rulesKey,
  writeKeys,
} from '../../lib/browser/stored.ts';
import { setLanguage } from '../../lib/browser/words.ts';
import type { BackgroundMessages } from '../../lib/protocol.ts';
import { type Settings, settingsKey } from '../../lib/settings.ts';
import { parseCorrections, serializeCorrections } from '../../lib/spam/corrections.ts';
import { parseRules } from '../../lib/spam/rules.ts';
import { readBackup, writeBackup } from './backup.ts';

setLanguage(document);
const words = readOwnPageWords();
const { signal } = new AbortController();
let settings: Settings | null = null;
let outcome: Outcome | null = null;
let [corrections, rules] = await Promise.all([
  readKey(correctionsKey).then(parseCorrections),
  readKey(rulesKey).then(parseRules),
]);
const keys = await listKeys();

const change = draftSettings((next) => {
  settings = next;
  draw();
}, signal);
watchKey(
  correctionsKey,
  (next) => {
    corrections = parseCorrections(next);
    draw();
  },
  signal,
);
watchKey(
  rulesKey,
  (next) => {
    rules = parseRules(next);
    draw();
  },
  signal,
);

/** Does what may fail for want of room, and says how it went. */
async function attempt(done: Promise<unknown>, good: Outcome | null) {
  outcome = await done.then(
    () => good,
    () => 'full' as const,
  );
  draw();
}

function load(text: string) {
  const kept = readBackup(text);
  outcome = 'bad-file';
  if (!kept) return draw();
  const values = {
    [settingsKey]: kept.settings,
    [rulesKey]: kept.rules,
    [correctionsKey]: serializeCorrections(kept.corrections),
  };
  void attempt(writeKeys(values), 'imported');
}

function saveFile(text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'winnow.json';
  link.click();
}

function draw() {
  if (!settings) return;
  const kept = { settings, rules, corrections };
  document.title = words.options.title;
  render(
    <WordsContext.Provider value={words}>
      <Options
        settings={settings}
        keys={keys}
        rules={rules}
        taught={corrections.size}
        outcome={outcome}
        onChange={change}
        onKeys={openKeySettings}
        onForget={() => void changeKey(correctionsKey, () => [])}
        onRules={(next) => {
          const sent = { ...next, host: '' };
          void attempt(sendToBackground<BackgroundMessages, 'rule'>('rule', sent), null);
        }}
        onExport={() => saveFile(writeBackup(kept))}
        onImport={load}
      />
    </WordsContext.Provider>,
    document.body,
  );
}
