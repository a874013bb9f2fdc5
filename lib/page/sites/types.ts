import type { Comment } from '../../spam/comment.ts';
import type { Root } from '../roots.ts';
import type { Steps } from '../schedule.ts';

/** One comment as a site reads it. Only `session` and `hide` hold on to the element. */
export interface Reading {
  /** Where a verdict shows: the box that holds author and body and, where there is one, no reply. */
  readonly box: Element;
  /** The comment, with `parent` still unknown. */
  readonly comment: Omit<Comment, 'parent'>;
  /** The comment's own address, or null. */
  readonly permalink: string | null;
  /** Written by whoever wrote the page, as far as the page says so. */
  readonly isPageAuthor: boolean;
  readonly isPinned: boolean;
  /** How many liked it, or null where the page does not say. */
  readonly likes: number | null;
}

/** Comments by those that answer them. */
export type Parents = ReadonlyMap<Element, Element>;

/** What a site found on a page. */
export interface Findings {
  /** Outer elements of the comments (they may hold the replies), in document order, none twice. */
  readonly elements: readonly Element[];
  /** There is more on the page than was looked at. */
  readonly isPartial?: boolean;
  /** Learns from all what `read` goes by; without it the first reading takes as long. */
  learn?(): Steps<unknown>;
  /** Reads one of `elements`; null for a deleted stub, a template and the like. */
  read(element: Element): Reading | null;
  /** Which of `elements` answers which. Without it, none is known to answer another. */
  parents?(): Steps<Parents>;
}

export type { Steps };

/** Knows the comments of one system. */
export interface Site {
  readonly name: string;
  /**
   * @param roots the page and its open shadow roots; the page alone where they are not given
   * @returns null where the page shows no comment of this system
   */
  find(page: Document, roots?: readonly Root[]): Steps<Findings | null>;
}

/** Where a system keeps the fields of a comment. What is not said here is learned from the comments themselves. */
export interface Fields {
  /** Selectors in order of trust; the first one that finds something in a comment is taken. */
  readonly author?: readonly string[];
  readonly body?: readonly string[];
  readonly date?: readonly string[];
  /** Parts that are never text of the body. */
  readonly skip?: string;
}
