import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readArticles, readRows } from '../../../lib/training/rows.ts';
import { buildThreads } from '../../../lib/training/threads.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const lines = [
  {
    text: 'one',
    label: 'ham',
    author: 'Ann',
    url: 'https://a.example',
    thread: 't',
    date: '2020-01-02T03:04:05Z',
  },
  { text: 'two', label: 'spam', date: '1577934245' },
  { text: 'three', thread: 't', label: 'maybe', date: 'some day' },
];
const jsonl = lines.map((line) => JSON.stringify(line)).join('\n');

describe('readRows', () => {
  it('reads plain and gzipped files alike', () => {
    const plain = readRows(write('a.jsonl', `\ufeff${jsonl}\n\n`));
    expect(readRows(write('a.jsonl.gz', gzipSync(jsonl)))).toEqual(plain);
    expect(
      plain.map(({ comment, label, thread }) => [
        comment.text,
        comment.author,
        comment.authorUrl,
        comment.date,
        label,
        thread,
      ]),
    ).toEqual([
      ['one', 'Ann', 'https://a.example', Date.UTC(2020, 0, 2, 3, 4, 5), 'ham', 't'],
      ['two', null, null, Date.UTC(2020, 0, 2, 3, 4, 5), 'spam', null],
      ['three', null, null, null, null, 't'],
    ]);
  });

  it.each([
    ['broken JSON', '{"text":"a"}\n{"text":', /line 2: not JSON/],
    ['a list', '[1]', /line 1: not a JSON object/],
    ['no text', '{"label":"ham"}', /comment 1: no text/],
  ])('says where there is %s', (_, content, message) => {
    expect(() => readRows(write('bad.jsonl', content))).toThrow(message);
  });

  it('puts a thread together with its article, and leaves the others alone', () => {
    const rows = readRows(write('b.jsonl', jsonl));
    const articles = readArticles(
      write('b.threads.jsonl', '{"thread":"t","title":"T","article":"On ones."}'),
    );
    const threads = buildThreads(rows, articles);
    expect(
      threads.map(({ thread, rows: members }) => [
        thread.article.text,
        thread.comments.map(({ text }) => text),
        members,
      ]),
    ).toEqual([
      ['On ones.', ['one', 'three'], [0, 2]],
      ['', ['two'], [1]],
    ]);
  });
});
