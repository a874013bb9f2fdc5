import { describe, expect, it } from 'vitest';
import {
  endOf,
  kindOf,
  kindsIn,
  letter,
  mark,
  picture,
  runsOfKind,
  unstable,
} from '../../../lib/spam/kinds.ts';

const points = Array.from({ length: 0x30000 }, (_, point) => point);

describe('the kinds of letters', () => {
  it('are those of the patterns, the second time as the first', () => {
    const wrong = [...points, ...points].filter((point) => {
      const text = String.fromCodePoint(point);
      const kind = kindOf(point);
      return (
        Boolean(kind & letter) !== /\p{L}/u.test(text) ||
        Boolean(kind & mark) !== /\p{M}/u.test(text)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('calls nothing stable that normalising changes, alone or after another letter', () => {
    const changed = points.filter((point) => {
      if (kindOf(point) & unstable) return false;
      const text = String.fromCodePoint(point);
      return ['', 'a', '\u1100', '\uac00', 'か', text].some(
        (before) => (before + text).normalize('NFKC') !== before.normalize('NFKC') + text,
      );
    });
    expect(changed).toEqual([]);
  });

  it('are all told of a text, halves of letters too', () => {
    expect(kindsIn('a 😀') & (letter | picture)).toBe(letter | picture);
    expect(kindsIn('\ud83d') & (letter | picture)).toBe(0);
  });

  it('cut a text as a pattern does', () => {
    const text = "it's 3 𐐨𐐩 rungs, été";
    expect(runsOfKind(text, letter | mark)).toEqual(text.match(/[\p{L}\p{M}]+/gu));
    expect(endOf(text, 0, letter)).toBe(2);
    expect(runsOfKind('', letter)).toEqual([]);
  });
});
