import type { Answering } from './parents.ts';
import type { Place, Places } from './place.ts';

/**
 * A comment system as data. Selectors of one comment never see what stands in another one inside it. Fields that are
 * not said are learned from the comments themselves, as on pages of no known system.
 */
export interface System {
  readonly name: string;
  /** Outer elements of the comments; they may hold the replies. */
  readonly comments: string;
  /** What else the page must show, where `comments` alone could be mistaken. */
  readonly when?: string;
  /** Paths of pages that are this system's, in place of `when`. */
  readonly path?: RegExp;
  readonly author?: Places;
  /** Where the author's name leads, when the name itself is no link. */
  readonly authorLink?: Place;
  /** Selectors only. A comment without it is a deleted stub or not loaded yet. */
  readonly body?: Places;
  readonly date?: Places;
  readonly permalink?: Place;
  /** Parts that are never text of the body. */
  readonly skip?: string;
  /** What stands before the words and is none of them. */
  readonly prefix?: RegExp;
  /** The box with author and body and without replies, where it is not to be found by that. */
  readonly box?: string;
  readonly answers?: Answering;
  /** Matches the comment, or something in it, where the page's author wrote it. */
  readonly pageAuthor?: string;
  readonly pinned?: string;
  readonly likes?: Place;
}
