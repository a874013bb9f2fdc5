import { afterEach, expect, test, vi } from 'vitest';
import styles from '../../../entrypoints/content/style.css?inline';
import { defaults } from '../../../lib/settings.ts';
import { open } from '../fixture.ts';

// Comments in open shadow roots, and comments that are hosts of one: what is folded must be out of sight, the line in
// sight, and all of it to be taken back.
let stops: (() => void)[] = [];
const sheet = document.createElement('style');
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  sheet.remove();
  document.body.replaceChildren();
});

function start(markup: string, over: Parameters<typeof open>[0] = {}) {
  sheet.textContent = styles;
  document.head.append(sheet);
  document.body.setHTMLUnsafe(markup);
  const opened = open({ loadStyles: async () => styles, ...over });
  stops.push(opened.stop);
  return opened;
}

const inRoot = (html: string) => `<template shadowrootmode="open">${html}</template>`;

/** A comment that is all in shadow roots, as nested web components build it. */
const renderer = (author: string, text: string) =>
  `<bili-comment-renderer>${inRoot(
    `<div id="body"><bili-comment-user-info>${inRoot(
      `<div id="user-name"><a href="//space.example/1">${author}</a></div>`,
    )}</bili-comment-user-info><bili-rich-text>${inRoot(`<p id="contents">${text}</p>`)}</bili-rich-text></div>`,
  )}</bili-comment-renderer>`;

const nested = (...comments: string[]) =>
  `<bili-comments>${inRoot(
    comments
      .map((one) => `<bili-comment-thread-renderer>${inRoot(one)}</bili-comment-thread-renderer>`)
      .join(''),
  )}</bili-comments>`;

/** All elements, through open shadow roots. */
function findAll(selector: string, root: ParentNode = document.body): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? findAll(selector, element.shadowRoot) : []),
  ]);
}

const serialize = () =>
  findAll('*')
    .map(
      (element) =>
        `${element.cloneNode(false) instanceof Element && (element.cloneNode(false) as Element).outerHTML} ${element.shadowRoot?.innerHTML ?? ''}`,
    )
    .join('\n');

const heightOf = (element: Element | undefined) => element?.getBoundingClientRect().height ?? -1;
const contents = () => findAll('#contents').map((element) => heightOf(element) > 0);

test('a comment that is a shadow host folds to a line that is seen, and opens again', async () => {
  const { session, stop } = start(
    nested(renderer('Ann', 'Sober words.'), renderer('Deals', 'A wonderful offer.')),
  );
  const before = serialize();
  await vi.waitFor(() => expect(session.countFolded()).toBe(1));
  await vi.waitFor(() => expect(contents()).toEqual([true, false]));
  const [stub] = findAll('winnow-stub');
  expect(heightOf(stub)).toBeGreaterThan(20);
  expect(getComputedStyle(stub as Element).fontSize).not.toBe('0px');
  const [, second] = session.report().comments;
  session.act({ frame: session.report().frame, id: second?.id ?? 0, action: 'reveal' });
  await vi.waitFor(() => expect(contents()).toEqual([true, true]));
  expect(heightOf(findAll('winnow-stub')[0])).toBeGreaterThan(20);
  session.act({ frame: session.report().frame, id: second?.id ?? 0, action: 'hide' });
  await vi.waitFor(() => expect(contents()).toEqual([true, false]));
  stop();
  expect(serialize()).toBe(before);
});

test('a comment that is a shadow host dims', async () => {
  const { session } = start(nested(renderer('Ann', 'Perhaps.'), renderer('Bea', 'Sober words.')));
  await vi.waitFor(() => expect(session.report().comments[0]?.verdict).toBe('dim'));
  const [first] = findAll('#body');
  await vi.waitFor(() => expect(getComputedStyle(first as Element).opacity).toBe('0.66'));
  expect(heightOf(findAll('winnow-stub')[0])).toBeGreaterThan(20);
});

const coral = (...comments: string[]) =>
  `<div id="coral-shadow-container">${inRoot(comments.join(''))}</div>`;
const coralComment = (author: string, text: string) =>
  `<div class="coral coral-comment"><button class="coral-comment-username">${author}</button>
<div class="coral-comment-content" id="contents">${text}</div></div>`;

test.each([
  [
    'a comment in a shadow root',
    coral(coralComment('Ann', 'Sober words.'), coralComment('Deals', 'Wonderful.')),
  ],
  [
    'a comment that is a shadow host',
    nested(renderer('Ann', 'Sober words.'), renderer('Deals', 'Wonderful.')),
  ],
])('%s is removed without a trace of it, and comes back', async (_, markup) => {
  const settings = { ...defaults, looks: { ...defaults.looks, fold: 'remove' as const } };
  const { session, stop } = start(markup, { settings });
  const before = serialize();
  await vi.waitFor(() => expect(session.countFolded()).toBe(1));
  await vi.waitFor(() => expect(contents()).toEqual([true, false]));
  const [box] = findAll('[data-winnow=remove]');
  expect(heightOf(box)).toBe(0);
  await session.decideAgain({ ...settings, thresholds: { dim: 1, fold: 1 } });
  expect(contents()).toEqual([true, true]);
  stop();
  expect(serialize()).toBe(before);
});

test('a comment whose words stand in slots folds, and its answers stay', async () => {
  const slotted = (author: string, text: string, answers = '') =>
    `<shreddit-comment author="${author}">${inRoot(
      '<div><slot name="commentMeta"></slot><slot name="comment"></slot><slot name="children"></slot></div>',
    )}<div slot="commentMeta"><a href="/user/x/">${author}</a></div><div slot="comment"><p id="contents">${text}</p></div>
<div slot="children">${answers}</div></shreddit-comment>`;
  const { session, stop } = start(
    slotted('deals', 'A wonderful offer.', slotted('ann', 'This is spam, I fear.')),
  );
  const before = serialize();
  await vi.waitFor(() => expect(session.countFolded()).toBe(1));
  await vi.waitFor(() => expect(contents()).toEqual([false, true]));
  expect(heightOf(findAll('winnow-stub')[0])).toBeGreaterThan(20);
  stop();
  expect(serialize()).toBe(before);
});

test.each([
  [
    'in a shadow root',
    coral(coralComment('Ann', 'Sober words.'), coralComment('Bea', 'More of them.')),
    '#contents',
  ],
  [
    'that is a host in hosts',
    nested(renderer('Ann', 'Sober words.'), renderer('Bea', 'More of them.')),
    '#contents',
  ],
  [
    'whose words stand in a slot of what holds it',
    `<talk-words>${inRoot('<div class="comments"><div class="u_cbox_comment"><b class="u_cbox_nick">Ann</b><div class="u_cbox_contents">Sober words. <slot></slot></div></div></div>')}<i>Indeed.</i></talk-words>`,
    'talk-words > i',
  ],
])('the context menu knows a comment %s', async (_, markup, selector) => {
  const { session } = start(markup);
  await vi.waitFor(() => {
    expect(session.report().comments).not.toEqual([]);
    expect(session.report().state).toBe('done');
  });
  const target = findAll(selector).at(-1);
  target?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true }));
  session.choose({ said: 'spam', selection: '' });
  const verdicts = session.report().comments.map(({ verdict }) => verdict);
  expect(verdicts.at(-1)).toBe('fold');
  expect(session.countFolded()).toBe(1);
});

test('a host that gets its shadow root late shows its line there', async () => {
  const { session } = start(
    '<div class="comments"><div class="u_cbox_comment"><b class="u_cbox_nick">Ann</b><p class="u_cbox_contents">A wonderful offer.</p></div></div>',
  );
  await vi.waitFor(() => expect(session.countFolded()).toBe(1));
  const box = document.querySelector('.u_cbox_comment') as HTMLElement;
  const root = box.attachShadow({ mode: 'open' });
  root.setHTMLUnsafe('<section><slot name="words"></slot></section>');
  const words = box.querySelector('p') as HTMLElement;
  words.slot = 'words';
  box.append(document.createElement('i'));
  await vi.waitFor(() => expect(heightOf(findAll('winnow-stub')[0])).toBeGreaterThan(20));
  expect(heightOf(words)).toBe(0);
});
