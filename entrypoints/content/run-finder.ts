import { ContentScriptContext } from '../../lib/browser/content-context.ts';
import { sendToBackground } from '../../lib/browser/messages.ts';
import { readPageWords } from '../../lib/browser/page-words.ts';
import { loadSettings, watchKey, watchSettings } from '../../lib/browser/settings-store.ts';
import { findSiteHost } from '../../lib/browser/site-host.ts';
import { correctionsKey, rulesKey } from '../../lib/browser/stored.ts';
import { emptyReport } from '../../lib/page/frame-report.ts';
import { type Session, startSession } from '../../lib/page/session.ts';
import type { Host } from '../../lib/page/session-options.ts';
import type { Site } from '../../lib/page/sites/types.ts';
import type { BackgroundMessages } from '../../lib/protocol.ts';
import { isOffFor, settingsFor } from '../../lib/settings.ts';
import { compileRules, type FindRule } from '../../lib/spam/rules.ts';
import { world } from './link.ts';

/** Runs a session on this frame for as long as the reader's settings let it. */
export async function runFinder(sites: readonly Site[]): Promise<void> {
  const link = world.winnowLink;
  if (!link || link.finder) return;
  const ctx = new ContentScriptContext();
  const { signal } = ctx;
  let session: Session | null = null;
  let life: AbortController | null = null;
  let folded = 0;
  let isCounted = true;
  let isOff = false;
  let reading = 0;

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
    rule: (change) => send('rule', { ...change, host: site }),
    changed() {
      const count = session?.countFolded() ?? 0;
      link.changed();
      if (count === folded && isCounted) return;
      folded = count;
      isCounted = true;
      // An orphan of an update finds nobody; `isInvalid` has ended it by then.
      send('counted', undefined).catch(() => ctx.isInvalid);
    },
    words: readPageWords(() => ctx.isInvalid),
  };

  const site = await findSiteHost(() => send('topHost', undefined));
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
        mayHoldComments: link.mayHoldComments,
        loadSites: async () => sites,
        loadStyles: () => send('styles', undefined),
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
  // A page that comes back out of the browser's cache has heard of nothing meanwhile, and its badge is gone.
  window.addEventListener(
    'pageshow',
    async ({ persisted }) => {
      if (!persisted || ctx.isInvalid) return;
      isCounted = false;
      stored = await loadSettings();
      await readRules();
      session?.judgeAgain();
    },
    { signal },
  );
  await readRules();

  async function readRules(): Promise<void> {
    // The background reads them for all; where it does not answer, there are none.
    const turn = ++reading;
    const rules = await send('rules', undefined).catch(() => []);
    if (turn !== reading) return; // Younger rules are on their way.
    findRule = compileRules(rules, site);
    follow();
  }

  async function send<K extends keyof BackgroundMessages>(
    ...[name, argument]: Parameters<typeof sendToBackground<BackgroundMessages, K>>
  ) {
    if (ctx.isInvalid) throw new Error('No extension');
    return sendToBackground<BackgroundMessages, K>(name, argument);
  }
}
