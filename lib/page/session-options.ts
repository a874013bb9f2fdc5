import type { Settings } from '../settings.ts';
import type { Comment, Label } from '../spam/comment.ts';
import type { FindRule, RuleChange } from '../spam/rules.ts';
import type { Judge } from './ask.ts';
import type { Words } from './lines.ts';
import type { Root } from './roots.ts';
import type { Site, Steps } from './sites/types.ts';

/** What a session needs from outside; it knows nothing of the extension API. */
export interface Host {
  /** @returns a judgement for each comment, or null where there is no engine */
  readonly judge: Judge;
  /** Takes a correction, or takes it back (null). */
  learn(comment: Comment, label: Label | null): Promise<void>;
  /** Changes the reader's own rules, and decides again by them. @returns what takes the change back */
  rule(change: RuleChange): Promise<RuleChange>;
  /** Something that the report tells has changed. */
  changed(): void;
  readonly words: Words;
}

export interface SessionOptions {
  readonly page: Document;
  readonly host: Host;
  readonly settings: Settings;
  /** The reader's own rule for a comment. */
  readonly findRule?: FindRule | undefined;
  /** Host name of the page on top, where it may be known. */
  readonly site?: string;
  readonly signal: AbortSignal;
  /** The cheap look, which the script in every frame carries already. */
  readonly mayHoldComments: (root: Root | Element) => Steps<boolean>;
  /** Fetches the text of the style sheet given to pages, which does not reach into shadow roots by itself. */
  readonly loadStyles?: () => Promise<string>;
  /** Fetches what knows comments when it sees them; asked for once, when something may be one. */
  readonly loadSites: () => Promise<readonly Site[]>;
  /** How long an answer of the engine may take, in milliseconds. */
  readonly patienceMs?: number;
}
