import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { handleMessages, sendToBackground } from '../../lib/browser/messages.ts';
import { readPageWords } from '../../lib/browser/page-words.ts';
import { serveReports } from '../../lib/browser/report-port.ts';
import { loadSettings, watchKey, watchSettings } from '../../lib/browser/settings-store.ts';
import { correctionsKey } from '../../lib/browser/stored.ts';
import { emptyReport, type Host, type Session, startSession } from '../../lib/page/session.ts';
import type { BackgroundMessages, FrameMessages } from '../../lib/protocol.ts';
import { isOffFor, type Settings, settingsFor } from '../../lib/settings.ts';
import { createSitesLoader } from './load-sites.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  async main(ctx) {
    const { signal } = ctx;
    let session: Session | null = null;
    let life: AbortController | null = null;
    let folded: number | null = 0;
    let isOff = false;

    const reports = serveReports(
      () => session?.report() ?? emptyReport(document, isOff ? 'off' : 'reading'),
      (command) => session?.act(command),
      signal,
    );
    const host: Host = {
      judge: (thread) => send('judge', thread),
      learn: (comment, label) => send('learn', { comment, label }),
      changed() {
        // Only the page on top says that Winnow rests: one word is enough for a tab.
        const count = isOff && window === window.top ? null : (session?.countFolded() ?? 0);
        reports.changed();
        if (count === folded) return;
        folded = count;
        // An orphan of an update finds nobody; `isInvalid` has ended it by then.
        send('counted', undefined).catch(() => ctx.isInvalid);
      },
      words: readPageWords(() => ctx.isInvalid),
    };

    const loadSites = createSitesLoader(() => send('loadSites', undefined));

    const follow = (stored: Settings) => {
      const settings = settingsFor(stored, siteHost());
      isOff = isOffFor(settings, siteHost());
      if (!isOff) {
        if (session) return void session.decideAgain(settings);
        life = new AbortController();
        const both = AbortSignal.any([signal, life.signal]);
        session = startSession({ page: document, host, settings, signal: both, loadSites });
      } else {
        life?.abort();
        session = null;
      }
      host.changed();
    };

    handleMessages<FrameMessages>(
      {
        count: () => folded,
        press: (shortcut) => session?.press(shortcut) ?? false,
        correct: (label) => session?.correctPointed(label),
      },
      signal,
    );
    watchSettings(follow, signal);
    watchKey(correctionsKey, () => session?.judgeAgain(), signal);
    follow(await loadSettings());

    async function send<K extends keyof BackgroundMessages>(
      ...[name, argument]: Parameters<typeof sendToBackground<BackgroundMessages, K>>
    ) {
      if (ctx.isInvalid) throw new Error('Extension context invalidated');
      return sendToBackground<BackgroundMessages, K>(name, argument);
    }
  },
});

/** The host name whose switch holds for this frame: the page's at the top, where it may be known. */
function siteHost(): string {
  const above = location.ancestorOrigins?.[location.ancestorOrigins.length - 1];
  if (above && above !== 'null') return new URL(above).hostname;
  try {
    return window.top?.location.hostname ?? location.hostname;
  } catch {
    // A frame from elsewhere, in a browser that does not say where it is shown.
    return location.hostname;
  }
}
