import type { Comment } from './comment.ts';

/**
 * The reader's own rules: whose comments, or comments that say what, are always shown or always hidden. Cheap, however
 * many there are: a comment's author is looked up, and its text is walked through once for all phrases together.
 */
export interface Rule {
  readonly kind: RuleKind;
  /** An author's name or address as shown, or a phrase; compared by `plain`. */
  readonly value: string;
  readonly action: RuleAction;
  /** Host name of the site it holds on, subdomains and all; null where it holds everywhere. */
  readonly site: string | null;
}

export const ruleKinds = ['author', 'text'] as const;
export type RuleKind = (typeof ruleKinds)[number];
export const ruleActions = ['show', 'hide'] as const;
export type RuleAction = (typeof ruleActions)[number];

/** What to do to the list of rules. */
export interface RuleChange {
  readonly add: readonly Rule[];
  readonly drop: readonly Rule[];
}

export type Ruled = Pick<Comment, 'text' | 'author' | 'authorUrl'>;
/** @returns the rule that holds for a comment, or null; one that shows stands above those that hide */
export type FindRule = (comment: Ruled) => Rule | null;

export const maxRules = 2_000;
export const maxRuleChars = 200;
/** A phrase of one letter would be in every comment. */
const minPhrase = 2;

/** @returns the rules that made sense, the last 2,000 of them */
export function parseRules(value: unknown): Rule[] {
  const parsed = Array.isArray(value) ? value.slice(-maxRules).map(parseRule) : [];
  return changeRules([], { add: parsed.filter((rule) => rule !== null), drop: [] });
}

/** @returns a rule made of anything, cut to 200 characters; null where it makes no sense */
export function parseRule(value: unknown): Rule | null {
  const given = (value ?? {}) as Record<keyof Rule, unknown>;
  const kind = ruleKinds.find((known) => known === given.kind);
  const action = ruleActions.find((known) => known === given.action);
  const words = typeof given.value === 'string' ? squeeze(given.value).slice(0, maxRuleChars) : '';
  if (!kind || !action || plain(words).length < (kind === 'text' ? minPhrase : 1)) return null;
  const { site } = given;
  const host = typeof site === 'string' ? site.toLowerCase().slice(0, maxRuleChars) : null;
  return { kind, action, value: words, site: host || null };
}

/** @returns the rules after a change: of two about the same thing on the same site the newer one is left */
export function changeRules(rules: readonly Rule[], { add, drop }: RuleChange): Rule[] {
  const next = new Map(rules.map((rule) => [keyOf(rule), rule]));
  for (const rule of drop) next.delete(keyOf(rule));
  for (const rule of add) {
    next.delete(keyOf(rule));
    next.set(keyOf(rule), rule);
  }
  return [...next.values()].slice(-maxRules);
}

/**
 * Makes a change that is about one page, so that what is added holds there: what says the contrary there goes.
 * @param host of the page
 * @returns the rules after it, and the change that takes it back
 */
export function insist(
  rules: readonly Rule[],
  { add, drop }: RuleChange,
  host: string,
): { rules: Rule[]; undo: RuleChange } {
  const contrary = rules.filter((old) => holdsOn(old, host) && add.some((one) => denies(one, old)));
  const next = changeRules(rules, { add, drop: [...drop, ...contrary] });
  return {
    rules: next,
    undo: { add: rules.filter((old) => !next.includes(old)), drop: add },
  };
}

function denies(one: Rule, other: Rule): boolean {
  const isAboutSame = one.kind === other.kind && plain(one.value) === plain(other.value);
  return isAboutSame && one.action !== other.action;
}

/** Sorts the rules that hold on a host, once, so that any number of comments can be asked about. */
export function compileRules(rules: readonly Rule[], host: string): FindRule {
  const here = rules.filter((rule) => holdsOn(rule, host));
  if (here.length === 0) return () => null;
  const authors = new Map<string, Rule>();
  const phrases: Step = new Map();
  for (const rule of here) {
    const value = plain(rule.value);
    if (rule.kind === 'text') plant(phrases, value, rule);
    else authors.set(value, stronger(authors.get(value), rule));
  }
  const find = ({ text, author, authorUrl }: Ruled): Rule | null => {
    let found: Rule | undefined;
    for (const name of [author, authorUrl]) {
      const rule = name ? authors.get(plain(name)) : undefined;
      if (rule) found = stronger(found, rule);
    }
    if (!phrases.size || found?.action === 'show') return found ?? null;
    return walk(phrases, plain(text), found) ?? null;
  };
  const known = new WeakMap<Ruled, Rule | null>();
  return (comment) => {
    const rule = known.get(comment);
    if (rule !== undefined) return rule;
    const found = find(comment);
    known.set(comment, found);
    return found;
  };
}

/** Of all phrases at once: from letter to letter, and the rule of a phrase that ends with the last one. */
type Step = Map<number, Step> & { rule?: Rule };

function plant(phrases: Step, phrase: string, rule: Rule): void {
  let step = phrases;
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i);
    const next: Step = step.get(code) ?? new Map();
    step.set(code, next);
    step = next;
  }
  step.rule = stronger(step.rule, rule);
}

function walk(phrases: Step, text: string, found: Rule | undefined): Rule | undefined {
  for (let start = 0; start < text.length; start++) {
    let step: Step | undefined = phrases;
    for (let i = start; step; i++) {
      if (step.rule) found = stronger(found, step.rule);
      step = step.get(text.charCodeAt(i));
    }
    if (found?.action === 'show') return found;
  }
  return found;
}

/** @returns the one that shows, where one of them does */
function stronger(a: Rule | undefined, b: Rule): Rule {
  return a && (a.action === 'show' || b.action === 'hide') ? a : b;
}

function holdsOn({ site }: Rule, host: string): boolean {
  return site === null || site === host || host.endsWith(`.${site}`);
}

function keyOf({ kind, value, site }: Rule): string {
  return JSON.stringify([kind, plain(value), site]);
}

/** NFKC sorts runs of combining marks in quadratic time, so long runs are cut before it sees them. */
const longMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * @returns the same for what reads the same: whatever the case, the white space, the width of letters, and what cannot be
 * seen; of an address without what all have alike
 */
function plain(text: string): string {
  const shown = text
    .replace(/\p{Cf}/gu, '')
    .replace(longMarks, '$1')
    .normalize('NFKC');
  // By way of capitals, for ß; and Greek has two small letters of one capital.
  const small = shown.toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
  return squeeze(small.replace(/^\s*https?:\/\/(?:www\.)?|\/\s*$/g, ''));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
