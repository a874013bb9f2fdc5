import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('test/fixtures/sample/index.html', 'utf8');
const reserved = /(^|\.)(example|test|invalid|example\.(com|org|net))$/;

test('every address of the sample page is reserved: nothing of it exists', () => {
  const hosts = [...page.matchAll(/https?:\/\/([^/"<\s]+)/g)].map(([, host]) => host ?? '');
  expect(hosts.length).toBeGreaterThan(10);
  expect(hosts.filter((host) => !reserved.test(host))).toEqual([]);
});

test('every comment of the sample page says what it is', () => {
  const items = page.match(/<li id="comment-/g) ?? [];
  const labels = [...page.matchAll(/<li id="comment-\d+"[^>]* data-label="(spam|ham)"/g)];
  expect(labels).toHaveLength(items.length);
  expect(labels.filter(([, label]) => label === 'spam')).toHaveLength(17);
  expect(items.length).toBe(49);
});
