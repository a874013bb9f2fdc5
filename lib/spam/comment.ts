/** The nouns of the house. Plain data: safe to send in a message, to write as JSON and to build in a test. */

export interface Link {
  /** Absolute address, or whatever the page wrote when it cannot be resolved. */
  readonly url: string;
  /** The anchor text, white space folded. */
  readonly text: string;
}

export interface Comment {
  readonly text: string;
  /** The author's name as shown, or null where the page shows none. */
  readonly author: string | null;
  /** Where the author's name links to, or null. */
  readonly authorUrl: string | null;
  /** Links inside the comment's own text, in order. */
  readonly links: readonly Link[];
  /** When it was written, in milliseconds since 1970, or null where unknown. */
  readonly date: number | null;
  /** Index, in the thread, of the comment this one answers, or null. */
  readonly parent: number | null;
}

export interface Article {
  readonly title: string;
  readonly text: string;
}

/** One page: what was written and what people said about it, in document order. */
export interface Thread {
  /** Host name of the page, or null where unknown: links to it are no evidence. */
  readonly host: string | null;
  readonly article: Article;
  readonly comments: readonly Comment[];
}

/** Why a comment looks like spam. `kind` is a key of the interface's words; `value` fills its slot. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly value?: string;
}

export const reasonKinds = [
  'your-rule-author',
  'your-rule-text',
  'you-taught-me',
  'same-text-elsewhere',
  'same-trail',
  'borrowed-words',
  'sold-here',
  'thread-is-flooded',
  'keyword-name',
  'author-link',
  'links',
  'contact-bait',
  'disguised-letters',
  'empty-praise',
  'off-topic',
  'phrases',
  'shape',
] as const;

export type ReasonKind = (typeof reasonKinds)[number];

export interface Judgement {
  /** How likely the comment is spam, calibrated, 0 to 1. */
  readonly probability: number;
  /** Strongest first, at most four; empty only where the probability is low. */
  readonly reasons: readonly Reason[];
}

/** What the reader says about a comment. */
export type Label = 'spam' | 'ham';
