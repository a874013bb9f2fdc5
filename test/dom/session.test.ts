import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sites } from '../../lib/page/sites/index.ts';
import type { Site } from '../../lib/page/sites/types.ts';
import { wordpress } from '../../lib/page/sites/wordpress.ts';
import type { Command } from '../../lib/protocol.ts';
import { defaults } from '../../lib/settings.ts';
import type { Judgement } from '../../lib/spam/comment.ts';
import { createHost, open, readVerdicts, showPage } from './fixture.ts';

const html = () => document.documentElement.outerHTML;
let stops: (() => void)[] = [];

function start(...args: Parameters<typeof open>) {
  const opened = open(...args);
  stops.push(opened.stop);
  return opened;
}

beforeEach(() => showPage('wordpress-html5'));
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.restoreAllMocks();
});

const done = (session: ReturnType<typeof open>['session'], state = 'done') =>
  vi.waitFor(() => expect(session.report().state).toBe(state));
const folded = ['show', 'show', 'fold', 'show'];

/** Adds a comment to the WordPress list. */
function addComment(id: number, author: string, text: string): HTMLElement {
  const item = document.querySelector('#comment-12')?.cloneNode(true) as HTMLElement;
  for (const marked of item.querySelectorAll('[data-winnow]'))
    marked.removeAttribute('data-winnow');
  item.removeAttribute('data-winnow');
  item.id = `comment-${id}`;
  item.querySelector('article')?.setAttribute('id', `div-comment-${id}`);
  const name = item.querySelector('.fn');
  const body = item.querySelector('.comment-content p');
  if (name) name.textContent = author;
  if (body) body.textContent = text;
  document.querySelector('.comment-list')?.append(item);
  return item;
}

test('finds, asks once, shows, and leaves the page as it was', async () => {
  const before = html();
  const { session, asked, stop } = start();
  await done(session);
  expect(readVerdicts()).toEqual(folded);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.map(({ parent }) => parent)).toEqual([null, 0, null, null]);
  expect(session.countFolded()).toBe(1);
  expect(session.report().comments[2]).toMatchObject({
    author: 'cheap running shoes',
    verdict: 'fold',
    probability: 0.97,
    isRevealed: false,
  });
  stop();
  expect(html()).toBe(before);
});

test('hands the article over without the comments', async () => {
  const judge = vi.fn(async () => null);
  const { session } = start({ host: createHost({ judge }).host });
  await done(session, 'no-engine');
  const thread = vi.mocked(judge).mock.calls.flat()[0] as unknown as {
    article: { title: string; text: string };
  };
  expect(thread.article.title).toBe('Keeping a rye starter alive');
  expect(thread.article.text).toContain('nine winters');
  expect(thread.article.text).not.toContain('grey');
});

test('a page without comments is not asked about', async () => {
  showPage('negative-goods');
  const { session, asked } = start();
  await done(session);
  expect(asked).toEqual([]);
});

test('what knows comments is fetched once, and not for a page without anything like one', async () => {
  document.body.replaceChildren();
  const loadSites = vi.fn(async () => sites);
  const { session } = start({ loadSites });
  await done(session);
  expect(loadSites).not.toHaveBeenCalled();
  showPage('wordpress-html5');
  await vi.waitFor(() => expect(readVerdicts()).toEqual(folded));
  addComment(23, 'Ann', 'Thanks, that helped.');
  await vi.waitFor(() => expect(readVerdicts()).toHaveLength(5));
  expect(loadSites).toHaveBeenCalledTimes(1);
});

test('where it cannot be fetched the page stays as it is, and the next change tries again', async () => {
  const before = html();
  vi.spyOn(console, 'warn').mockReturnValue();
  const loadSites = vi.fn(async () => sites).mockRejectedValueOnce(new Error('no script'));
  const { session } = start({ loadSites });
  await done(session, 'no-engine');
  expect(html()).toBe(before);
  addComment(24, 'Ann', 'Thanks, that helped.');
  await vi.waitFor(() => expect(readVerdicts()).toEqual([...folded, 'show']));
  await done(session);
});

test('comments that load late are found and judged', async () => {
  const { session, asked } = start();
  await done(session);
  addComment(21, 'Late guest', 'What a wonderful blog');
  await vi.waitFor(() => expect(readVerdicts()).toEqual([...folded, 'fold']));
  expect(asked).toHaveLength(2);
});

test('its own writes do not wake it', async () => {
  const find = vi.fn(wordpress.find);
  const { session, asked } = start({
    loadSites: async () => [{ name: 'counted', find: find as Site['find'] }],
  });
  await done(session);
  session.act({ frame: session.report().frame, id: 3, action: 'reveal' });
  session.act({ frame: session.report().frame, id: 3, action: 'hide' });
  // Something that does wake it, told in the same breath: one more pass, and no third.
  addComment(22, 'Ann', 'Thanks, that helped.');
  await vi.waitFor(() => expect(readVerdicts()).toHaveLength(5));
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(find).toHaveBeenCalledTimes(2);
});

test('a copy the page makes of a folded comment gets a stub that works', async () => {
  const { session, stop } = start();
  await done(session);
  const copy = document.querySelector('#comment-13')?.cloneNode(true) as HTMLElement;
  copy.id = 'comment-99';
  copy.querySelector('article')?.setAttribute('id', 'div-comment-99');
  const dead = copy.querySelector('winnow-stub');
  document.querySelector('.comment-list')?.append(copy);
  expect(dead?.isConnected).toBe(true);
  await vi.waitFor(() => expect(dead?.isConnected).toBe(false));
  await vi.waitFor(() => expect(readVerdicts()).toEqual([...folded, 'fold']));
  expect(copy.querySelectorAll('winnow-stub')).toHaveLength(1);
  stop();
  expect(copy.outerHTML).not.toContain('winnow');
});

test('an element used for another comment is judged anew', async () => {
  const { session } = start();
  await done(session);
  const spam = document.querySelector('#comment-13 .comment-content p');
  if (spam) spam.textContent = 'Mine lives in the cellar.';
  await vi.waitFor(() => expect(readVerdicts()).toEqual(['show', 'show', 'show', 'show']));
  expect(document.querySelector('winnow-stub')).toBeNull();
});

test('what is recycled while the engine thinks gets no wrong verdict', async () => {
  let answer: (judgements: Judgement[]) => void = () => undefined;
  const first = new Promise<Judgement[]>((resolve) => {
    answer = resolve;
  });
  const { host } = createHost();
  const judge = vi.fn(host.judge).mockReturnValueOnce(first);
  const { session } = start({ host: { ...host, judge } });
  await vi.waitFor(() => expect(judge).toHaveBeenCalledOnce());
  const body = document.querySelector('#comment-11 .comment-content p');
  if (body) body.textContent = 'Another comment in the same place';
  answer([1, 0, 0, 0].map((probability) => ({ probability, reasons: [] })));
  await vi.waitFor(() => expect(judge).toHaveBeenCalledTimes(2));
  await done(session);
  expect(readVerdicts()[0]).toBe('show');
});

test.each([
  ['says nothing', async () => null],
  ['fails', async () => Promise.reject(new Error('gone'))],
  ['never answers', () => new Promise<null>(() => undefined)],
  ['answers for others', async () => []],
])('all is visible where the engine %s', async (_, judge) => {
  const { session } = start({ host: createHost({ judge }).host, patienceMs: 20 });
  await done(session, 'no-engine');
  expect(readVerdicts()).toEqual(['show', 'show', 'show', 'show']);
  expect(session.report().comments[2]?.probability).toBeNull();
});

test('asks a dead engine once more at the next change, and then no more', async () => {
  const judge = vi.fn(async () => null);
  const { session } = start({ host: createHost({ judge }).host });
  await done(session, 'no-engine');
  addComment(31, 'Eva', 'One');
  await vi.waitFor(() => expect(judge).toHaveBeenCalledTimes(2));
  await done(session, 'no-engine');
  addComment(32, 'Eva', 'Two');
  await vi.waitFor(() => expect(session.report().comments).toHaveLength(6));
  expect(judge).toHaveBeenCalledTimes(2);
});

test('a moved slider decides again and asks nobody', async () => {
  const { session, asked } = start();
  await done(session);
  await session.decideAgain({ ...defaults, thresholds: { dim: 0.6, fold: 0.99 } });
  expect(readVerdicts()).toEqual(['show', 'show', 'dim', 'show']);
  await session.decideAgain({ ...defaults, thresholds: { dim: 0.99, fold: 0.99 } });
  expect(readVerdicts()).toEqual(['show', 'show', 'show', 'show']);
  expect(document.querySelector('winnow-stub')).toBeNull();
  expect(asked).toHaveLength(1);
});

test('reveals, hides again, and takes corrections', async () => {
  const { session, learned } = start();
  await done(session);
  const { frame } = session.report();
  const act = (action: Command['action'], id = 3) => session.act({ frame, id, action });
  act('reveal');
  expect(readVerdicts()).toEqual(['show', 'show', 'dim', 'show']);
  expect(session.report().comments[2]).toMatchObject({ verdict: 'fold', isRevealed: true });
  expect(session.countFolded()).toBe(0);
  act('hide');
  expect(readVerdicts()).toEqual(folded);
  act('ham');
  expect(readVerdicts()).toEqual(['show', 'show', 'show', 'show']);
  expect(learned).toEqual(['ham: Wonderful article, visit us.']);
  act('forget');
  expect(learned.at(-1)).toBe('null: Wonderful article, visit us.');
  expect(readVerdicts()).toEqual(folded);
  act('spam', 2);
  expect(readVerdicts()[1]).toBe('fold');
  session.act({ frame: 'another', id: 1, action: 'spam' });
  expect(readVerdicts()[0]).toBe('show');
});

test('judges again after a correction elsewhere; until the answer the old verdict stands', async () => {
  const { host } = createHost();
  const judge = vi.fn(host.judge);
  const { session } = start({ host: { ...host, judge } });
  await done(session);
  judge.mockImplementationOnce(async ({ comments }) =>
    comments.map(() => ({ probability: 0, reasons: [] })),
  );
  session.judgeAgain();
  expect(readVerdicts()).toEqual(folded);
  await vi.waitFor(() => expect(readVerdicts()[2]).toBe('show'));
});

test('a broken site is told of once and the next one reads the page', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const broken: Site = {
    name: 'broken',
    find() {
      throw new Error('odd page');
    },
  };
  const { session } = start({ loadSites: async () => [broken, ...sites] });
  await done(session);
  addComment(41, 'Eva', 'One');
  await vi.waitFor(() => expect(readVerdicts()).toHaveLength(5));
  expect(warned).toHaveBeenCalledOnce();
});

test('one bad comment does not stop the page', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const site: Site = {
    name: 'half broken',
    *find(page) {
      const findings = yield* wordpress.find(page);
      return (
        findings && {
          ...findings,
          read(element) {
            if (element.id === 'comment-11') throw new Error('odd comment');
            return findings.read(element);
          },
        }
      );
    },
  };
  const { session } = start({ loadSites: async () => [site] });
  await done(session);
  expect(readVerdicts()).toEqual(['show', 'fold', 'show']);
});

test('sends more than 5,000 comments in windows', async () => {
  const item = document.querySelector('#comment-12') as HTMLElement;
  const list = document.querySelector('.comment-list');
  for (let i = 100; i < 5_300; i++) {
    const copy = item.cloneNode(true) as HTMLElement;
    copy.id = `comment-${i}`;
    copy.querySelector('article')?.setAttribute('id', `div-comment-${i}`);
    list?.append(copy);
  }
  const { session, asked } = start();
  await vi.waitFor(() => expect(session.report().state).toBe('done'), { timeout: 20_000 });
  expect(asked.map(({ length }) => length)).toEqual([5_000, 204]);
}, 30_000);

test('survives comments nested 500 deep', async () => {
  let inner = document.querySelector('#comment-12') as HTMLElement;
  for (let i = 600; i < 1_100; i++) {
    const copy = document.querySelector('#comment-13')?.cloneNode(true) as HTMLElement;
    copy.id = `comment-${i}`;
    copy.querySelector('article')?.setAttribute('id', `div-comment-${i}`);
    inner.append(copy);
    inner = copy;
  }
  const before = html();
  const { session, stop } = start();
  await vi.waitFor(() => expect(session.report().state).toBe('done'), { timeout: 10_000 });
  expect(session.report().comments).toHaveLength(504);
  stop();
  expect(html()).toBe(before);
}, 20_000);

test('any page at all: nothing is thrown, and all is put back', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const name = fc.constantFrom(
    'comment',
    'depth-1',
    'fn',
    'comment-body',
    'children',
    'post',
    'date',
  );
  const tag = fc.constantFrom(
    'div',
    'li',
    'ul',
    'p',
    'a',
    'tr',
    'td',
    'form',
    'template',
    'winnow-stub',
  );
  const { node } = fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium' },
      fc
        .constantFrom('3 May 2020', 'wonderful', 'Reply', 'Ann', 'A line of words')
        .map((t) => document.createTextNode(t)),
      fc
        .tuple(
          tag,
          fc.array(name, { maxLength: 3 }),
          fc.nat(9),
          fc.array(tie('node'), { maxLength: 5 }),
        )
        .map(([localName, names, id, children]) => {
          const element = document.createElement(localName);
          element.className = names.join(' ');
          element.id = `comment-${id}`;
          element.append(...children);
          return element;
        }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(fc.array(node, { minLength: 1, maxLength: 6 }), async (nodes) => {
      document.body.replaceChildren(...nodes);
      const before = html();
      const { session, stop } = open();
      await done(session);
      stop();
      expect(html()).toBe(before);
    }),
    { numRuns: 40 },
  );
  expect(warned).not.toHaveBeenCalled();
}, 60_000);
