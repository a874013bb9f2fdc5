import type { Mercy } from './settings.ts';
import type { Comment, Judgement, Label, Reason, Thread } from './spam/comment.ts';
import type { Verdict } from './spam/decide.ts';
import type { Costs } from './spam/model.ts';
import type { Rule, RuleChange } from './spam/rules.ts';

/** Content script -> background: message name -> signature. */
export interface BackgroundMessages {
  /** Judges a whole thread; null where there is no engine (the page then shows everything). */
  judge(thread: Thread): Judgement[] | null;
  /** Takes a correction, or takes it back (null). `comment` is used for its hash only and is not kept. */
  learn(correction: { comment: Comment; label: Label | null }): void;
  /** The reader's own rules. */
  rules(): Rule[];
  /**
   * Changes them for a page, by the host name of the page on top.
   * @returns what takes the change back
   */
  rule(change: RuleChange & { host: string }): RuleChange;
  /** What each threshold costs, as measured with the model. */
  costs(): Costs;
  /** Has the sending frame run the script that knows comments when it sees them. */
  loadSites(): void;
  /** The host name of the page in the sender's tab; null where that may not be known. */
  topHost(): string | null;
  /** The text of the style sheet given to pages. */
  styles(): string;
  /** Says that the number of folded comments in the sending frame has changed. */
  counted(): void;
}

/** Background -> one frame. */
export interface FrameMessages {
  /** How many comments are folded in this frame now. */
  count(): number;
  /** @returns whether there was anything to do in this frame */
  press(shortcut: Shortcut): boolean;
  /** Does what was chosen in the context menu with the comment on which it was opened last. */
  choose(choice: Choice): void;
}

/** An item of the context menu, and what was selected on the page then. */
export interface Choice {
  readonly said: Said;
  readonly selection: string;
}

/** `reveal-all` opens every folded comment, or folds them again; `next-hidden` leads to the next one. */
export type Shortcut = 'reveal-all' | 'next-hidden';

/** Name of the port a popup opens to all frames of a tab. Frames post reports, the popup posts commands. */
export const reportPort = 'winnow-report';

/** What the popup sees of one frame. Sent at once when the port opens and again whenever it changes. */
export interface Report {
  /** Names the frame for as long as it lives; chosen at random by the frame. */
  readonly frame: string;
  readonly isTop: boolean;
  /** `location.hostname`; empty where the page has none. */
  readonly host: string;
  /**
   * `off`: switched off for this site · `reading`: not yet done · `done`: every comment found so far is judged ·
   * `no-engine`: comments were found but could not be judged, so all are shown
   */
  readonly state: 'off' | 'reading' | 'done' | 'no-engine';
  /** In document order. Of a very long page those that are hidden, and the most suspicious of the others. */
  readonly comments: readonly ReportedComment[];
  /** How many comments more there are than are listed; none where all are. */
  readonly unlisted?: Readonly<Record<Verdict, number>>;
  /** What the reader should know about how well this page is read; none where all is well. */
  readonly notices?: readonly Notice[];
}

/**
 * `layout`: a site that Winnow knows looks different now, and is read as any unknown page · `same-error`: all would be
 * folded for one reason, so nothing is · `partial`: there is more on the page than is read
 */
export type Notice = (typeof notices)[number];
export const notices = ['layout', 'same-error', 'partial'] as const;

/** More comments than that are not listed in one report. */
export const maxListed = 10_000;
/** Where their texts have more characters than that together, each is cut to what can be seen of it in a row. */
export const maxListedChars = 2_000_000;
export const rowChars = 400;

export interface ReportedComment {
  /** Names the comment within its frame for as long as the frame lives. */
  readonly id: number;
  readonly author: string | null;
  readonly text: string;
  /** 0 to 1, or null where it was not judged. */
  readonly probability: number | null;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** The reader opened it: folded by verdict, visible on the page. */
  readonly isRevealed: boolean;
  /** Why it is shown whatever the judge says. */
  readonly mercy: Mercy | null;
  /** The reader's own rule that holds for it. */
  readonly rule: Pick<Rule, 'kind' | 'action'> | null;
  /** It is hidden because the comment it answers is, and the reader wants it so. */
  readonly isFollower: boolean;
  /** What the reader said of it last could not be kept. */
  readonly isUnkept: boolean;
}

/** Popup -> frame, over the report port. Every frame hears it; the one it names acts. */
export interface Command {
  readonly frame: string;
  readonly id: number;
  readonly action: Action;
}

/**
 * `reveal` and `hide` open and close a folded comment; `forget` takes back what was said last of it; `jump` leads to
 * the comment on the page.
 */
export type Action = (typeof actions)[number];

/**
 * What the reader says of a comment: `spam` and `ham` are corrections; the others make rules of its author or of words
 * selected in it, `unrule` takes the rule away that holds for it.
 */
export type Said = (typeof sayings)[number];
export const sayings = [
  'spam',
  'ham',
  'show-author',
  'hide-author',
  'hide-text',
  'unrule',
] as const;
export const actions = [...sayings, 'reveal', 'hide', 'forget', 'jump'] as const;

/** @returns whether so much of a thread is folded that single lines would say less than one line for all */
export function isFlood(folded: number, total: number): boolean {
  return folded >= 10 && folded >= total * 0.8;
}
