import { describe, expect, it } from 'vitest';
import { isWellKnown, readHost } from '../../../lib/spam/hosts.ts';
import { makeAddress } from '../../../lib/training/corpus/address.ts';
import { createRandom } from '../../../lib/training/random.ts';

const scene = {
  title: 'Splicing rope ladders',
  sentences: ['Every splice holds better with whipped ends.'],
  replies: [],
};
const words: Record<string, string> = {
  '{hostend}': '.example',
  '{hostword}': 'green',
  '{nickword}': 'otter',
  '{keywordname}': 'Günstige Sofas',
  '{name}{surname}': 'RuthQuill',
  '{nickname}': 'rope_fan',
  '{surname}': 'Quill',
  '{path}': '/about',
};
const make = (label: 'spam' | 'ham', count: number, anchor = '', isHome = false) => {
  const random = createRandom(5);
  const purpose = { label, lang: 'en', scene, anchor, isHome };
  return Array.from({ length: count }, () =>
    makeAddress(purpose, (slot) => words[slot] ?? slot, random),
  );
};
const hostOf = (url: string) => url.replace(/^\w+:\/\//, '').split(/[/?]/, 1)[0] ?? '';

describe('makeAddress', () => {
  it.each(['spam', 'ham'] as const)(
    'fills every slot, under endings nobody can own: %s',
    (label) => {
      for (const url of make(label, 400)) {
        expect(url).not.toMatch(/[{}\s]/);
        expect(hostOf(url)).toMatch(/\.example$/);
      }
    },
  );

  it('leads good comments to where things are looked up, and spam to shops', () => {
    const share = (label: 'spam' | 'ham', is: (url: string) => boolean) =>
      make(label, 400).filter(is).length / 400;
    const known = (url: string) => isWellKnown(readHost(hostOf(url).replace(/\.example$/, '.org')));
    expect(share('ham', known)).toBeGreaterThan(3 * share('spam', known));
    const shop = (url: string) => /gunstige-?sofas/.test(hostOf(url));
    expect(share('spam', shop)).toBeGreaterThan(3 * share('ham', shop));
  });

  it('names a shop after the words that lead there, and a home after a person', () => {
    expect(make('spam', 100, 'Copper Rivets').some((url) => /copper-?rivets/.test(url))).toBe(true);
    const homes = make('ham', 100, '', true).filter((url) => /ruthquill|ropefan|quill/.test(url));
    expect(homes.length).toBeGreaterThan(50);
  });
});
