import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const judge = ['--import', 'tsx', 'lib/training/judge.ts'];

describe('npm run -s judge', () => {
  it('prints one judgement a line, in order, and nothing else', () => {
    const input = [
      { text: 'The second photograph shows the mooring better.' },
      {
        text: 'Cheap replica watches whatsapp +1 202 555 0117 https://watches.example',
        author: 'replica watches',
      },
    ];
    const output = execFileSync(process.execPath, [...judge, '-'], {
      input: input.map((line) => JSON.stringify(line)).join('\n'),
      encoding: 'utf8',
    });
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => Object.keys(line))).toEqual([
      ['probability', 'verdict', 'reasons'],
      ['probability', 'verdict', 'reasons'],
    ]);
    expect(lines[0].verdict).toBe('show');
    expect(lines[1].probability).toBeGreaterThan(lines[0].probability);
    expect(lines[1].reasons.length).toBeGreaterThan(0);
  });

  it.each([
    ['no file', [], /^Usage: /],
    ['a missing file', ['nowhere.jsonl'], /ENOENT.*nowhere/],
  ])('says in one line what is wrong: %s', (_, args, message) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [...judge, ...args], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
