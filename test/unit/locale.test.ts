import { readFileSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { reasonKinds } from '../../lib/spam/comment.ts';

const messages = await parseMessagesFile('lib/browser/locales/en.yml');
const keys = messages.map(({ key }) => key.join('.'));
const source = ['popup-words', 'own-page-words', 'menu', 'keys']
  .map((file) => readFileSync(`lib/browser/${file}.ts`, 'utf8'))
  .join();
const manifest = readFileSync('wxt.config.ts', 'utf8');

test.each(reasonKinds)('%s is a reason the reader can read', (kind) => {
  expect(keys).toContain(`reasons.${kind.replaceAll('-', '_')}`);
});

test('there is no reason in words that nobody can have', () => {
  const known = reasonKinds.map((kind) => `reasons.${kind.replaceAll('-', '_')}`);
  expect(keys.filter((key) => key.startsWith('reasons.'))).toEqual(expect.arrayContaining(known));
  expect(keys.filter((key) => key.startsWith('reasons.'))).toHaveLength(known.length);
});

test('every word of popup, pages, menu and keys is used', () => {
  const unused = keys
    .filter((key) => /^(?:popup|options|welcome|menu|keys)\./.test(key))
    .map((key) => key.replace(/\.(?:one|other)$/, ''))
    .filter((key) => !source.includes(`'${key}'`))
    .filter((key) => !manifest.includes(`__MSG_${key.replace('.', '_')}__`));
  expect(unused).toEqual([]);
});
