import { describe, expect, it } from 'vitest';
import { readTail } from '../../../lib/spam/tail.ts';

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
});
