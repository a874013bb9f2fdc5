import type { Comment } from './comment.ts';
import type { LetterCounts } from './letter-counts.ts';
import type { Normalized } from './normalize.ts';
import type { Tokens } from './tokenize.ts';

/** One comment, read once: what every later step looks at. */
export interface Reading {
  readonly comment: Comment;
  /** What its text is made of, before it is normalised. */
  readonly counts: LetterCounts;
  readonly normalized: Normalized;
  readonly tokens: Tokens;
  /** What stands for each of its words in runs of words. */
  readonly hashes: readonly number[];
}
