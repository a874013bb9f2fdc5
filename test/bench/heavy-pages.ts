import { mayHoldComments } from '../../lib/page/discover.ts';
import { startSession } from '../../lib/page/session.ts';
import type { Host } from '../../lib/page/session-options.ts';
import { sites } from '../../lib/page/sites/index.ts';
import { defaults } from '../../lib/settings.ts';

/** Pages made to hurt, and a whole session on them, as `pages.ts` runs it in a browser. */

function comment(id: number, text = `What I think of number ${id}, at some length.`): HTMLElement {
  const item = document.createElement('li');
  item.className = 'comment even depth-1';
  item.id = `comment-${id}`;
  item.innerHTML = `<b class="fn">Person ${id}</b><div class="comment-content">${text}</div>`;
  return item;
}

function list(count: number, make: (id: number) => Node = comment): HTMLElement {
  const parent = document.createElement('ol');
  parent.className = 'comment-list';
  for (let id = 1; id <= count; id++) parent.append(make(id));
  document.body.append(parent);
  return parent;
}

const heavyPages: Record<string, () => (() => Promise<void>) | undefined> = {
  '1,000,000 elements': () => {
    for (let i = 0; i < 1_000; i++) {
      const row = document.createElement('section');
      for (let k = 0; k < 999; k++) row.append(document.createElement('i'));
      document.body.append(row);
    }
    list(50);
    return undefined;
  },
  '10,000 levels': () => {
    // Not laid out: Chromium itself does not survive that.
    const outermost = document.createElement('div');
    outermost.style.display = 'none';
    document.body.append(outermost);
    let deepest: Element = outermost;
    for (let i = 0; i < 10_000; i++) {
      const next = document.createElement('div');
      deepest.append(next);
      deepest = next;
    }
    deepest.append(comment(1), comment(2));
    return undefined;
  },
  '100,000 comments of a system': () => {
    list(100_000, (id) => {
      const item = document.createElement('div');
      item.className = 'u_cbox_comment';
      item.innerHTML = `<b class="u_cbox_nick">P${id}</b><p class="u_cbox_contents">Word ${id}, and a few more.</p>`;
      return item;
    });
    return undefined;
  },
  '20,000 comments of no system': () => {
    list(20_000, (id) => {
      const item = document.createElement('div');
      item.className = 'reader-comment';
      item.id = `reader-comment-${id}`;
      item.innerHTML = `<b class="author">P${id}</b> <i>${(id % 27) + 1} March 2025</i>
<p class="comment-text">Word ${id}${', and a few more of these'.repeat(id % 9)}.</p>`;
      return item;
    });
    return undefined;
  },
  'a list written anew 60 times a second': () => {
    const parent = list(40);
    return async () => {
      for (let frame = 1; frame <= 180; frame++) {
        await new Promise(requestAnimationFrame);
        parent.replaceChildren(
          ...Array.from({ length: 40 }, (_, i) => comment(frame * 40 + i, `Frame ${frame}.`)),
        );
      }
    };
  },
  'two observers that fight': () => {
    const parent = list(40, (id) => comment(id, id % 4 ? 'Sober words.' : `A wonderful ${id}.`));
    new MutationObserver(() => {
      for (const stub of parent.querySelectorAll('winnow-stub')) stub.remove();
    }).observe(parent, { childList: true, subtree: true });
    return async () => {
      for (let i = 0; i < 6; i++) {
        await new Promise((done) => setTimeout(done, 400));
        parent.append(comment(100 + i));
      }
    };
  },
};

const host: Host = {
  judge: async ({ comments }) =>
    comments.map(({ text }) => ({
      probability: /wonderful/.test(text) ? 0.97 : 0.02,
      reasons: [{ kind: 'empty-praise' }],
    })),
  learn: async () => undefined,
  rule: async () => ({ add: [], drop: [] }),
  changed: () => undefined,
  words: {
    fold: () => 'Likely spam',
    dim: () => 'Maybe spam',
    flood: () => 'Most look like spam',
    said: {
      spam: 'Noted: spam',
      ham: 'Noted: not spam',
      'show-author': 'Always shown',
      'hide-author': 'Never shown',
      'hide-text': 'Rule made',
      unrule: 'Rule removed',
      failed: 'Could not be kept',
    },
    undo: 'Undo',
    show: 'Show',
    hideAgain: 'Hide again',
    ruled: () => 'Your rule',
    ham: 'Not spam',
    unrule: 'Remove rule',
  },
};

Object.assign(globalThis, {
  winnowHeavy: {
    names: Object.keys(heavyPages),
    live: null as (() => Promise<void>) | null | undefined,
    build(name: string) {
      this.live = heavyPages[name]?.();
    },
    /** @returns how many comments were read, and what was said of the page */
    async run() {
      const life = new AbortController();
      const session = startSession({
        page: document,
        host,
        settings: defaults,
        signal: life.signal,
        mayHoldComments,
        loadSites: async () => sites,
      });
      await this.live?.();
      // The answer comes with the last slice: to ask for the report again and again would be work of its own.
      await new Promise((done) => setTimeout(done, 100));
      while (session.report().state === 'reading')
        await new Promise((done) => setTimeout(done, 500));
      const { comments, notices } = session.report();
      return { read: comments.length, notices };
    },
  },
});
