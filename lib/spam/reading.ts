import type { Comment } from './comment.ts';
import type { Normalized } from './normalize.ts';
import type { Tokens } from './tokenize.ts';

/** One comment, read once: what every later step looks at. */
export interface Reading {
  readonly comment: Comment;
  readonly normalized: Normalized;
  readonly tokens: Tokens;
}
