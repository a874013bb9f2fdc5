import { readFileSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { reasonKinds } from '../../lib/spam/comment.ts';

const messages = await parseMessagesFile('lib/browser/locales/en.yml');
const keys = messages.map(({ key }) => key.join('.'));
const source = readFileSync('lib/browser/popup-words.ts', 'utf8');

test.each(reasonKinds)('%s is a reason the reader can read', (kind) => {
  expect(keys).toContain(`reasons.${kind.replaceAll('-', '_')}`);
});

test('there is no reason in words that nobody can have', () => {
  const known = reasonKinds.map((kind) => `reasons.${kind.replaceAll('-', '_')}`);
  expect(keys.filter((key) => key.startsWith('reasons.'))).toEqual(expect.arrayContaining(known));
  expect(keys.filter((key) => key.startsWith('reasons.'))).toHaveLength(known.length);
});

test('every word of the popup is used', () => {
  const unused = keys.filter((key) => key.startsWith('popup.') && !source.includes(`'${key}'`));
  expect(unused).toEqual([]);
});
