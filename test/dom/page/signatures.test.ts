import { afterEach, expect, test, vi } from 'vitest';
import '../../../entrypoints/content/style.css';
import { findSigned } from '../../../lib/page/sites/signatures.ts';
import { finish, open } from '../fixture.ts';

// How wikis of many languages sign, and what only looks like it.
afterEach(() => document.body.replaceChildren());

function read(line: string, lang = 'en') {
  document.documentElement.lang = lang;
  document.body.innerHTML = `<div id="mw-content-text"><p>${line}</p></div>`;
  const found = finish(findSigned(document));
  return (found?.elements ?? []).flatMap((element) => found?.read(element)?.comment ?? []);
}

const user = (namespace: string, name = 'Ann', text = name) =>
  `<a href="https://wiki.example/wiki/${encodeURIComponent(namespace)}:${name}" title="${namespace}:${name}">${text}</a>`;

test.each([
  ['en', 'User', '12:34, 5 May 2015 (UTC)'],
  ['de', 'Benutzerin', '12:34, 5. Mai 2015 (CEST)'],
  ['fr', 'Utilisateur', '5 mai 2015 à 12:34 (CEST)'],
  ['es', 'Usuario', '12:34 5 may 2015 (UTC)'],
  ['it', 'Utente', '12:34, 5 mag 2015 (CEST)'],
  ['pt', 'Usuário(a)', '12h34min de 5 de maio de 2015 (UTC)'],
  ['nl', 'Gebruiker', '5 mei 2015 12:34 (CEST)'],
  ['pl', 'Wikipedysta', '12:34, 5 maj 2015 (CEST)'],
  ['ru', 'Участник', '12:34, 5 мая 2015 (UTC)'],
  ['tr', 'Kullanıcı', '12.34, 5 Mayıs 2015 (UTC)'],
  ['id', 'Pengguna', '5 Mei 2015 12.34 (UTC)'],
  ['ar', 'مستخدم', '12:34، 5 مايو 2015 (ت ع م)'],
  ['fa', 'کاربر', '۵ مهٔ ۲۰۱۵، ساعت ۱۲:۳۴ (UTC)'],
  ['hi', 'सदस्य', '१२:३४, ५ मई २०१५ (UTC)'],
  ['ja', '利用者', '2015年5月5日 (火) 12:34 (UTC)'],
  ['ko', '사용자', '2015년 5월 5일 (화) 12:34 (KST)'],
  ['zh', 'User', '2015年5月5日 (二) 12:34 (UTC)'],
])('%s: %s, %s', (lang, namespace, time) => {
  const line = `Copper keeps the damp out. --${user(namespace)} (${user('Talk', 'Ann', 'talk')}) ${time}`;
  const [comment, ...others] = read(line, lang);
  expect(others).toEqual([]);
  expect(comment?.author).toBe('Ann');
  expect(comment?.text).toBe('Copper keeps the damp out.');
  // Where the browser writes a month otherwise than the wiki does, no date is better than a wrong one.
  const day = comment?.date ? new Date(comment.date).toISOString().slice(0, 10) : null;
  expect(day).toBe(['fa', 'hi'].includes(lang) ? null : '2015-05-05');
});

test.each([
  ['a time without a name', 'In force from 12:34, 5 May 2015 (UTC)'],
  ['a name without a time', `Asked by ${user('User')} in spring.`],
  [
    'a link to a page of another kind',
    `See ${user('Project', 'Rules', 'the rules')} 12:34, 5 May 2015 (UTC)`,
  ],
  [
    'a name far from the time',
    `${user('User')} ${'and so on '.repeat(12)} 12:34, 5 May 2015 (UTC)`,
  ],
  ['words behind the time', `${user('User')} 12:34, 5 May 2015 (UTC) was the first to say so.`],
  ['a signature alone', `${user('User')} 12:34, 5 May 2015 (UTC)`],
])('%s is no comment', (_, line) => {
  expect(read(line)).toEqual([]);
});

test('a line folds, and the answers that stand in it stay', async () => {
  document.documentElement.lang = 'en';
  const signed = (name: string) =>
    `${user('User', name)} (${user('Talk', name, 'talk')}) 12:34, 5 May 2015 (UTC)`;
  document.body.innerHTML = `<div id="mw-content-text"><p>Copper or zinc? ${signed('Ann')}</p>
<dl><dd>A wonderful shop for both. ${signed('Deals')}<dl><dd><b>Zinc</b>, I think. ${signed('Bea')}</dd></dl></dd></dl></div>`;
  const before = document.body.innerHTML;
  const { session, stop } = open();
  await vi.waitFor(() => expect(session.report().comments).toHaveLength(3));
  await vi.waitFor(() => expect(session.countFolded()).toBe(1));
  const [spam, answer] = document.querySelectorAll('dd');
  if (!spam || !answer) throw new Error('No lines');
  const words = document.createRange();
  words.selectNode([...spam.childNodes].find((node) => node.nodeName === '#text') as Node);
  expect(words.getBoundingClientRect().height).toBe(0);
  expect(answer.getBoundingClientRect().height).toBeGreaterThan(15);
  expect(session.report().comments.map(({ text }) => text)).toEqual([
    'Copper or zinc?',
    'A wonderful shop for both.',
    'Zinc, I think.',
  ]);
  stop();
  expect(document.body.innerHTML).toBe(before);
});
