import { describe, expect, it } from 'vitest';
import { isFirstOfItsKind } from '../../../lib/training/copies.ts';

const long =
  'The old harbour wall was mended with lime mortar by four people in one wet week of March';

describe('isFirstOfItsKind', () => {
  it('drops near-copies from other groups and keeps those of the same group', () => {
    const items = [
      { text: long, group: 'a' },
      { text: `${long}!!`, group: 'a' },
      { text: long.toUpperCase(), group: 'b' },
      { text: `${long} or so`, group: 'c' },
      { text: 'Nothing of the kind was ever said about any wall, harbour or week', group: 'b' },
    ];
    expect(isFirstOfItsKind(items)).toEqual([true, true, false, false, true]);
  });

  it('compares short texts whole', () => {
    const items = ['Thanks!', 'thanks !', 'Thanks Ann!'].map((text, i) => ({
      text,
      group: String(i),
    }));
    expect(isFirstOfItsKind(items)).toEqual([true, false, true]);
  });
});
