import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/content/style.css';
import type { Findings, Reading, Site, Steps } from '../../lib/page/sites/types.ts';
import type { Said } from '../../lib/protocol.ts';
import { defaults, type Settings } from '../../lib/settings.ts';
import { compileRules, insist, type Rule } from '../../lib/spam/rules.ts';
import { createHost, open, readVerdicts } from './fixture.ts';

// The reader's own rules on a page: what they do, and what makes them.
const host = 'boats.example';
const hide: Rule = { kind: 'author', value: 'Ilse', action: 'hide', site: null };
const show: Rule = { ...hide, action: 'show' };
let opened: ReturnType<typeof open>;
let rules: Rule[] = [];
let isFull = false;

const site: Site = {
  name: 'test',
  *find(page): Steps<Findings> {
    yield undefined;
    return {
      elements: [...page.querySelectorAll('li')],
      read(element): Reading {
        const { dataset } = element as HTMLElement;
        const author = dataset['author'] ?? null;
        const text = element.querySelector('p')?.textContent ?? '';
        const comment = { text, author, authorUrl: null, links: [], date: null };
        const standing = {
          permalink: null,
          likes: null,
          isPinned: false,
          isPageAuthor: 'pageAuthor' in dataset,
        };
        return { box: element, comment, ...standing };
      },
    };
  },
};

function thread(...items: [author: string, text: string, data?: string][]) {
  const list = document.createElement('ul');
  for (const [author, text, data] of items) {
    const item = document.createElement('li');
    item.className = 'comment';
    item.dataset['author'] = author;
    if (data) item.dataset[data] = '';
    const words = document.createElement('p');
    words.textContent = text;
    item.append(words);
    list.append(item);
  }
  document.body.replaceChildren(list);
}

async function start(given: Rule[] = [], wishes: Partial<Settings> = {}) {
  rules = given;
  isFull = false;
  const settings = { ...defaults, ...wishes };
  const { host: own, asked } = createHost({
    async learn() {
      if (isFull) throw new Error('QuotaExceededError');
    },
    async rule(change) {
      if (isFull) throw new Error('QuotaExceededError');
      const changed = insist(rules, change, host);
      rules = changed.rules;
      void opened.session.decideAgain(settings, compileRules(rules, host));
      return changed.undo;
    },
  });
  opened = open({
    host: own,
    settings,
    findRule: compileRules(rules, host),
    site: host,
    loadSites: async () => [site],
  });
  await vi.waitFor(() => expect(opened.session.report().state).toBe('done'));
  return asked;
}

async function choose(place: number, said: Said, selection = '') {
  const target = document.querySelectorAll('li p')[place];
  target?.dispatchEvent(new Event('contextmenu', { bubbles: true, composed: true }));
  opened.session.choose({ said, selection });
  await new Promise((done) => setTimeout(done, 30));
}

const verdicts = () => opened.session.report().comments.map(({ verdict }) => verdict);
const lines = () => document.querySelectorAll('winnow-stub').length;
const reasons = () => opened.session.report().comments.map(({ reasons }) => reasons[0]?.kind);

afterEach(() => {
  opened.stop();
  expect(document.body.outerHTML).not.toContain('winnow');
});

test('hide and show whatever the judge says, and whatever rule hides', async () => {
  thread(['Ilse', 'Thanks.'], ['Tom', 'Wonderful!'], ['Ruth', 'Wonderful!'], ['Ruth', 'Oars?']);
  const ruth: Rule = { ...show, value: 'RUTH' };
  await start([hide, ruth, { ...hide, kind: 'text', value: 'oars' }]);
  expect(verdicts()).toEqual(['fold', 'fold', 'show', 'show']);
  expect(reasons()).toEqual(['your-rule-author', 'empty-praise', 'empty-praise', undefined]);
  expect(opened.session.report().comments.map(({ rule }) => rule?.action)).toEqual([
    'hide',
    undefined,
    'show',
    'show',
  ]);
});

test('decide again when they change, without asking the judge again', async () => {
  thread(['Ilse', 'Thanks.'], ['Tom', 'Wonderful!']);
  const asked = await start();
  expect(verdicts()).toEqual(['show', 'fold']);
  await opened.session.decideAgain(defaults, compileRules([hide], host));
  expect(verdicts()).toEqual(['fold', 'fold']);
  await opened.session.decideAgain(defaults, compileRules([], host));
  expect(verdicts()).toEqual(['show', 'fold']);
  expect(asked).toHaveLength(1);
});

test('stand above what others think of a comment, and not above what one came for', async () => {
  thread(['Ilse', 'Wonderful!', 'pageAuthor'], ['Ilse', 'Thanks.']);
  const second = document.querySelectorAll('li')[1];
  if (second) second.id = 'reply-2';
  history.replaceState(null, '', '#reply-2');
  await start([hide]);
  expect(verdicts()).toEqual(['fold', 'show']);
  expect(opened.session.report().comments[1]?.mercy).toBe('linked');
  history.replaceState(null, '', '#');
});

test('what one always shows does not follow what it answers', async () => {
  thread(['Tom', 'Wonderful!']);
  const answer = document.createElement('li');
  answer.className = 'comment';
  answer.dataset['author'] = 'Ilse';
  const words = document.createElement('p');
  words.textContent = 'I do not think so.';
  answer.append(words);
  document.querySelector('li')?.append(answer);
  await start([show], { repliesFollow: true });
  expect(verdicts()).toEqual(['fold', 'show']);
  await opened.session.decideAgain({ ...defaults, repliesFollow: true }, () => null);
  expect(verdicts()).toEqual(['fold', 'fold']);
});

test('are made in the menu, and taken back by the line that says so', async () => {
  thread(['Ilse', 'Thanks.'], ['Ilse', 'Oars?'], ['Tom', 'Ropes?']);
  await start();
  await choose(0, 'hide-author');
  expect(rules).toEqual([{ ...hide, site: host }]);
  await vi.waitFor(() => expect(readVerdicts()).toEqual(['fold', 'fold', 'show']));
  opened.session.press('next-hidden');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(readVerdicts()).toEqual(['show', 'show', 'show']));
  expect(rules).toEqual([]);
  expect(lines()).toBe(0);
});

test('the contrary takes the place of a rule, and undoing brings it back', async () => {
  thread(['Ilse', 'Wonderful!']);
  await start([show]);
  await choose(0, 'hide-author');
  expect(verdicts()).toEqual(['fold']);
  expect(rules).toEqual([{ ...hide, site: host }]);
  const { frame } = opened.session.report();
  opened.session.act({ frame, id: 1, action: 'forget' });
  await vi.waitFor(() => expect(rules).toEqual([show]));
  await vi.waitFor(() => expect(verdicts()).toEqual(['show']));
});

test('a selection makes one for words, everywhere; a selected name one for its author', async () => {
  thread(['Ilse', 'Buy my  golden oars now'], ['Tom', 'Golden oars? Never.']);
  await start();
  await choose(0, 'hide-text', 'golden oars');
  expect(rules).toEqual([{ kind: 'text', value: 'golden oars', action: 'hide', site: null }]);
  await vi.waitFor(() => expect(readVerdicts()).toEqual(['fold', 'fold']));
  await choose(1, 'hide-text', ' Tom ');
  expect(rules.at(-1)).toEqual({ ...hide, value: 'Tom', site: host });
});

test('a hidden one offers to take its rule away', async () => {
  thread(['Ilse', 'Thanks.']);
  await start([hide]);
  opened.session.press('next-hidden');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(rules).toEqual([]));
  await vi.waitFor(() => expect(readVerdicts()).toEqual(['show']));
  expect(lines()).toBe(1);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(rules).toEqual([hide]));
});

test('what one hides oneself is no part of a flood of spam', async () => {
  const spam = Array.from({ length: 12 }, (_, i): [string, string] => [`Shop ${i}`, 'Wonderful!']);
  thread(['Ilse', 'Thanks.'], ...spam);
  await start([hide]);
  expect(lines()).toBe(2);
  await opened.session.decideAgain(defaults, compileRules([], host));
  expect(lines()).toBe(1);
});

test('nothing is made of an author without a name', async () => {
  thread(['', 'Thanks.']);
  document.querySelector('li')?.removeAttribute('data-author');
  await start();
  await choose(0, 'hide-author');
  expect(rules).toEqual([]);
  expect(lines()).toBe(0);
});

test('says so where a rule could not be kept', async () => {
  thread(['Ilse', 'Thanks.']);
  await start();
  isFull = true;
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await choose(0, 'hide-author');
  expect(warn).toHaveBeenCalledOnce();
  expect(verdicts()).toEqual(['show']);
  expect(lines()).toBe(1);
  expect(opened.session.report().comments[0]?.isUnkept).toBe(true);
  isFull = false;
  await choose(0, 'hide-author');
  expect(opened.session.report().comments[0]?.isUnkept).toBe(false);
  warn.mockRestore();
});

test('says so where a correction could not be kept, and lets what was decided stand', async () => {
  thread(['Ilse', 'Wonderful!']);
  await start();
  isFull = true;
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await choose(0, 'ham');
  expect(verdicts()).toEqual(['fold']);
  expect(opened.session.report().comments[0]?.isUnkept).toBe(true);
  warn.mockRestore();
});
