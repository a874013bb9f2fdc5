import '../lib/browser/polyfill.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { updateBadge } from '../lib/browser/badge.ts';
import { loadCorrections, saveCorrection } from '../lib/browser/corrections-store.ts';
import { handleMessages } from '../lib/browser/messages.ts';
import { createEngineLoader } from '../lib/browser/model-file.ts';
import type { BackgroundMessages } from '../lib/protocol.ts';
import { parseComment, parseThread } from '../lib/spam/parse-thread.ts';

// Keeps nothing that a message could miss: the browser may stop this page between any two of them.
export default defineBackground({
  type: 'module',
  main() {
    const engine = createEngineLoader();
    handleMessages<BackgroundMessages>({
      async judge(thread) {
        const [judge, corrections] = await Promise.all([engine(), loadCorrections()]);
        return judge.judge(parseThread(thread), corrections);
      },
      learn: ({ comment, label }) =>
        saveCorrection(parseComment(comment), label === 'spam' ? 'spam' : 'ham'),
      async counted(_, { tab, frameId }) {
        if (tab?.id !== undefined && frameId !== undefined) await updateBadge(tab.id, frameId);
      },
    });
  },
});
