import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readComment } from '../../../lib/spam/features.ts';
import { normalize } from '../../../lib/spam/normalize.ts';
import { readContacts } from '../../../lib/spam/trail.ts';
import { generateCorpus } from '../../../lib/training/corpus/corpus.ts';
import { disguise } from '../../../lib/training/corpus/disguise.ts';
import { parseFamily, readFamilies } from '../../../lib/training/corpus/family.ts';
import { groupBy } from '../../../lib/training/group-by.ts';
import { createRandom } from '../../../lib/training/random.ts';

const corpus = fileURLToPath(new URL('../../../lib/training/corpus', import.meta.url));
const articles = new Map([
  [
    'a',
    {
      start: Date.UTC(2019, 4, 1),
      article: {
        title: 'Mending a harbour wall',
        text: 'The wall stood for two hundred years before the storm came. Lime mortar sets slowly in the wet months of spring. We carried every stone by hand from the beach.',
      },
    },
  ],
]);

describe('the corpus', () => {
  const families = readFamilies(corpus);
  const { rows } = generateCorpus(articles);

  it('has spam and good comments in every language', () => {
    const languages = (label: string) =>
      [...new Set(families.filter((f) => f.label === label).map(({ lang }) => lang))].sort();
    const all = 'ar bn de en es fa fr hi id it ja ko nl pl pt ru th tr uk vi zh'.split(' ');
    expect(languages('spam')).toEqual(all);
    expect(languages('ham')).toEqual(all);
  });

  it('leaves no slot empty or unknown', () => {
    const known =
      /\{(?:name|fullname|nick|city|brand|keyword|host|url|link|phone|email|handle|money|num|time|topic|title|quote|reply|anchor|keywordname|nickname|spaced|styled)\b/;
    expect(
      rows
        .filter(({ comment }) => known.test(comment.text))
        .map(({ comment, family }) => `${family}: ${comment.text}`),
    ).toEqual([]);
  });

  it('holds only hosts that nobody can own', () => {
    const hosts = rows
      .flatMap(({ comment }) => [comment.authorUrl ?? '', ...comment.links.map(({ url }) => url)])
      .flatMap((url) => /^https?:\/\/([^/]+)/.exec(url)?.[1] ?? []);
    expect(hosts.length).toBeGreaterThan(500);
    expect(
      hosts.filter((host) => !/(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid)$/.test(host)),
    ).toEqual([]);
  });

  it('is the same for the same seed and another for another', () => {
    const told = (seed: number) =>
      JSON.stringify(generateCorpus(articles, seed).rows.slice(0, 400));
    expect(told(1)).toBe(told(1));
    expect(told(2)).not.toBe(told(1));
  });

  it('signs spam of blogs with trades and links its names, more than spam of videos', () => {
    const spam = (isBlog: boolean) =>
      rows.filter(({ label, place }) => label === 'spam' && (place === 'blog') === isBlog);
    const linked = (some: typeof rows) =>
      some.filter(({ comment }) => comment.authorUrl !== null).length / some.length;
    expect(linked(spam(true))).toBeGreaterThan(2 * linked(spam(false)));
  });

  it('calls no short praise spam that leads nowhere', () => {
    const idle = rows.filter(
      ({ family, comment }) =>
        family === 'stock-design.en' && comment.author === null && comment.authorUrl === null,
    );
    const words = idle.map(({ comment }) => comment.text.split(/\s+/).length);
    expect(words.length).toBeGreaterThan(5);
    expect(Math.min(...words)).toBeGreaterThanOrEqual(12);
  });

  it('ends good comments of videos in pictures, as people do', () => {
    const good = rows.filter(({ label, place }) => label === 'ham' && place === 'video');
    const pictured = good.filter(({ comment }) =>
      /\p{Extended_Pictographic}\ufe0f?$/u.test(comment.text),
    );
    expect(pictured.length / good.length).toBeGreaterThan(0.2);
  });

  it('has the voices of one talk lead to one place', () => {
    const talks = groupBy(
      rows.filter(({ family }) => family === 'testimonial-chorus.en'),
      ({ thread }) => thread,
    );
    const contacts = [...talks.values()].map((talk) =>
      talk.flatMap(({ comment }) => readContacts(readComment(comment, null))),
    );
    expect(contacts.filter((named) => new Set(named).size > 1)).toEqual([]);
    expect(contacts.filter((named) => named.length > 1).length).toBeGreaterThan(0);
  });

  it('reads every file of its folders', () => {
    const files = ['spam', 'ham'].flatMap((label) => readdirSync(join(corpus, label)));
    expect(families).toHaveLength(files.length);
    expect(
      families.filter(({ wordings }) => wordings.length === 0).map(({ name }) => name),
    ).toEqual([]);
  });
});

describe('parseFamily', () => {
  it('reads head, slots and wordings', () => {
    const family = parseFamily(
      'rope.en.txt',
      'spam',
      '# place: blog | shop\n# often: 2.5\n# author: {keyword} | -\n# authorUrl: {url}\n# slot keyword = rope | cord\n# a note\n\n#1 rope shop\nBuy {keyword}\n',
    );
    expect({ ...family, slots: [...family.slots] }).toEqual({
      name: 'rope.en',
      lang: 'en',
      label: 'spam',
      place: 'blog',
      kind: 'advert',
      often: 2.5,
      authors: ['{keyword}', '-'],
      authorUrls: ['{url}'],
      tails: ['-'],
      slots: [['keyword', ['rope', 'cord']]],
      wordings: ['#1 rope shop', 'Buy {keyword}'],
    });
  });

  it.each([
    ['rope.en.txt', '# place: video', 'crowd'],
    ['rope.en.txt', '# place: news', 'advert'],
    ['rope.en.txt', '# place: video\n# kind: praise', 'praise'],
  ] as const)('knows what spam is after: %s %s', (file, head, kind) => {
    expect(parseFamily(file, 'spam', head).kind).toBe(kind);
    expect(parseFamily(file, 'ham', head).kind).toBeNull();
  });

  it('refuses a kind of spam there is none of', () => {
    expect(() => parseFamily('rope.en.txt', 'spam', '# kind: rope')).toThrow(
      'rope.en.txt: no such',
    );
  });

  it.each(['0', '-1', 'very'])('refuses a family that is met "%s" times as often', (often) => {
    expect(() => parseFamily('rope.en.txt', 'ham', `# often: ${often}`)).toThrow(
      'rope.en.txt: often',
    );
  });

  it('refuses a file without a language', () => {
    expect(() => parseFamily('rope.txt', 'ham', '')).toThrow('rope.txt: not named');
  });
});

describe('disguise', () => {
  it('is undone by the judge, more often than not', () => {
    const random = createRandom(3);
    const text = 'cheap rope ladders for sale';
    const seen = Array.from({ length: 200 }, () => normalize(disguise(text, random)).text);
    expect(seen.filter((one) => one.startsWith(text)).length).toBeGreaterThan(100);
    expect(new Set(seen).size).toBeGreaterThan(20);
  });
});
