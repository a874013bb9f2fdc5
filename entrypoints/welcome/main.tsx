import '../../lib/browser/polyfill.ts';
import '../content/style.css';
import './style.css';
import { render } from 'preact';
import { type SampleComment, sampleComments } from '../../components/sample-thread.ts';
import { Welcome } from '../../components/welcome.tsx';
import { WordsContext } from '../../components/words.ts';
import { draftSettings } from '../../lib/browser/draft-settings.ts';
import { sendToBackground } from '../../lib/browser/messages.ts';
import { readOwnPageWords } from '../../lib/browser/own-page-words.ts';
import { readPageWords } from '../../lib/browser/page-words.ts';
import { openSettings } from '../../lib/browser/tab.ts';
import { setLanguage } from '../../lib/browser/words.ts';
import { mayHoldComments } from '../../lib/page/discover.ts';
import { type Session, startSession } from '../../lib/page/session.ts';
import { semantics } from '../../lib/page/sites/semantics.ts';
import type { BackgroundMessages } from '../../lib/protocol.ts';
import { defaults, type Settings } from '../../lib/settings.ts';

setLanguage(document);
const words = readOwnPageWords();
const { signal } = new AbortController();
let settings: Settings | null = null;
let session: Session | null = null;
let own: readonly SampleComment[] = [];

const change = draftSettings((next) => {
  settings = next;
  draw();
  void showStrength(next);
}, signal);

/** On this page it is about the strength alone: nothing else of the reader's settings may get in its way. */
async function showStrength({ thresholds }: Settings) {
  const plain = { ...defaults, thresholds, mercies: { ...defaults.mercies, own: false } };
  if (session) return session.decideAgain(plain);
  session = startSession({
    page: document,
    host: {
      judge: (thread) => sendToBackground<BackgroundMessages, 'judge'>('judge', thread),
      // It is a game: what is said here teaches nothing.
      learn: async () => undefined,
      rule: async (undo) => undo,
      changed: () => undefined,
      words: readPageWords(() => false),
    },
    settings: plain,
    signal,
    mayHoldComments,
    loadSites: async () => [semantics],
  });
}

function draw() {
  if (!settings) return;
  document.title = words.welcome.title;
  render(
    <WordsContext.Provider value={words}>
      <Welcome
        settings={settings}
        own={own}
        onChange={change}
        onSettings={() => void openSettings()}
        onWrite={(text) => {
          own = [...own, { id: sampleComments.length + own.length + 1, author: '', text }];
          draw();
        }}
      />
    </WordsContext.Provider>,
    document.body,
  );
}
