import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeRules,
  compileRules,
  insist,
  maxRules,
  parseRules,
  type Rule,
} from '../../../lib/spam/rules.ts';

const author = (value: string, more: Partial<Rule> = {}): Rule => ({
  kind: 'author',
  value,
  action: 'hide',
  site: null,
  ...more,
});
const text = (value: string, more: Partial<Rule> = {}) => author(value, { kind: 'text', ...more });
const said = (words: string, name: string | null = null, authorUrl: string | null = null) => ({
  text: words,
  author: name,
  authorUrl,
});
const act = (rules: readonly Rule[], comment: ReturnType<typeof said>, host = 'a.example') =>
  compileRules(rules, host)(comment)?.action ?? null;

describe('an author', () => {
  it.each([
    ['Ilse', 'Ilse', true],
    ['Ilse', '  ILSE ', true],
    ['Old  Mill', 'old\nmill', true],
    ['Straße', 'STRASSE', true],
    ['ΣΟΦΟΣ', 'σοφος', true],
    ['Ilse', 'Ｉｌｓｅ', true],
    ['Ilse', 'Il\u200bse', true],
    ['Ilse', 'Ilse B.', false],
    ['constructor', '__proto__', false],
  ])('%j is %j: %s', (value, name, expected) => {
    expect(act([author(value)], said('Thanks.', name))).toBe(expected ? 'hide' : null);
  });

  it('may be known by an address', () => {
    const rules = [author('https://www.boats.example/~ilse/')];
    expect(act(rules, said('Thanks.', 'I.', 'http://boats.example/~ilse'))).toBe('hide');
    expect(act(rules, said('Thanks.', 'boats.example/~ilse'))).toBe('hide');
    expect(act(rules, said('Thanks.', 'I.', 'http://boats.example/~tom'))).toBeNull();
  });
});

describe('a phrase', () => {
  it.each([
    ['recovery expert', 'Ask my RECOVERY\n  Expert today', true],
    ['recovery expert', 'a recovery of experts', false],
    ['詐欺', 'これは詐欺です', true],
    ['expert', 'exp expert', true],
    ['aab', 'aaab', true],
    ['Straße', 'in der STRASSE', true],
  ])('%j in %j: %s', (value, words, expected) => {
    expect(act([text(value)], said(words))).toBe(expected ? 'hide' : null);
  });

  it('is found wherever a plain search would find it, and nowhere else', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ß', 'B'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), letters, (phrases, words) => {
        const rules = parseRules(phrases.map((value) => text(value)));
        const flat = (one: string) => one.toUpperCase().replace(/\s+/g, ' ').trim();
        const isThere = rules.some(({ value }) => flat(words).includes(flat(value)));
        expect(act(rules, said(words)) === 'hide').toBe(isThere);
      }),
    );
  });
});

it('what is always shown stands above all that hides, wherever and in whatever order', () => {
  const show = author('Ilse', { action: 'show' });
  const hide = author('Ilse', { site: 'a.example' });
  for (const rules of [
    [show, hide],
    [hide, show],
    [text('thanks'), show],
  ])
    expect(act(rules, said('Thanks.', 'Ilse'))).toBe('show');
  const spared = [author('Ilse'), text('Thanks', { action: 'show' }), text('than')];
  expect(act(spared, said('Thanks.', 'Ilse'))).toBe('show');
});

it('holds on its site and the parts of it', () => {
  const rules = [author('Ilse', { site: 'boats.example' })];
  const holds = (host: string) => act(rules, said('', 'Ilse'), host) === 'hide';
  expect(['boats.example', 'www.boats.example'].map(holds)).toEqual([true, true]);
  expect(['rowboats.example', 'example', ''].map(holds)).toEqual([false, false, false]);
});

describe('parseRules', () => {
  it.each([
    ['nothing', undefined],
    ['no list', { 0: author('Ilse') }],
    ['no rule', [null, 3, 'Ilse', []]],
    ['no such kind', [{ ...author('Ilse'), kind: 'mood' }]],
    ['no such action', [{ ...author('Ilse'), action: 'burn' }]],
    ['no value', [author(' \u200b '), { ...author(''), value: 7 }]],
    ['a phrase of one letter', [text('a')]],
  ])('makes nothing of %s', (_, value) => expect(parseRules(value)).toEqual([]));

  it('keeps what makes sense, within bounds', () => {
    expect(parseRules([null, author('Ilse')])).toEqual([author('Ilse')]);
    expect(parseRules([{ ...author('  Old   Mill '), site: 3 }])).toEqual([author('Old Mill')]);
    expect(parseRules([author('x'.repeat(900))])[0]?.value).toHaveLength(200);
    const many = Array.from({ length: 2_500 }, (_, i) => author(`n${i}`));
    expect(parseRules(many)).toHaveLength(maxRules);
    expect(parseRules(many).at(-1)?.value).toBe('n2499');
  });

  it('makes sense of anything, and reads its own output unchanged', () => {
    const parts = { kind: fc.constantFrom('author', 'text', 7), action: fc.constant('hide') };
    const rule = fc.record({ ...parts, value: fc.anything(), site: fc.anything() });
    const words = fc.record({ ...parts, value: fc.string({ unit: 'binary' }), site: fc.string() });
    fc.assert(
      fc.property(fc.array(fc.oneof(rule, words, fc.anything())), (value) => {
        const parsed = parseRules(value);
        expect(parseRules(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
      }),
    );
  });
});

describe('a change', () => {
  const [hide, show] = [author('Ilse'), author('ILSE ', { action: 'show' })];

  it('leaves the newer of two rules about the same', () => {
    expect(changeRules([hide], { add: [show], drop: [] })).toEqual([show]);
    expect(changeRules([hide, text('x y')], { add: [], drop: [show] })).toEqual([text('x y')]);
  });

  it('drops what says the contrary, and can be taken back', () => {
    const elsewhere = author('Ilse', { action: 'show', site: 'b.example' });
    const before = [show, elsewhere];
    const here = author('Ilse', { site: 'a.example' });
    const { rules, undo } = insist(before, { add: [here], drop: [] }, 'a.example');
    expect(rules).toEqual([elsewhere, here]);
    expect(act(rules, said('', 'Ilse'))).toBe('hide');
    expect(undo).toEqual({ add: [show], drop: [here] });
    expect(new Set(changeRules(rules, undo))).toEqual(new Set(before));
  });
});

it('a thousand rules and ten thousand comments', () => {
  const words = (seed: number) =>
    Array.from({ length: 60 }, (_, i) => ((seed + 7) * (i + 3) * 2_654_435).toString(36)).join(' ');
  const rules = Array.from({ length: 1_000 }, (_, i) =>
    i % 2 ? author(`Name ${i}`) : text(words(i).slice(0, 24)),
  );
  const start = performance.now();
  const find = compileRules(rules, 'a.example');
  const comments = Array.from({ length: 10_000 }, (_, i) => said(words(i + 5_000), `Name ${i}`));
  const made = performance.now();
  const found = comments.filter(find).length;
  const first = performance.now();
  comments.forEach(find);
  const again = performance.now();
  console.log(
    `rules: compiled and comments made ${(made - start).toFixed()} ms, decided ${(first - made).toFixed()} ms, again ${(again - first).toFixed()} ms`,
  );
  expect(found).toBe(500);
  expect(first - made).toBeLessThan(5_000);
});
