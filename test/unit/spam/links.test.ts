import { describe, expect, it } from 'vitest';
import { isOpenHost, isWellKnown, nameOfHost, readHost } from '../../../lib/spam/hosts.ts';
import { readLinks } from '../../../lib/spam/links.ts';

const article = new Set('rope ladders need splicing before winter storms'.split(' '));
const read = (urls: string[], text = 'look there', weigh = (_: string) => 0) =>
  readLinks(urls, { article, text, words: text.split(' ') }, weigh);

describe('readLinks', () => {
  it.each([
    ['https://en.wikipedia.org/wiki/rope_ladder', { isKnown: true, isDeep: true }],
    ['https://www.newspaper.example.gov.uk/a', { isKnown: true }],
    ['http://cheap-sofas.blogspot.example', { isOpen: true, isRoot: true }],
    ['http://cheap-sofas.example/', { isRoot: true }],
    ['cheap-sofas.com', { isBare: true }],
    ['https://knots.example/2014/05/splicing-of-ladders', { isDeep: true, isTold: true }],
    ['https://ladders-and-more.example', { isRoot: true, isTold: true }],
    ['https://knots.example/2014/0...', { isDeep: true }],
    ['http://knots.exam…', { isDeep: true }],
  ])('tells what %s is', (url, signs) => {
    const none = { isKnown: false, isOpen: false, isRoot: false, isDeep: false, isBare: false };
    expect(read([url])).toEqual({ ...none, isTold: false, isTail: false, sold: 0, ...signs });
  });

  it('knows an anchor text whose address is not shown, at the end only', () => {
    const url = 'https://shop.example/copper-rivets';
    expect(read([url], 'thank you copper rivets').isTail).toBe(true);
    expect(read([url], 'copper rivets are what we use most of the time').isTail).toBe(false);
    expect(read([url], `thanks shop.example/copper-rivets`).isTail).toBe(false);
  });

  it('asks what a host was named for', () => {
    const asked: string[] = [];
    const weigh = (name: string) => asked.push(name);
    expect(read(['https://www.cheap-sofas24.co.uk/a', 'http://rugs.example'], '', weigh).sold).toBe(
      2,
    );
    expect(asked).toEqual(['cheap sofas', 'rugs']);
  });

  it('says nothing of no links', () => {
    expect(Object.values(read([])).every((sign) => !sign)).toBe(true);
  });
});

describe('hosts', () => {
  it.each([
    ['wikipedia.org', true],
    ['de.wikipedia.org', true],
    ['cs.someschool.edu', true],
    ['library.someschool.ac.uk', true],
    ['wikipedia.cheap-sofas.com', false],
    ['sofas.com', false],
    ['localhost', false],
    ['', false],
  ])('%s is looked things up in: %s', (host, known) => {
    expect(isWellKnown(readHost(host))).toBe(known);
  });

  it.each([
    ['ropes.wordpress.com', true],
    ['wordpress.ropes.com', false],
  ])('anybody can put a page on %s: %s', (host, open) => {
    expect(isOpenHost(readHost(host))).toBe(open);
  });

  it.each([
    ['blog.cheap-sofas24.co.uk', 'cheap sofas'],
    ['cheap_sofas.blogspot.com', 'cheap sofas'],
    ['a.b.sofas.com.br', 'a b sofas'],
    ['', ''],
    ['...', ''],
  ])('%s was named for "%s"', (host, name) => {
    expect(nameOfHost(readHost(host))).toBe(name);
  });
});
