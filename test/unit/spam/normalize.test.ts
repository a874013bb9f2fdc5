import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxTextLength, normalize } from '../../../lib/spam/normalize.ts';
import { anyText } from '../../fixtures/comments.ts';

describe('normalize', () => {
  it.each([
    [
      'plain words stay',
      'Plain Words, 12!',
      { text: 'plain words, 12!', styled: 0, invisible: 0, mixed: 0 },
    ],
    [
      'mathematical letters',
      '𝐒𝐥𝐨𝐭 𝓰𝓪𝓬𝓸𝓻',
      { text: 'slot gacor', styled: 9, invisible: 0, mixed: 0 },
    ],
    ['circled letters', 'Ⓦⓘⓝ', { text: 'win', styled: 3, invisible: 0, mixed: 0 }],
    ['small capitals', 'ᴄʜᴇᴀᴘ', { text: 'cheap', styled: 5, invisible: 0, mixed: 0 }],
    ['full width', 'ＢＯＮＵＳ', { text: 'bonus', styled: 5, invisible: 0, mixed: 0 }],
    ['zero width', 'lo\u200ban\u200b', { text: 'loan', styled: 0, invisible: 2, mixed: 0 }],
    [
      'struck through',
      'l\u0336o\u0336a\u0336n',
      { text: 'loan', styled: 0, invisible: 0, mixed: 0 },
    ],
    [
      'Cyrillic letters in a Latin word',
      'c\u0430sin\u043e',
      { text: 'casino', styled: 0, invisible: 0, mixed: 1 },
    ],
    [
      'a Russian word stays',
      'отлично, thanks',
      { text: 'отлично, thanks', styled: 0, invisible: 0, mixed: 0 },
    ],
    [
      'accents stay',
      'Déjà vu, Ångström',
      { text: 'déjà vu, ångström', styled: 0, invisible: 0, mixed: 0 },
    ],
    [
      'joiners of Persian and of emoji stay',
      'می‌روم 👩‍🌾',
      { text: 'می‌روم 👩‍🌾', styled: 0, invisible: 0, mixed: 0 },
    ],
  ])('%s', (_, raw, expected) => {
    expect(normalize(raw)).toEqual(expected);
  });

  it('reads the beginning and the end of a long text', () => {
    const { text } = normalize(`first ${'x'.repeat(50_000)} last`);
    expect(text.length).toBeLessThanOrEqual(maxTextLength + 1);
    expect(text).toMatch(/^first x.* .*x last$/);
  });

  it('leaves neither capitals nor invisible characters in anything', () => {
    fc.assert(
      fc.property(anyText(), (raw) => {
        expect(normalize(`${raw}A\u200bB`).text).toMatch(/ab$/);
        expect(normalize(raw).text).not.toMatch(/[A-Z\u200b\ufeff]/);
      }),
      { numRuns: 50 },
    );
  });

  it('cuts long runs of combining marks', () => {
    const marks = (n: number) => `a${'\u0301\u0323'.repeat(n)}`;
    expect(normalize(marks(2_000)).text.length).toBeLessThan(12);
    expect(normalize(marks(50_000)).text.length).toBeLessThan(24);
  });
});
