import { ContentScriptContext } from '../../lib/browser/content-context.ts';
import { sendToBackground } from '../../lib/browser/messages.ts';
import { readPageWords } from '../../lib/browser/page-words.ts';
import { loadSettings, watchKey, watchSettings } from '../../lib/browser/settings-store.ts';
import { correctionsKey, rulesKey } from '../../lib/browser/stored.ts';
import { emptyReport } from '../../lib/page/frame-report.ts';
import { type Host, type Session, startSession } from '../../lib/page/session.ts';
import type { Site } from '../../lib/page/sites/types.ts';
import type { BackgroundMessages } from '../../lib/protocol.ts';
import { isOffFor, settingsFor } from '../../lib/settings.ts';
import { compileRules, type FindRule } from '../../lib/spam/rules.ts';
import { world } from './link.ts';
import styles from './style.css?inline';

/** Runs a session on this frame for as long as the reader's settings let it. */
export async function runFinder(sites: readonly Site[]): Promise<void> {
  const link = world.winnowLink;
  if (!link || link.finder) return;
  const ctx = new ContentScriptContext();
  const { signal } = ctx;
  let session: Session | null = null;
  let life: AbortController | null = null;
  let folded = 0;
  let isOff = false;

  link.finder = {
    report: () => session?.report() ?? emptyReport(document, isOff ? 'off' : 'reading'),
    act: (command) => session?.act(command),
    count: () => folded,
    press: (shortcut) => session?.press(shortcut) ?? false,
    choose: (choice) => session?.choose(choice),
  };
  const host: Host = {
    judge: (thread) => send('judge', thread),
    learn: (comment, label) => send('learn', { comment, label }),
    async rule(change) {
      const undo = await send('rule', { ...change, host: site });
      await readRules();
      return undo;
    },
    changed() {
      const count = session?.countFolded() ?? 0;
      link.changed();
      if (count === folded) return;
      folded = count;
      // An orphan of an update finds nobody; `isInvalid` has ended it by then.
      send('counted', undefined).catch(() => ctx.isInvalid);
    },
    words: readPageWords(() => ctx.isInvalid),
  };

  const site = siteHost();
  let stored = await loadSettings();
  let findRule: FindRule | undefined;
  const follow = () => {
    const settings = settingsFor(stored, site);
    isOff = isOffFor(settings, site);
    if (!isOff) {
      if (session) return void session.decideAgain(settings, findRule);
      life = new AbortController();
      const both = AbortSignal.any([signal, life.signal]);
      session = startSession({
        page: document,
        host,
        settings,
        findRule,
        site,
        signal: both,
        loadSites: async () => sites,
        styles,
      });
    } else {
      life?.abort();
      session = null;
    }
    host.changed();
  };

  watchSettings((next) => {
    stored = next;
    follow();
  }, signal);
  watchKey(rulesKey, readRules, signal);
  watchKey(correctionsKey, () => session?.judgeAgain(), signal);
  await readRules();

  async function readRules(): Promise<void> {
    // The background reads them for all; where it does not answer, there are none.
    const rules = await send('rules', undefined).catch(() => []);
    findRule = compileRules(rules, site);
    follow();
  }

  async function send<K extends keyof BackgroundMessages>(
    ...[name, argument]: Parameters<typeof sendToBackground<BackgroundMessages, K>>
  ) {
    if (ctx.isInvalid) throw new Error('Extension context invalidated');
    return sendToBackground<BackgroundMessages, K>(name, argument);
  }
}

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
