import { afterEach, expect, test } from 'vitest';
import { mayHoldComments } from '../../../lib/page/discover.ts';
import { findComments } from '../../../lib/page/find.ts';
import { findRoots } from '../../../lib/page/roots.ts';
import { sites } from '../../../lib/page/sites/index.ts';
import { finish } from '../fixture.ts';

// Each fixture tells at its head which site reads it, and every comment in the order of the page.
const fixtures = Object.entries(
  import.meta.glob<string>('../../fixtures/systems/*.html', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

interface Expected {
  author: string;
  text: string;
  parent: number | null;
  date?: string;
  authorUrl?: string | null;
  likes?: number;
  isPinned?: boolean;
  isPageAuthor?: boolean;
}

function showSystem(markup: string): { site: string; comments: Expected[] } {
  const parsed = Document.parseHTMLUnsafe(markup);
  document.documentElement.lang = parsed.documentElement.lang;
  document.title = parsed.title;
  document.body.replaceChildren(...parsed.head.querySelectorAll('meta,link'));
  document.body.append(...parsed.body.childNodes);
  return JSON.parse(/^<!-- (.*) -->$/m.exec(markup)?.[1] ?? '{}');
}

afterEach(() => document.body.replaceChildren());

test.each(fixtures)('%s', (_, markup) => {
  const expected = showSystem(markup);
  const roots = [document, ...finish(findRoots(document))];
  expect(
    roots.some((root) => finish(mayHoldComments(root))),
    'the cheap look',
  ).toBe(true);
  const found = finish(
    findComments(document, roots, sites, (site, error) => {
      throw new Error(site.name, { cause: error });
    }),
  );
  expect(found?.site).toBe(expected.site);
  expect(found?.lost).toEqual([]);
  const elements = found?.elements ?? [];
  const parents = finish(found?.parents?.());
  const readings = elements.flatMap((element) => {
    const reading = found?.read(element);
    return reading ? [{ element, ...reading }] : [];
  });
  const order = readings.map(({ element }) => element);
  expect(
    readings.map(({ element, comment, likes, isPinned, isPageAuthor }, i) => {
      const want = expected.comments[i];
      const parent = parents?.get(element);
      return {
        author: comment.author,
        text: comment.text,
        parent: parent ? order.indexOf(parent) : null,
        ...(want?.date && {
          date: comment.date === null ? null : new Date(comment.date).toISOString().slice(0, 10),
        }),
        ...(want?.authorUrl !== undefined && { authorUrl: comment.authorUrl }),
        ...(want?.likes !== undefined && { likes }),
        ...(want?.isPinned !== undefined && { isPinned }),
        ...(want?.isPageAuthor !== undefined && { isPageAuthor }),
      };
    }),
  ).toEqual(expected.comments);
  expect(readings[2]?.comment.links, 'links in the words').toHaveLength(1);
  for (const { box, comment } of readings) {
    const strangers = readings.filter(
      (other) => other.comment !== comment && box.contains(other.box) && box !== other.box,
    );
    expect(strangers, 'a box holds no other comment').toEqual([]);
  }
});

test.each(fixtures)('%s, on a page too big to be searched at once', (_, markup) => {
  const expected = showSystem(markup);
  const ballast = document.createElement('div');
  for (let i = 0; i < 16_000; i++) ballast.append(document.createElement('i'));
  document.body.append(ballast);
  const roots = [document, ...finish(findRoots(document))];
  const found = finish(
    findComments(document, roots, sites, (site, error) => {
      throw new Error(site.name, { cause: error });
    }),
  );
  expect(found?.site).toBe(expected.site);
  const texts = found?.elements.flatMap((element) => found.read(element)?.comment.text ?? []);
  expect(texts).toEqual(expected.comments.map(({ text }) => text));
});
