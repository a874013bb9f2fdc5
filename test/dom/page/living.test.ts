import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Host } from '../../../lib/page/session-options.ts';
import { defaults } from '../../../lib/settings.ts';
import { createHost, open } from '../fixture.ts';

// Pages that change under the reader: what stands on the screen and what was said of it must stay one and the same.
let stops: (() => void)[] = [];
beforeEach(() => document.body.replaceChildren());
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  document.body.replaceChildren();
});

function start(over: Parameters<typeof open>[0] = {}) {
  const opened = open(over);
  stops.push(opened.stop);
  return opened;
}

function redditComment(author: string, thing: string, text: string): HTMLElement {
  const comment = document.createElement('shreddit-comment');
  comment.setAttribute('author', author);
  comment.setAttribute('thingid', thing);
  comment.setAttribute('permalink', `/r/garden/comments/x/comment/${thing}/`);
  const body = document.createElement('div');
  body.slot = 'comment';
  body.textContent = text;
  comment.append(body);
  return comment;
}

const told = (session: ReturnType<typeof open>['session']) =>
  session.report().comments.map(({ text, verdict }) => `${verdict}: ${text}`);

function coralComment(id: number, author: string, text: string): HTMLElement {
  const comment = document.createElement('div');
  comment.className = 'coral coral-comment';
  comment.id = `comment-${id}`;
  const name = document.createElement('button');
  name.className = 'coral-comment-username';
  name.textContent = author;
  const body = document.createElement('div');
  body.className = 'coral-comment-content';
  body.textContent = text;
  comment.append(name, body);
  return comment;
}

function tubeComment(author: string, text: string): HTMLElement {
  const comment = document.createElement('ytd-comment-view-model');
  const name = document.createElement('a');
  name.id = 'author-text';
  name.textContent = author;
  const body = document.createElement('div');
  body.id = 'content-text';
  body.append(document.createTextNode(text));
  comment.append(name, body);
  return comment;
}

test('reads a shadow root that is attached late, and what comes into it later', async () => {
  const host = document.createElement('div');
  host.id = 'coral-shadow-container';
  document.body.append(host);
  const { session } = start();
  const root = host.attachShadow({ mode: 'open' });
  root.append(coralComment(1, 'Hanne', 'The bridge is open again.'));
  host.append(document.createElement('i'));
  await vi.waitFor(() => expect(told(session)).toEqual(['show: The bridge is open again.']));
  root.append(coralComment(2, 'Deals', 'A wonderful bridge, buy one.'));
  await vi.waitFor(() => expect(told(session)[1]).toBe('fold: A wonderful bridge, buy one.'));
  expect(root.querySelector('#comment-2')?.getAttribute('data-winnow')).toBe('fold');
});

test('reads a shadow root of a custom element without any change around it', async () => {
  const host = document.createElement('hyvor-talk-comments');
  document.body.append(host);
  const { session } = start();
  const outer = host.attachShadow({ mode: 'open' });
  const inner = document.createElement('div');
  outer.append(inner);
  inner.attachShadow({ mode: 'open' }).append(coralComment(1, 'Hanne', 'Two roots deep.'));
  await vi.waitFor(() => {
    document.dispatchEvent(new Event('scroll'));
    expect(told(session)).toEqual(['show: Two roots deep.']);
  });
});

test('an element that is used again for another comment is judged again', async () => {
  const list = document.createElement('ytd-comments');
  const comments = ['The second verse is the best.', 'A wonderful way to earn money.'].map(
    (text, i) => tubeComment(`@person${i}`, text),
  );
  list.append(...comments);
  document.body.append(list);
  const { session } = start();
  await vi.waitFor(() =>
    expect(told(session)).toEqual([
      'show: The second verse is the best.',
      'fold: A wonderful way to earn money.',
    ]),
  );
  const [first, second] = comments.map((e) => e.querySelector('#content-text')?.firstChild as Text);
  if (first) first.data = 'A wonderful offer for all.';
  if (second) second.data = 'I prefer the live version.';
  await vi.waitFor(() =>
    expect(told(session)).toEqual([
      'fold: A wonderful offer for all.',
      'show: I prefer the live version.',
    ]),
  );
  expect(comments[1]?.getAttribute('data-winnow')).toBe('show');
});

test('a page that takes all away and shows another one keeps no verdict', async () => {
  const list = document.createElement('ytd-comments');
  list.append(tubeComment('@a', 'A wonderful way to earn money.'));
  document.body.append(list);
  const { session } = start();
  await vi.waitFor(() => expect(session.countFolded()).toBe(1));
  const old = list.firstElementChild;
  list.replaceChildren(tubeComment('@b', 'Quite another song.'));
  await vi.waitFor(() => expect(told(session)).toEqual(['show: Quite another song.']));
  expect(old?.hasAttribute('data-winnow')).toBe(false);
});

test('where one error would fold everything, nothing is folded and the report says so', async () => {
  const list = document.createElement('ytd-comments');
  for (let i = 0; i < 9; i++) list.append(tubeComment(`@p${i}`, `wonderful ${i}`));
  document.body.append(list);
  const { session } = start();
  await vi.waitFor(() => expect(session.report().state).toBe('done'));
  expect(session.countFolded()).toBe(0);
  expect(session.report().notices).toEqual(['same-error']);
  list.append(tubeComment('@q', 'A sober word.'), tubeComment('@r', 'And another one.'));
  await vi.waitFor(() => expect(session.countFolded()).toBe(9));
  expect(session.report().notices).toEqual([]);
});

test('a known system that looks different now is read as any page, and the report says so', async () => {
  const list = document.createElement('ol');
  for (let i = 0; i < 4; i++) {
    const item = document.createElement('li');
    item.className = 'isso-comment';
    item.id = `isso-${i}`;
    const name = document.createElement('b');
    name.className = 'comment-author-new';
    name.textContent = `Person ${'ABCD'[i]}`;
    const when = document.createElement('time');
    when.dateTime = `2025-03-0${i + 1}T10:00:00Z`;
    when.textContent = 'March';
    const body = document.createElement('p');
    body.className = 'comment-body-new';
    body.textContent = `Their new layout has other names, said the ${i} of them, at some length.`;
    item.append(name, when, body);
    list.append(item);
  }
  document.body.append(list);
  const { session } = start();
  await vi.waitFor(() => expect(session.report().comments).toHaveLength(4));
  expect(session.report().comments[1]?.author).toBe('Person B');
  expect(session.report().notices).toEqual(['layout']);
});

test('what a person is typing is no comment, whatever it looks like', async () => {
  const list = document.createElement('ytd-comments');
  const editor = document.createElement('div');
  editor.contentEditable = 'true';
  editor.append(tubeComment('@me', 'A wonderful draft of mine.'));
  list.append(tubeComment('@a', 'Sober words.'), editor);
  document.body.append(list);
  const { session } = start();
  await vi.waitFor(() => expect(told(session)).toEqual(['show: Sober words.']));
  expect(editor.querySelector('[data-winnow]')).toBeNull();
});

test('an element of which only attributes change shows another comment, and is judged again', async () => {
  const comment = redditComment('ann', 't1_a', 'I agree with that.');
  document.body.append(comment, redditComment('cem', 't1_c', 'Sober words.'));
  const { host } = createHost();
  const judge = vi.fn<Host['judge']>(async ({ comments }) =>
    comments.map(({ author }) => ({ probability: author === 'bot' ? 0.99 : 0.01, reasons: [] })),
  );
  const { session } = start({ host: { ...host, judge } });
  await vi.waitFor(() => expect(session.report().state).toBe('done'));
  const [before] = session.report().comments;
  comment.setAttribute('author', 'bot');
  await vi.waitFor(() => expect(session.countFolded()).toBe(1));
  expect(session.report().comments[0]?.id).not.toBe(before?.id);
  comment.setAttribute('author', 'ann');
  await vi.waitFor(() =>
    expect(comment.querySelector('[data-winnow]')?.getAttribute('data-winnow')).toBe('show'),
  );
});

test('the same words at another address are another comment: what the reader opened is not open', async () => {
  const comment = redditComment('ann', 't1_a', 'A wonderful offer.');
  document.body.append(comment, redditComment('cem', 't1_c', 'Sober words.'));
  const { session } = start();
  await vi.waitFor(() => expect(session.countFolded()).toBe(1));
  const [first] = session.report().comments;
  session.act({ frame: session.report().frame, id: first?.id ?? 0, action: 'reveal' });
  expect(session.countFolded()).toBe(0);
  comment.setAttribute('permalink', '/r/garden/comments/x/comment/t1_b/');
  await vi.waitFor(() => expect(session.countFolded()).toBe(1));
});

test('a link that leads elsewhere by now is judged again', async () => {
  const comment = redditComment('ann', 't1_a', 'Read ');
  const link = document.createElement('a');
  link.href = 'https://garden.example/apples';
  link.textContent = 'this';
  comment.firstElementChild?.append(link);
  document.body.append(comment);
  const { session, asked } = start();
  await vi.waitFor(() => expect(session.report().state).toBe('done'));
  link.href = 'https://casino.example/spin';
  await vi.waitFor(() =>
    expect(asked.at(-1)?.[0]?.links).toEqual([
      { url: 'https://casino.example/spin', text: 'this' },
    ]),
  );
});

test('another page at another address begins anew: what comes first is not late', async () => {
  const list = document.createElement('ytd-comments');
  list.append(tubeComment('@a', 'Sober words.'), tubeComment('@b', 'Others.'));
  document.body.append(list);
  const settings = { ...defaults, looks: { ...defaults.looks, fold: 'remove' as const } };
  const { session } = start({ settings });
  await vi.waitFor(() => expect(session.report().state).toBe('done'));
  const spam = (n: number) => tubeComment(`@s${n}`, `A wonderful offer ${n}.`);
  const late = spam(1);
  list.append(late);
  // What comes late keeps its line, lest the list load for ever.
  await vi.waitFor(() => expect(late.getAttribute('data-winnow')).toBe('fold'));
  const before = location.href;
  history.pushState(null, '', '?another=page');
  const early = spam(2);
  list.replaceChildren(early, tubeComment('@c', 'Another video.'));
  await vi.waitFor(() => expect(early.getAttribute('data-winnow')).toBe('remove'));
  expect(late.hasAttribute('data-winnow')).toBe(false);
  history.replaceState(null, '', before);
});

test('an engine that failed on one page is asked again on the next', async () => {
  const list = document.createElement('ytd-comments');
  list.append(tubeComment('@a', 'A wonderful offer.'));
  document.body.append(list);
  let isBroken = true;
  const { host } = createHost();
  const judge: Host['judge'] = async (thread) => (isBroken ? null : host.judge(thread));
  const { session } = start({ host: { ...host, judge } });
  await vi.waitFor(() => expect(session.report().state).toBe('no-engine'));
  list.append(tubeComment('@b', 'Another.'));
  await vi.waitFor(() => expect(session.report().comments).toHaveLength(2));
  isBroken = false;
  const before = location.href;
  history.pushState(null, '', '?engine=back');
  list.replaceChildren(tubeComment('@c', 'A wonderful video.'));
  await vi.waitFor(() => expect(session.countFolded()).toBe(1));
  history.replaceState(null, '', before);
});

test.each([
  ['yt-navigate-finish', document],
  ['popstate', window],
])('at %s the page is read again, whatever was seen of it', async (name, target) => {
  const list = document.createElement('ol');
  const hooks = ['A wonderful offer.', 'Sober words.'].map((text, i) => {
    const comment = tubeComment(`@p${i}`, text);
    const more = document.createElement('span');
    more.hidden = true;
    more.textContent = 'and more of it';
    comment.querySelector('#content-text')?.append(more);
    return comment;
  });
  list.append(...hooks);
  document.body.append(list);
  const { session } = start();
  await vi.waitFor(() => expect(session.report().state).toBe('done'));
  const before = session.report().comments.map(({ text }) => text);
  // How much of the text is seen hangs on an attribute that nobody watches.
  for (const comment of hooks) comment.querySelector('span')?.removeAttribute('hidden');
  target.dispatchEvent(new Event(name));
  await vi.waitFor(() =>
    expect(session.report().comments.map(({ text }) => text)).not.toEqual(before),
  );
});

test('a mark that the page wipes off is put back, three times at the most', async () => {
  const list = document.createElement('ytd-comments');
  const spam = tubeComment('@a', 'A wonderful offer.');
  list.append(spam);
  document.body.append(list);
  const { session } = start();
  await vi.waitFor(() => expect(spam.getAttribute('data-winnow')).toBe('fold'));
  for (let i = 0; i < 3; i++) {
    spam.removeAttribute('data-winnow');
    list.append(tubeComment(`@p${i}`, `Word ${i}.`));
    await vi.waitFor(() => expect(spam.getAttribute('data-winnow')).toBe('fold'));
  }
  spam.removeAttribute('data-winnow');
  list.append(tubeComment('@last', 'The last word.'));
  await vi.waitFor(() => expect(session.report().comments).toHaveLength(5));
  await vi.waitFor(() => expect(spam.querySelector('winnow-stub')).toBeNull());
  expect(spam.getAttribute('data-winnow')).toBe('show');
});
