import { expect, test } from 'vitest';
import { mayHoldComments } from '../../lib/page/discover.ts';
import { generic } from '../../lib/page/sites/generic.ts';
import { semantics } from '../../lib/page/sites/semantics.ts';
import { wordpress } from '../../lib/page/sites/wordpress.ts';
import { wpdiscuz } from '../../lib/page/sites/wpdiscuz.ts';
import { findAll, finish, showPage } from './fixture.ts';

test('reads the WordPress HTML5 list', () => {
  showPage('wordpress-html5');
  const { findings, comments } = findAll(wordpress);
  expect(comments.map(({ author }) => author)).toEqual([
    'Hilde Varga',
    'Tomasz',
    'cheap running shoes',
    null,
  ]);
  expect(comments[0]).toEqual({
    text: 'Mine turned grey after a week.\nIs that this kind of mould?',
    author: 'Hilde Varga',
    authorUrl: 'https://hilde.example/',
    links: [{ url: 'https://mould.example/chart', text: 'this kind' }],
    date: Date.UTC(2024, 1, 3, 8, 15),
  });
  expect(comments[1]?.text).toBe('Grey water is fine, grey fur is not.');
  expect(comments[3]?.links[0]?.url).toBe('https://news.example/bread');
  const [first] = findings?.elements ?? [];
  expect(first?.id).toBe('comment-11');
  expect(first && findings?.read(first)?.box.id, 'the box without the replies').toBe(
    'div-comment-11',
  );
});

test('reads loose paragraphs of the WordPress legacy list', () => {
  showPage('wordpress-legacy');
  const { comments } = findAll(wordpress);
  expect(comments.map(({ author }) => author)).toEqual(['Frieda', 'Knut Ohm']);
  expect(comments[0]?.text).toBe('Bierfallen!\nAber nur die guten.');
  expect(comments[0]?.date).toBe(Date.UTC(2019, 5, 12, 14, 30));
  expect(comments[1]?.authorUrl).toBe('http://beet.example/');
});

test('reads RDFa', () => {
  showPage('semantics-rdfa');
  const { comments } = findAll(semantics);
  expect(comments.map(({ author, text }) => [author, text])).toEqual([
    ['Odile', 'Les gants comptent plus que les pneus.'],
    ['Basile', 'Et le vent, alors ?'],
  ]);
});

test('finds a list of no known system, without a word for comment', () => {
  showPage('generic-divs');
  expect(finish(mayHoldComments(document))).toBe(true);
  const { comments } = findAll(generic);
  expect(comments.map(({ author }) => author)).toEqual(['Bronek', 'Celina W.', 'Dorota']);
  expect(comments[1]?.text).toBe('Byle nie za ciężki.');
  expect(comments[2]?.text).toMatch(/^Mam taki.*\nPolecam sklep przy rynku\.$/);
  expect(comments[0]?.date).toBe(Date.UTC(2022, 4, 3, 10, 15));
});

test('the generic finder reads WordPress, too', () => {
  showPage('wordpress-html5');
  expect(findAll(generic).comments.map(({ author }) => author)).toEqual(
    expect.arrayContaining(['Hilde Varga', 'Tomasz', 'cheap running shoes']),
  );
});

test.each(['negative-goods', 'negative-recent'])('finds nothing on %s', (name) => {
  showPage(name);
  for (const site of [wpdiscuz, wordpress, semantics, generic]) {
    expect(findAll(site).comments, site.name).toEqual([]);
  }
});

test('leaves templates, code and fields alone', () => {
  showPage('wordpress-html5');
  const content = document.querySelector('.comment-content');
  const field = document.createElement('div');
  field.contentEditable = 'true';
  field.textContent = 'half a thought';
  content?.append(field, document.createElement('textarea'));
  expect(findAll(wordpress).comments[0]?.text).toBe(
    'Mine turned grey after a week.\nIs that this kind of mould?',
  );
});

test('the same text in every comment is text and no label', () => {
  showPage('wordpress-html5');
  for (const paragraph of document.querySelectorAll('.comment-content p:last-child')) {
    paragraph.textContent = 'Buy now';
  }
  expect(
    findAll(wordpress)
      .comments.map(({ text }) => text)
      .slice(0, 3),
  ).toEqual(['Mine turned grey after a week.\nBuy now', 'Buy now', 'Buy now']);
});
