import { expect, it } from 'vitest';
import { lookAlikes, looksLike } from '../../../lib/spam/confusables.ts';
import { readConfusables } from '../../../lib/training/confusables.ts';

it('the look-alikes that ship are those of the table they were read from', () => {
  expect({ from: lookAlikes, to: looksLike }).toEqual(readConfusables());
  expect([...lookAlikes]).toHaveLength([...looksLike].length);
  expect(new Set(lookAlikes).size).toBe([...lookAlikes].length);
});
