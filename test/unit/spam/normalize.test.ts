import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxTextLength, normalize } from '../../../lib/spam/normalize.ts';
import { anyText } from '../../fixtures/comments.ts';

const nothingUndone = {
  styled: 0,
  patched: 0,
  invisible: 0,
  mixed: 0,
  spaced: 0,
  leet: 0,
  dots: 0,
};

describe('normalize', () => {
  it.each([
    ['plain words stay', 'Plain Words, 12!', { text: 'plain words, 12!' }],
    ['mathematical letters', '𝐒𝐥𝐨𝐭 𝓰𝓪𝓬𝓸𝓻', { text: 'slot gacor', styled: 9 }],
    ['circled letters', 'Ⓦⓘⓝ', { text: 'win', styled: 3 }],
    ['small capitals', 'ᴄʜᴇᴀᴘ', { text: 'cheap', styled: 5 }],
    ['full width', 'ＢＯＮＵＳ', { text: 'bonus', styled: 5 }],
    ['zero width', 'lo\u200ban\u200b', { text: 'loan', invisible: 2 }],
    ['struck through', 'l\u0336o\u0336a\u0336n', { text: 'loan' }],
    ['Cyrillic letters in a Latin word', 'c\u0430sin\u043e', { text: 'casino', mixed: 1 }],
    ['a Russian word stays', 'отлично, thanks', { text: 'отлично, thanks' }],
    ['accents stay', 'Déjà vu, Ångström', { text: 'déjà vu, ångström' }],
    [
      'a word styled in part',
      'win at ga\u{1d588}or',
      { text: 'win at gacor', styled: 1, patched: 1 },
    ],
    ['Greek and Cherokee letters', '\u03c1\u03b1y me, Ꭱeal', { text: 'pay me, real', mixed: 2 }],
    ['phonetic letters', 'ca\u0261e', { text: 'cage', mixed: 1 }],
    [
      'letter by letter',
      'play c.a.s.i.n.o or L U X 6 6',
      { text: 'play casino or lux66', spaced: 2 },
    ],
    [
      'abbreviations stay',
      'the U.S.A. in 1 2 3 4 5 steps',
      { text: 'the u.s.a. in 1 2 3 4 5 steps' },
    ],
    ['digits for letters', 'v1agra and c4sin0s', { text: 'viagra and casinos', leet: 2 }],
    ['names of lotteries stay', 'try quill4d or Moss4D', { text: 'try quill4d or moss4d' }],
    [
      'versions and addresses stay',
      'utf8 x264 host4life a@b4c.example /p1q',
      { text: 'utf8 x264 host4life a@b4c.example /p1q' },
    ],
    ['a dot in words', 'see ropeladders dot com now', { text: 'see ropeladders.com now', dots: 1 }],
    ['keycaps', 'call 5\ufe0f\u20e35\ufe0f\u20e3', { text: 'call 55' }],
    ['joiners of Persian and of emoji stay', 'می‌روم 👩‍🌾', { text: 'می‌روم 👩‍🌾' }],
  ])('%s', (_, raw, expected) => {
    expect(normalize(raw)).toMatchObject({ ...nothingUndone, ...expected });
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
