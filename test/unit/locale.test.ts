import { readdirSync, readFileSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { reasonKinds } from '../../lib/spam/comment.ts';

const folder = 'lib/browser/locales';
const names = readdirSync(folder).map((file) => file.replace('.yml', ''));
const en = await read('en');
const keys = [...en.keys()];
const source = ['popup-words', 'own-page-words', 'menu', 'keys']
  .map((file) => readFileSync(`lib/browser/${file}.ts`, 'utf8'))
  .join();
const manifest = readFileSync('wxt.config.ts', 'utf8');
const plural = /\.(zero|one|two|few|many|other)$/;

/** @returns the words of a locale by their keys */
async function read(name: string): Promise<Map<string, string>> {
  const messages = await parseMessagesFile(`${folder}/${name}.yml`);
  return new Map(
    messages.map((entry) => [entry.key.join('.'), 'message' in entry ? String(entry.message) : '']),
  );
}

const stems = (words: Iterable<string>) =>
  [...new Set([...words].map((key) => key.replace(plural, '')))].sort();
const slots = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();

test.each(reasonKinds)('%s is a reason the reader can read', (kind) => {
  expect(keys).toContain(`reasons.${kind.replaceAll('-', '_')}`);
});

test('there is no reason in words that nobody can have', () => {
  const known = reasonKinds.map((kind) => `reasons.${kind.replaceAll('-', '_')}`);
  expect(keys.filter((key) => key.startsWith('reasons.'))).toEqual(expect.arrayContaining(known));
  expect(keys.filter((key) => key.startsWith('reasons.'))).toHaveLength(known.length);
});

test('every word of popup, pages, menu and keys is used', () => {
  const unused = stems(keys)
    .filter((key) => /^(?:popup|options|welcome|menu|keys)\./.test(key))
    .filter((key) => !source.includes(`'${key}'`))
    .filter((key) => !manifest.includes(`__MSG_${key.replace('.', '_')}__`));
  expect(unused).toEqual([]);
});

test('all sixteen languages are there', () => {
  const wanted = 'ar de en es fr hi id it ja ko nl pl pt_BR ru tr zh_CN';
  expect(names.sort().join(' ')).toBe(wanted);
});

describe.each(names)('%s', async (name) => {
  const words = await read(name);

  test('says everything, and nothing else', () => {
    expect(stems(words.keys())).toEqual(stems(keys));
    expect([...words].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('fills every slot, and no other', () => {
    const rules = new Intl.PluralRules(words.get('app.lang'));
    for (const [key, text] of words) {
      const known = slots(en.get(key.replace(plural, '.other')));
      const [, form] = plural.exec(key) ?? [];
      // Only a form that is for one number alone may say it in a word.
      const isAlone =
        form && form !== 'other' && rules.select(21) !== form && rules.select(3) !== form;
      if (isAlone) expect(known, key).toEqual(expect.arrayContaining(slots(text)));
      else expect(slots(text), key).toEqual(known);
    }
  });

  test('has the plurals of its language', () => {
    const language = words.get('app.lang') ?? '';
    expect(Intl.getCanonicalLocales(language)).toEqual([name.replace('_', '-')]);
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const key of words.keys()) {
      const [, form] = plural.exec(key) ?? [];
      if (form) expect(pluralCategories, key).toContain(form);
      if (form) expect(words.has(key.replace(plural, '.other')), key).toBe(true);
    }
  });

  test('fits where the store cuts off', () => {
    expect(words.get('app.about')?.length).toBeLessThanOrEqual(132);
  });
});
