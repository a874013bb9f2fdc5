import { afterEach, expect, test, vi } from 'vitest';
import { mayHoldComments } from '../../../lib/page/discover.ts';
import { findComments } from '../../../lib/page/find.ts';
import { createReader } from '../../../lib/page/reader.ts';
import { sites } from '../../../lib/page/sites/index.ts';
import type { Steps } from '../../../lib/page/sites/types.ts';
import { finish, open } from '../fixture.ts';

// Pages made to hurt. Work is put down between steps, so the longest step is the longest time the page waits for us.
let stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  document.body.replaceChildren();
});

/** How long one step may take at worst on a machine that is busy with other things; hardly any takes 8 ms. */
const maxStepMs = 300;

function time<T>(steps: Steps<T>): { value: T; longest: number; slow: number; count: number } {
  const times: number[] = [];
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    times.push(performance.now() - start);
    if (!step.done) continue;
    times.sort((a, b) => b - a);
    const slow = times.filter((ms) => ms > 8).length;
    return { value: step.value, longest: times[0] ?? 0, slow, count: times.length };
  }
}

const find = () =>
  time(
    findComments(document, [document], sites, (site, error) => {
      throw new Error(site.name, { cause: error });
    }),
  );

function comment(id: number, text = `What I think of number ${id}, at some length.`): HTMLElement {
  const item = document.createElement('li');
  item.className = 'comment even depth-1';
  item.id = `comment-${id}`;
  const name = document.createElement('b');
  name.className = 'fn';
  name.textContent = `Person ${id}`;
  const body = document.createElement('div');
  body.className = 'comment-content';
  body.textContent = text;
  item.append(name, body);
  return item;
}

function list(count: number, make: (id: number) => Node): HTMLElement {
  const parent = document.createElement('ol');
  parent.className = 'comment-list';
  for (let id = 1; id <= count; id++) parent.append(make(id));
  document.body.append(parent);
  return parent;
}

test('a page of 1,000,000 elements', () => {
  const rows = document.createDocumentFragment();
  for (let i = 0; i < 1_000; i++) {
    const row = document.createElement('section');
    for (let k = 0; k < 999; k++) row.append(document.createElement('i'));
    rows.append(row);
  }
  document.body.append(rows);
  list(50, comment);
  const { value, longest, slow } = find();
  console.info(`1,000,000 elements: longest step ${longest.toFixed(1)} ms, ${slow} over 8 ms`);
  expect(value?.elements).toHaveLength(50);
  expect(longest).toBeLessThan(maxStepMs);
});

test('10,000 levels', () => {
  let deepest: Element = document.body;
  for (let i = 0; i < 10_000; i++) {
    const next = document.createElement('div');
    deepest.append(next);
    deepest = next;
  }
  deepest.append(comment(1), comment(2));
  const { value, longest } = find();
  console.info(`10,000 levels: longest step ${longest.toFixed(1)} ms`);
  expect(finish(mayHoldComments(document))).toBe(true);
  expect(value?.elements.length).toBe(2);
  expect(longest).toBeLessThan(maxStepMs);
});

test('100,000 comments: reads what it can and says what it skipped', () => {
  list(100_000, (id) => {
    const item = document.createElement('div');
    item.className = 'u_cbox_comment';
    item.innerHTML = `<b class="u_cbox_nick">P${id}</b><p class="u_cbox_contents">Word ${id}</p>`;
    return item;
  });
  const reader = createReader(document, sites);
  const { value, longest, slow, count } = time(
    reader.read({ added: [document.documentElement], touched: [] }),
  );
  console.info(`100,000 comments: longest step ${longest.toFixed(1)} ms, ${slow} over 8 ms`);
  expect(value).toHaveLength(20_000);
  expect(reader.notices()).toEqual(['partial']);
  expect(longest).toBeLessThan(maxStepMs);
  // How long they take is for `npm run bench-pages` to say: that there are enough of them does not hang on the machine.
  expect(count, 'steps').toBeGreaterThan(20_000);
});

test('20,000 comments of no known system: the first of them are read, and the rest is told of', () => {
  list(20_000, (id) => {
    const item = document.createElement('div');
    item.className = 'reader-remark';
    item.id = `reader-comment-${id}`;
    item.innerHTML = `<b class="author">P${id}</b> <i>${(id % 27) + 1} March 2025</i>
<p class="comment-text">Word ${id}${', and a few more of these'.repeat(id % 9)}.</p>`;
    return item;
  });
  const reader = createReader(document, sites);
  const { value, longest, count } = time(
    reader.read({ added: [document.documentElement], touched: [] }),
  );
  console.info(`20,000 comments of no known system: longest step ${longest.toFixed(1)} ms`);
  expect(value.length).toBeGreaterThan(10_000);
  expect(reader.notices()).toEqual(['partial']);
  expect(count, 'steps').toBeGreaterThan(value.length);
});

test('a list that is written anew 60 times a second does not starve the page, and is read at last', async () => {
  const parent = list(40, comment);
  const { session, stop } = open();
  stops.push(stop);
  let frames = 0;
  let longest = 0;
  let last = performance.now();
  await new Promise<void>((end) => {
    const rewrite = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      parent.replaceChildren(
        ...Array.from({ length: 40 }, (_, i) => comment(frames * 40 + i, `Frame ${frames}.`)),
      );
      if (++frames < 120) requestAnimationFrame(rewrite);
      else end();
    };
    requestAnimationFrame(rewrite);
  });
  console.info(`rewritten 60 times a second: longest wait for a frame ${longest.toFixed(1)} ms`);
  await vi.waitFor(
    () => {
      const { state, comments } = session.report();
      expect(state).toBe('done');
      expect(comments).toHaveLength(40);
      expect(comments[0]?.text).toBe('Frame 119.');
    },
    { timeout: 10_000 },
  );
});

test('two observers that fight come to an end', async () => {
  const parent = list(3, (id) => comment(id, id === 2 ? 'A wonderful offer.' : 'Sober words.'));
  const { session, stop } = open();
  stops.push(stop);
  let thrownOut = 0;
  const foe = new MutationObserver(() => {
    for (const stub of parent.querySelectorAll('winnow-stub')) {
      thrownOut++;
      stub.remove();
    }
  });
  foe.observe(parent, { childList: true, subtree: true });
  await vi.waitFor(() => expect(session.report().state).toBe('done'));
  await vi.waitFor(() => expect(thrownOut).toBeGreaterThan(0));
  // Something that wakes it again and again: the page throws out what is put back, until it is let be.
  for (let i = 0; i < 6; i++) {
    const before = thrownOut;
    parent.append(comment(10 + i, 'One more.'));
    await vi.waitFor(() => expect(session.report().comments).toHaveLength(4 + i));
    if (thrownOut === before) break;
  }
  expect(thrownOut).toBeLessThan(8);
  foe.disconnect();
});
