import '../lib/browser/polyfill.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { updateBadge } from '../lib/browser/badge.ts';
import { handleMessages } from '../lib/browser/messages.ts';
import { readModelFile } from '../lib/browser/model-file.ts';
import { runScript } from '../lib/browser/run-script.ts';
import { changeKey, correctionsKey, readKey } from '../lib/browser/stored.ts';
import { joinTopArticle } from '../lib/browser/top-article.ts';
import type { BackgroundMessages } from '../lib/protocol.ts';
import { createEngineLoader } from '../lib/spam/engine-loader.ts';
import { learn, parseCorrections, serializeCorrections } from '../lib/spam/learn.ts';
import { parseComment, parseThread } from '../lib/spam/parse-thread.ts';

// Keeps nothing that a message could miss: the browser may stop this page between any two of them.
export default defineBackground({
  type: 'module',
  main() {
    const engine = createEngineLoader(readModelFile);
    handleMessages<BackgroundMessages>({
      async judge(thread, sender) {
        const [judge, corrections, joined] = await Promise.all([
          engine(),
          readKey(correctionsKey),
          joinTopArticle(thread, sender),
        ]);
        return judge.judge(parseThread(joined), parseCorrections(corrections));
      },
      learn: ({ comment, label }) =>
        changeKey(correctionsKey, (stored) =>
          serializeCorrections(
            learn(
              parseCorrections(stored),
              parseComment(comment),
              label === 'spam' ? 'spam' : 'ham',
            ),
          ),
        ),
      loadSites: (_, sender) => runScript('sites.js', sender),
      async counted(_, { tab, frameId }) {
        if (tab?.id !== undefined && frameId !== undefined) await updateBadge(tab.id, frameId);
      },
    });
  },
});
