import '../lib/browser/polyfill.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { updateAllBadges, updateBadge } from '../lib/browser/badge.ts';
import { onBrowserEvents } from '../lib/browser/events.ts';
import { createMenu, obeyMenu } from '../lib/browser/menu.ts';
import { handleMessages } from '../lib/browser/messages.ts';
import { noteUpdate, welcome } from '../lib/browser/news.ts';
import { readModelFile, readStyles } from '../lib/browser/own-file.ts';
import {
  beginAnew,
  endLonelyVisits,
  endPauseInTime,
  followRest,
  showRestIn,
} from '../lib/browser/rest.ts';
import { runScript } from '../lib/browser/run-script.ts';
import { obeyShortcut } from '../lib/browser/shortcuts.ts';
import { topHostOf } from '../lib/browser/site-host.ts';
import { changeKey, correctionsKey, readKey, rulesKey } from '../lib/browser/stored.ts';
import { joinTopArticle } from '../lib/browser/top-article.ts';
import type { BackgroundMessages } from '../lib/protocol.ts';
import { parseCorrections, serializeCorrections } from '../lib/spam/corrections.ts';
import { createEngineLoader } from '../lib/spam/engine-loader.ts';
import { forget, learn } from '../lib/spam/learn.ts';
import { createMemory } from '../lib/spam/memory.ts';
import { parseComment, parseThread } from '../lib/spam/parse-thread.ts';
import { insist, parseRules, type RuleChange } from '../lib/spam/rules.ts';

// Keeps nothing that a message could miss: the browser may stop this page between any two of them. What was read
// elsewhere is forgotten then, and read again.
export default defineBackground({
  type: 'module',
  main() {
    const engine = createEngineLoader(readModelFile);
    const memory = createMemory();
    handleMessages<BackgroundMessages>({
      async judge(thread, sender) {
        const [judge, corrections, joined] = await Promise.all([
          engine(),
          readKey(correctionsKey),
          joinTopArticle(thread, sender),
        ]);
        return judge.judge(parseThread(joined), parseCorrections(corrections), memory);
      },
      learn: ({ comment, label }) =>
        changeKey(correctionsKey, (stored) => {
          const known = parseCorrections(stored);
          const parsed = parseComment(comment);
          if (!label) return serializeCorrections(forget(known, parsed));
          return serializeCorrections(learn(known, parsed, label === 'spam' ? 'spam' : 'ham'));
        }),
      rules: async () => parseRules(await readKey(rulesKey)),
      async rule({ add, drop, host }) {
        let undo: RuleChange = { add: [], drop: [] };
        await changeKey(rulesKey, (stored) => {
          const change = { add: parseRules(add), drop: parseRules(drop) };
          const changed = insist(parseRules(stored), change, host);
          undo = changed.undo;
          return changed.rules;
        });
        return undo;
      },
      costs: async () => (await engine()).costs,
      loadSites: (_, sender) => runScript('sites.js', sender),
      styles: readStyles,
      topHost: (_, sender) => topHostOf(sender),
      async counted(_, { tab, frameId }) {
        if (tab?.id !== undefined && frameId !== undefined) await updateBadge(tab.id, frameId);
      },
    });
    onBrowserEvents({
      async installed(reason) {
        await createMenu();
        await beginAnew();
        if (reason === 'install') await welcome();
        if (reason === 'update') await noteUpdate();
      },
      started: beginAnew,
      tabClosed: endLonelyVisits,
      tabMoved: endLonelyVisits,
      tabLoaded: showRestIn,
      alarm: endPauseInTime,
      shortcut: obeyShortcut,
      menu: obeyMenu,
      async settings(now, before) {
        await followRest(now, before);
        if (now.hasBadge !== before.hasBadge) await updateAllBadges();
      },
    });
  },
});
