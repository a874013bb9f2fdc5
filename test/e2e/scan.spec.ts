import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from './build.ts';
import type { ScannedComment } from './report.ts';
import { comments, readPage } from './site.ts';

let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'winnow-scan-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as npm does, on files that were written for it. */
function scan(...words: string[]): Promise<Outcome> {
  const program = join(root, 'node_modules/tsx/dist/cli.mjs');
  const all = [program, join(root, 'test/e2e/scan.ts'), ...words];
  return new Promise((done) => {
    execFile(
      process.execPath,
      all,
      { cwd: folder, env: { ...process.env, INIT_CWD: folder } },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

function save(name: string, body: string): void {
  writeFileSync(join(folder, name), body);
}

function read(line: string | undefined): { page: string; comments: ScannedComment[] } {
  return JSON.parse(line ?? 'null');
}

test('prints one line a page, and says what is wrong with the others', async () => {
  const bread = readPage('/bread/') ?? '';
  // A page may do its best to get away.
  const restless =
    '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/"><script>document.body.remove()</script>';
  save('bread.html', bread.replace('</head>', `${restless}</head>`));
  save('quiet.html', readPage('/quiet/') ?? '');
  save('binary.html', `\u0000\u0001\u0002`.repeat(100));
  save('empty.html', '');
  const pages = ['bread.html', 'missing.html', 'binary.html', 'empty.html', 'quiet.html'];
  const { code, stdout, stderr } = await scan(...pages, '--screenshot', 'out.png');

  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  const first = read(lines[0]);
  expect(Object.keys(first)).toEqual(['page', 'comments']);
  expect(first.page).toBe('bread.html');
  expect(first.comments.map(({ author }) => author)).toEqual(comments.map(({ author }) => author));
  for (const [index, comment] of first.comments.entries()) {
    expect(Object.keys(comment)).toEqual(['author', 'text', 'probability', 'verdict', 'reasons']);
    expect(comment.verdict === 'fold').toBe(comments[index]?.isSpam);
    expect(comment.probability).toBeGreaterThanOrEqual(0);
    expect(comment.probability).toBeLessThanOrEqual(1);
  }
  expect(read(lines[1])).toEqual({ page: 'quiet.html', comments: [] });
  expect(code).toBe(1);
  expect(stderr.trimEnd().split('\n')).toEqual([
    'missing.html: no such file',
    'binary.html: this is no page: the file holds binary data',
    'empty.html: the file is empty',
  ]);
  expect(existsSync(join(folder, 'out-1.png'))).toBe(true);
});

test('shows a page at the address it is given', async () => {
  save('bread.html', readPage('/bread/') ?? '');
  const { code, stdout, stderr } = await scan(
    'bread.html',
    '--url',
    'http://blog.example/2026/bread#comments',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(read(stdout).comments).toHaveLength(comments.length);
});

test('says how it is used', async () => {
  const none = await scan();
  expect(none).toEqual({ code: 1, stdout: '', stderr: expect.stringContaining('Usage: ') });
  const odd = await scan('bread.html', '--url', 'nowhere');
  expect(odd).toEqual({ code: 1, stdout: '', stderr: expect.stringContaining('--url') });
});
