import type { Said } from '../protocol.ts';
import type { Reason } from '../spam/comment.ts';
import type { Rule } from '../spam/rules.ts';
import type { StubButton, StubView } from './hide-stub.ts';
import type { Entry } from './reader.ts';

/** What the page says, in the reader's language. */
export interface Words {
  fold(reasons: readonly Reason[]): string;
  dim(reasons: readonly Reason[]): string;
  /** Of a comment that the reader's own rule hides. */
  ruled(reasons: readonly Reason[]): string;
  flood(folded: number, total: number): string;
  readonly said: Readonly<Record<Said | 'failed', string>>;
  readonly show: string;
  readonly hideAgain: string;
  readonly ham: string;
  readonly unrule: string;
  readonly undo: string;
}

/** @returns why a comment is hidden: the reader's own word stands above the judge's */
export function reasonsOf({ label, judgement }: Entry, rule: Rule | null): readonly Reason[] {
  if (label) return [{ kind: 'you-taught-me' }];
  if (rule?.action === 'hide') return [{ kind: `your-rule-${rule.kind}`, value: rule.value }];
  return judgement?.reasons ?? [];
}

/** A low line: the comment itself is there to be read. */
export function quiet(text: string, second: StubButton | null): StubView {
  return { text, isQuiet: true, first: null, second };
}

/** A line in the place of a comment. */
export function loud(
  text: string,
  label: string,
  action: StubButton['action'],
  second: StubButton | null,
): StubView {
  return { text, isQuiet: false, first: { label, action }, second };
}
