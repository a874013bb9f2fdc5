import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterLastBreak, firstWords, readTail } from '../../../lib/spam/tail.ts';

const tail = (text: string, author: string | null = null) => readTail({ text, author });

describe('readTail', () => {
  it.each([
    'Nice post, thank you! cheap rope ladders',
    'Very useful.\nRope Ladder Repair Ashcombe',
    'Great read  ladder hire',
    'Muy buen artículo. alquiler de escaleras',
  ])('sees the bare words at the end of "%s"', (text) => {
    expect(tail(text)).toEqual({ isBare: true, isSignature: false });
  });

  it.each([
    'rope ladders',
    'I use one like it. It has never failed me',
    'Does it hold? I wonder!',
    'A long remark. With a tail of more words than an anchor text would ever have in it',
    '',
  ])('sees none in "%s"', (text) => {
    expect(tail(text).isBare).toBe(false);
  });

  it('tells a signature from an advert', () => {
    expect(tail('Well done.\nRuth Ashdown', 'Ruth Ashdown').isSignature).toBe(true);
    expect(tail('Well done.\nBest regards, all at the mill').isSignature).toBe(true);
  });

  it('ends sentences where a pattern would', () => {
    const breaks = /[.!?…。！？)]["'”»]?\s+|\s*\n\s*|\s{2,}|\s[-–—|:]\s|\.{2,}\s*/gu;
    const parts = fc.constantFrom(...'.!?…。)"\'”» \n\t\u00a0\u2028-–|:a🙂\ud83d');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 24 }), (letters) => {
        const text = letters.join('');
        const ends = [...text.matchAll(breaks)].map(({ index, 0: found }) => index + found.length);
        expect(afterLastBreak(text)).toBe(ends.filter((end) => end < text.length).at(-1) ?? -1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('cuts words where a pattern would', () => {
    const word = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu;
    const parts = fc.constantFrom(..."ab1é\u0301'’ .中🙂\ud83d", '𐐨');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 24 }), (letters) => {
        const text = letters.join('');
        expect(firstWords(text, 5)).toEqual((text.match(word) ?? []).slice(0, 5));
      }),
      { numRuns: 2_000 },
    );
  });
});
