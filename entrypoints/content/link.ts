import type { Root } from '../../lib/page/roots.ts';
import type { Steps } from '../../lib/page/sites/types.ts';
import type { Choice, Command, Report, Shortcut } from '../../lib/protocol.ts';

/** What `sites.js` tells the script that is in every frame. */
export interface Finder {
  report(): Report;
  act(command: Command): void;
  /** How many comments are folded now. */
  count(): number;
  press(shortcut: Shortcut): boolean;
  choose(choice: Choice): void;
}

/** Where the two scripts of a frame meet; the page does not see it. */
export interface Link {
  finder: Finder | null;
  readonly mayHoldComments: (root: Root | Element) => Steps<boolean>;
  /** Something that the report tells has changed. */
  changed(): void;
}

export const world = globalThis as { winnowLink?: Link };
