import { readBrands } from './brands.ts';
import { setContacts } from './contacts.ts';
import { countDistinct } from './distinct.ts';
import { digit } from './kinds.ts';
import { type LetterCounts, maxCounted } from './letter-counts.ts';
import type { Reading } from './reading.ts';
import { type SetSign, type ShapeName, shapeNames } from './shape-names.ts';
import { countCode, isQuoting } from './source-signs.ts';
import { unitAt } from './units.ts';

const index = new Map<string, number>(shapeNames.map((name, i) => [name, i]));
const money = /[$€£₽₹¥₩]\s?\d|\d\s?(?:[$€£₽₹¥₩]|usd|eur|btc|dollars|euros?|руб|rb\b|k\/)/u;
const address = /^\s*@?[\p{L}\d_. ]{2,30}[,:]\s/u;
/** A word in another alphabet in a comment that is not: who writes for the fun of it writes all of it so. */
const minStyled = 3;
const maxStyledShare = 0.6;

/** Signs that few good comments bear, read from the text alone: a reader's corrections teach these too. */
const marks: readonly ShapeName[] = [
  'disguise-styled',
  'disguise-invisible',
  'disguise-mixed',
  'disguise-patched',
  'disguise-spaced',
  'disguise-leet',
  'disguise-dots',
  'disguise-word',
  'brand-number',
  'brand-lucky',
  'brand-framed',
  'contact-messenger',
  'contact-phone',
  'emoji-4',
];

/** @returns the places in `shapeNames` of the marks a comment bears */
export function readMarks(reading: Reading): number[] {
  const borne: number[] = [];
  readText(reading, (name, value) => {
    if (Number(value) > 0 && marks.includes(name)) borne.push(index.get(name) ?? 0);
  });
  return borne;
}

/** Sets what the text alone tells: contacts, disguise, length, case, marks. */
export function readText(
  { comment, counts, normalized, tokens, hashes }: Reading,
  set: SetSign,
): void {
  const { text, styled, invisible, mixed, patched, spaced, leet, dots, traces } = normalized;
  const raw = comment.text.slice(0, maxCounted);
  const { capitals, cased, pictures } = counts;
  // Most letters of other alphabets are two units long.
  const letters = Math.max(styled, cased - styled);
  const isWord = styled >= minStyled && styled < maxStyledShare * letters;
  const digits = traces & digit ? countDigits(text) : 0;
  setContacts(normalized, digits, set);
  set('disguise-styled', styled / 4);
  set('disguise-invisible', invisible / 2);
  set('disguise-mixed', mixed / 2);
  set('disguise-patched', patched / 2);
  set('disguise-spaced', spaced > 0);
  set('disguise-leet', leet > 0);
  set('disguise-dots', dots > 0);
  set('disguise-word', isWord);
  const { isNumbered, isLucky, isFramed } = readBrands(normalized, raw, digits, pictures);
  set('brand-number', isNumbered);
  set('brand-lucky', isLucky);
  set('brand-framed', isFramed);
  const hidden = [styled, mixed, patched, spaced].filter((letters) => letters > 0).length;
  set('marks-2', hidden + Number(isNumbered || isLucky) + Number(isFramed) > 1);
  for (const [name, limit] of lengths) set(name, text.length >= limit);
  set('case-shout', cased >= 12 ? (capitals / cased - 0.2) / 0.6 : 0);
  set('case-titles', titleShare(counts));
  set('digits', (4 * counts.digits) / Math.max(1, raw.length));
  set('money', digits > 0 && money.test(text));
  set('emoji-1', pictures > 0);
  set('emoji-4', pictures > 3);
  set('exclamation', counts.exclamations / 4);
  set('question', raw.includes('?'));
  set('lines', counts.lines / 6);
  set('code', countCode(raw, counts, traces) / 4);
  set('quote', isQuoting(raw, counts));
  set('address', address.test(raw));
  const { words } = tokens;
  set('repeats', words.length > 8 ? 1 - countDistinct(words, hashes) / words.length : 0);
}

function countDigits(text: string): number {
  const { length } = text;
  let n = 0;
  for (let i = 0; i < length; i++) {
    const code = unitAt(text, i);
    if (code >= 0x30 && code <= 0x39) n++;
  }
  return n;
}

const lengths = [
  ['length-10', 10],
  ['length-30', 30],
  ['length-80', 80],
  ['length-200', 200],
  ['length-500', 500],
  ['length-1500', 1500],
] as const;

function titleShare({ words, titled }: LetterCounts): number {
  return words < 4 ? 0 : (titled / words - 0.2) / 0.6;
}
