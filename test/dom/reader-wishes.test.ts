import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/content/style.css';
import type { Findings, Reading, Site, Steps } from '../../lib/page/sites/types.ts';
import { fold } from '../../lib/page/text.ts';
import type { Action } from '../../lib/protocol.ts';
import { defaults, type Settings } from '../../lib/settings.ts';
import { open, readVerdicts } from './fixture.ts';

// What the reader may wish for, on a thread of our own: a list of items, answers inside the one they answer.
let opened: ReturnType<typeof open>;
const spam = 'Wonderful article';
const html = () => document.body.outerHTML;

/** Reads what the tests below put on the page, with whatever a site would know beside it. */
const site: Site = {
  name: 'test',
  *find(page): Steps<Findings> {
    yield undefined;
    return {
      elements: [...page.querySelectorAll('li')],
      read(element): Reading | null {
        const box = element.querySelector('article');
        const { permalink = null, likes, author, pinned } = (element as HTMLElement).dataset;
        return (
          box && {
            box,
            comment: {
              text: fold(box.querySelector('p')?.textContent ?? ''),
              author: null,
              authorUrl: null,
              links: [],
              date: null,
            },
            ...{
              permalink,
              likes: likes === undefined ? null : Number(likes),
              isPageAuthor: author !== undefined,
              isPinned: pinned !== undefined,
            },
          }
        );
      },
    };
  },
};

function item(text: string, data: Record<string, string> = {}, ...answers: HTMLElement[]) {
  const element = document.createElement('li');
  element.className = 'comment';
  Object.assign(element.dataset, data);
  const box = document.createElement('article');
  const words = document.createElement('p');
  words.textContent = text;
  box.append(words);
  const list = document.createElement('ul');
  list.append(...answers);
  element.append(box, ...(answers.length ? [list] : []));
  return element;
}

function thread(...items: HTMLElement[]): HTMLElement {
  const list = document.createElement('ul');
  list.append(...items);
  document.body.replaceChildren(list);
  return list;
}

async function start(wishes: Partial<Settings> = {}) {
  opened = open({ loadSites: async () => [site], settings: { ...defaults, ...wishes } });
  await vi.waitFor(() => expect(opened.session.report().state).toBe('done'));
  return opened.session;
}

const act = (id: number, action: Action) =>
  opened.session.act({ frame: opened.session.report().frame, id, action });
const seen = () =>
  [...document.querySelectorAll('article p')].map((words) => words.checkVisibility());
const lines = () =>
  [...document.querySelectorAll('winnow-stub')].filter((stub) => stub.checkVisibility()).length;

beforeEach(() => history.replaceState(null, '', '#'));
afterEach(() => {
  opened?.stop();
  expect(html()).not.toContain('winnow-stub');
});

describe('what becomes of a comment', () => {
  beforeEach(() => thread(item('Thanks.'), item(spam), item('Perhaps not')));
  test.each([
    ['as it comes', {}, ['show', 'fold', 'dim'], [true, false, true], 2],
    ['dim all', { fold: 'dim' }, ['show', 'dim', 'dim'], [true, true, true], 2],
    ['a dry run', { fold: 'mark', dim: 'mark' }, ['show', 'show', 'show'], [true, true, true], 2],
    ['remove', { fold: 'remove' }, ['show', 'remove', 'dim'], [true, false, true], 1],
    ['fold both', { dim: 'fold' }, ['show', 'fold', 'fold'], [true, false, false], 2],
  ] as const)('%s', async (_, looks, verdicts, visible, count) => {
    const before = html();
    await start({ looks: { ...defaults.looks, ...looks } });
    expect(readVerdicts()).toEqual(verdicts);
    expect(seen()).toEqual(visible);
    expect(lines()).toBe(count);
    opened.stop();
    expect(html()).toBe(before);
  });

  test('what was removed leaves no gap, and comes back when it is asked for', async () => {
    await start({ looks: { fold: 'remove', dim: 'dim' } });
    const gone = document.querySelectorAll('li')[1];
    expect(gone?.getBoundingClientRect().height).toBe(0);
    act(2, 'reveal');
    expect(seen()).toEqual([true, true, true]);
    expect(lines()).toBe(2);
  });
});

describe('answers', () => {
  beforeEach(() => thread(item(spam, {}, item('I do not think so.', {}, item('Nor do I.')))));

  test('stay when what they answer is folded or removed', async () => {
    await start();
    expect(seen()).toEqual([false, true, true]);
    opened.stop();
    await start({ looks: { fold: 'remove', dim: 'dim' } });
    expect(seen()).toEqual([false, true, true]);
  });

  test('go along where the reader prefers it, all the way down, and come back with it', async () => {
    const session = await start({ repliesFollow: true });
    expect(seen()).toEqual([false, false, false]);
    expect(session.report().comments.map(({ isFollower }) => isFollower)).toEqual([
      false,
      true,
      true,
    ]);
    act(1, 'reveal');
    await vi.waitFor(() => expect(seen()).toEqual([true, true, true]));
    act(1, 'hide');
    await vi.waitFor(() => expect(seen()).toEqual([false, false, false]));
  });
});

describe('mercy', () => {
  const likes = Array.from({ length: 20 }, (_, i) => item('Thanks.', { likes: `${i}` }));
  test.each([
    ['author', 'author', { author: '' }],
    ['author', 'pinned', { pinned: '' }],
    ['liked', 'much liked', { likes: '400' }],
    ['linked', 'linked to', { permalink: `${location.href.split('#')[0]}#` }],
  ] as const)('%s: one that is %s is shown, unless the reader says no', async (mercy, _, data) => {
    thread(...likes, item(spam, data), item(spam));
    const session = await start();
    const find = () => session.report().comments.slice(-2);
    expect(find().map((comment) => [comment.verdict, comment.mercy])).toEqual([
      ['show', mercy],
      ['fold', null],
    ]);
    await session.decideAgain({ ...defaults, mercies: { ...defaults.mercies, [mercy]: false } });
    expect(find().map(({ verdict }) => verdict)).toEqual(['fold', 'fold']);
  });

  test('a few likes are no mercy', async () => {
    thread(...likes, item(spam, { likes: '9' }));
    expect((await start()).report().comments.at(-1)?.verdict).toBe('fold');
  });

  test('follows the address', async () => {
    const one = item(spam);
    one.id = 'reply-7';
    thread(item('Thanks.'), one);
    const session = await start();
    expect(seen()).toEqual([true, false]);
    location.hash = '#reply-7';
    await vi.waitFor(() => expect(session.report().comments[1]?.mercy).toBe('linked'));
    expect(seen()).toEqual([true, true]);
  });

  test('spares what the reader is answering, and what the reader wrote', async () => {
    const answered = item(spam);
    const field = document.createElement('textarea');
    answered.append(field);
    const list = thread(answered, item('Thanks.'));
    const session = await start();
    expect(seen()).toEqual([false, true]);
    await userEvent.type(field, 'wonderful, I say');
    await vi.waitFor(() => expect(seen()).toEqual([true, true]));
    await userEvent.tab();
    list.append(item('Wonderful, I say'), item('wonderful, I say'));
    await vi.waitFor(() =>
      expect(session.report().comments.map(({ mercy }) => mercy)).toEqual([
        'own',
        null,
        null,
        'own',
      ]),
    );
  });
});

describe('a flood', () => {
  const flood = (count = 12) =>
    thread(item('Thanks.'), ...Array.from({ length: count }, () => item(spam)));

  test('is one line for all, and a line for each when it is opened', async () => {
    flood();
    const session = await start();
    expect(lines()).toBe(1);
    expect(session.countFolded()).toBe(12);
    session.press('next-hidden');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(lines()).toBe(12));
    expect(seen().filter(Boolean)).toHaveLength(1);
  });

  test('grows by lines, so that a list that loads more at its end comes to an end', async () => {
    const list = flood();
    await start();
    const height = list.getBoundingClientRect().height;
    list.append(...Array.from({ length: 5 }, () => item(spam)));
    await vi.waitFor(() => expect(lines()).toBe(6));
    expect(list.getBoundingClientRect().height).toBeGreaterThan(height + 5 * 30);
  });

  test('is none where few comments or not most of them are folded', async () => {
    flood(9);
    await start();
    expect(lines()).toBe(9);
    opened.stop();
    const list = flood(10);
    list.append(...Array.from({ length: 5 }, () => item('Thanks.')));
    await start();
    expect(lines()).toBe(10);
  });
});

describe('by hand', () => {
  test('the line of a correction takes it back, and the focus stays there', async () => {
    thread(item('Thanks.'), item(spam));
    const session = await start();
    session.press('next-hidden');
    await userEvent.tab();
    const line = document.activeElement;
    await userEvent.keyboard('{Enter}');
    expect(seen()).toEqual([true, true]);
    expect(document.activeElement).toBe(line);
    await userEvent.keyboard('{Enter}');
    expect(seen()).toEqual([true, false]);
    expect(opened.learned).toEqual([`ham: ${spam}`, `null: ${spam}`]);
  });

  test('a correction offers to be taken back for a while', async () => {
    thread(item('Thanks.'), item(spam));
    const session = await start();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    document.querySelectorAll('p')[0]?.dispatchEvent(new Event('contextmenu', { bubbles: true }));
    session.choose({ said: 'spam', selection: '' });
    expect(seen()).toEqual([false, false]);
    session.choose({ said: 'ham', selection: '' });
    expect(lines()).toBe(2);
    vi.advanceTimersByTime(20_000);
    vi.useRealTimers();
    expect(lines()).toBe(1);
    expect(opened.learned).toEqual(['spam: Thanks.', 'ham: Thanks.']);
  });

  test('goes from line to line, and round again', async () => {
    thread(item(spam), item('Thanks.'), item(spam));
    const session = await start();
    const visited = () => {
      const isAny = session.press('next-hidden');
      const items = [...document.querySelectorAll('li')];
      return isAny && items.findIndex((one) => one.contains(document.activeElement));
    };
    expect([visited(), visited(), visited(), visited()]).toEqual([0, 2, false, 0]);
  });

  test('opens all, and folds all again', async () => {
    thread(item(spam), item('Thanks.'), item(spam));
    const session = await start();
    session.press('reveal-all');
    await vi.waitFor(() => expect(seen()).toEqual([true, true, true]));
    session.press('reveal-all');
    await vi.waitFor(() => expect(seen()).toEqual([false, true, false]));
  });

  test('jumps to a comment, opens it, and leaves no trace', async () => {
    const list = thread(
      ...Array.from({ length: 80 }, (_, i) => item(`Thanks, number ${i} helped.`)),
      item(spam),
    );
    list.style.lineHeight = '60px';
    await start();
    act(81, 'jump');
    const box = [...document.querySelectorAll('article')].at(-1);
    const { top, bottom } = box?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    expect(seen().at(-1)).toBe(true);
    expect(box?.getAttribute('style')).toBeNull();
  });
});

test('what is folded above the reader does not move what is read', async () => {
  const list = thread(
    ...Array.from({ length: 60 }, (_, i) => item(i === 3 ? spam : `Thanks, number ${i} helped.`)),
  );
  list.style.lineHeight = '50px';
  const read = document.querySelectorAll('li')[40];
  read?.scrollIntoView({ block: 'start' });
  scrollBy(0, -20);
  await new Promise(requestAnimationFrame);
  const before = read?.getBoundingClientRect().top ?? 0;
  await start();
  await new Promise(requestAnimationFrame);
  expect(seen()[3]).toBe(false);
  expect(Math.abs((read?.getBoundingClientRect().top ?? 0) - before)).toBeLessThan(2);
  scrollTo(0, 0);
});

test('a page that shouts neither opens a fold nor dresses up its line', async () => {
  const style = document.createElement('style');
  style.textContent = `#comments article * { display: block !important; font: 40px fantasy !important;
    color: red !important; text-transform: uppercase !important; letter-spacing: 1em !important;
    opacity: 0 !important; position: absolute !important; width: 3px !important }
    button { background: red !important; padding: 40px !important }`;
  const list = thread(item('Thanks.'), item(spam));
  list.id = 'comments';
  await start();
  const line = document.querySelector('winnow-stub') as HTMLElement;
  const quiet = line.getBoundingClientRect();
  document.head.append(style);
  expect(document.querySelectorAll('article p')[1]?.checkVisibility()).toBe(false);
  const { fontSize, textTransform, letterSpacing, opacity, position } = getComputedStyle(line);
  expect([fontSize, textTransform, letterSpacing, opacity, position]).toEqual([
    '13px',
    'none',
    'normal',
    '1',
    'static',
  ]);
  expect(line.getBoundingClientRect().height).toBe(quiet.height);
  style.remove();
});
