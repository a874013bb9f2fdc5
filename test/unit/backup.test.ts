import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../entrypoints/options/backup.ts';
import { defaults, withSite, withVisit } from '../../lib/settings.ts';
import { learn } from '../../lib/spam/learn.ts';
import type { Rule } from '../../lib/spam/rules.ts';

const rules: Rule[] = [{ kind: 'author', value: 'Ilse', action: 'show', site: null }];
const comment = { text: 'Golden oars.', author: 'Tom', authorUrl: null, links: [] };
const corrections = learn(new Map(), { ...comment, date: null, parent: null }, 'spam');
const settings = withSite(defaults, 'a.example', false);

describe('a file of all that is kept', () => {
  it('comes back as it was', () => {
    const text = writeBackup({ settings, rules, corrections });
    expect(readBackup(text)).toEqual({ settings, rules, corrections });
    expect(text).not.toContain('Golden');
  });

  it('does not take along what was to last for a while', () => {
    const passing = { ...withVisit(settings, 'b.example', false), pause: 'restart' as const };
    const text = writeBackup({ settings: passing, rules, corrections });
    expect(readBackup(text)?.settings).toEqual(settings);
  });

  it.each(['', 'null', '[]', '{"winnow":2}', '{"settings":{}}', 'rules'])('%j is none', (text) => {
    expect(readBackup(text)).toBeNull();
  });

  it('may hold nonsense, of which nothing is left', () => {
    const empty = { settings: defaults, rules: [], corrections: new Map() };
    expect(readBackup('{"winnow":1,"rules":{},"corrections":7,"settings":[]}')).toEqual(empty);
  });
});
