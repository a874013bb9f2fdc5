import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { handleMessages, sendToBackground } from '../../lib/browser/messages.ts';
import { serveReports } from '../../lib/browser/report-port.ts';
import { mayHoldComments } from '../../lib/page/discover.ts';
import { emptyReport } from '../../lib/page/frame-report.ts';
import { sniffPage } from '../../lib/page/sniff.ts';
import type { BackgroundMessages, FrameMessages } from '../../lib/protocol.ts';
import { type Link, world } from './link.ts';

// In every frame of every page: looks whether anything may be a comment, and only then asks for `sites.js`.
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main(ctx) {
    const { signal } = ctx;
    let isAsked = false;
    const changed = () => reports.changed();
    const link: Link = { finder: null, mayHoldComments, changed };
    world.winnowLink = link;
    const reports = serveReports(
      () => link.finder?.report() ?? emptyReport(document, isAsked ? 'reading' : 'done'),
      (command) => link.finder?.act(command),
      signal,
    );
    handleMessages<FrameMessages>(
      {
        count: () => (link.finder ? link.finder.count() : 0),
        press: (shortcut) => link.finder?.press(shortcut) ?? false,
        choose: (choice) => link.finder?.choose(choice),
      },
      signal,
    );
    sniffPage(
      document,
      async () => {
        if (ctx.isInvalid) return true;
        isAsked = true;
        reports.changed();
        // Where it fails, the next sign of comments is another chance.
        isAsked = await sendToBackground<BackgroundMessages, 'loadSites'>('loadSites', undefined)
          .then(() => true)
          .catch(() => false);
        return isAsked;
      },
      signal,
    );
  },
});
