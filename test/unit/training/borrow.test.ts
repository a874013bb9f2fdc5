import { describe, expect, it } from 'vitest';
import { borrow, listen } from '../../../lib/training/corpus/borrow.ts';
import { createRandom } from '../../../lib/training/random.ts';

const said =
  'We tried hemp first, and the third rung simply gave way. It was a wet winter that year.';
const scene = {
  title: '',
  sentences: ['Every splice holds better with {whipped} ends.'],
  replies: [],
};

describe('listen', () => {
  it('hears the sentences of earlier comments, and the article where there are none', () => {
    expect(listen(scene, []).replies).toEqual([]);
    expect(listen(scene, [{ comment: { text: said } }]).replies).toEqual([
      'We tried hemp first, and the third rung simply gave way.',
      'It was a wet winter that year.',
    ]);
  });
});

describe('borrow', () => {
  const heard = listen(scene, [{ comment: { text: said } }]);
  const all = (label: 'spam' | 'ham') => {
    const random = createRandom(3);
    return Array.from({ length: 600 }, () => borrow('Own words.', label, heard, random));
  };

  it('puts the words of others in the place of spam, now and then', () => {
    const taken = all('spam').filter((text) => text !== 'Own words.');
    expect(taken.length).toBeGreaterThan(10);
    expect(taken.length).toBeLessThan(120);
    for (const text of taken) expect(`${said} Every splice`).toContain(text.slice(0, 12));
  });

  it('lets good comments quote what they answer', () => {
    const quotes = all('ham').filter((text) => text !== 'Own words.');
    expect(quotes.length).toBeGreaterThan(5);
    for (const text of quotes) expect(text).toMatch(/^[>"“].*Own words\.$/su);
  });

  it('leaves no slots in what was said', () => {
    const random = createRandom(4);
    for (let n = 0; n < 300; n++)
      expect(borrow('x', 'spam', { ...scene, replies: [] }, random)).not.toMatch(/[{}]/);
  });
});
