import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Notice, Said } from '../lib/protocol.ts';
import type { Look, Mercy } from '../lib/settings.ts';
import type { Reason, ReasonKind } from '../lib/spam/comment.ts';
import type { Verdict } from '../lib/spam/decide.ts';
import type { RuleAction, RuleKind } from '../lib/spam/rules.ts';
import type { Order, TabName } from './arrange.ts';

import type { Counts } from './popup-state.ts';
import type { StopName } from './stops.ts';

/** Everything components say. They own this list; whoever renders them fills it in, in the reader's language. */
export interface Words {
  readonly name: string;
  readonly promise: string;
  readonly header: Readonly<
    Record<
      'power' | 'switchOff' | 'switchOn' | 'pause' | 'pauseRestart' | 'goOn' | 'settings',
      string
    >
  > & { pauseMinutes(minutes: number): string };
  readonly site: {
    switchFor(host: string): string;
    readonly states: Readonly<Record<'visit' | 'always', Readonly<Record<'on' | 'off', string>>>>;
    readonly onlyVisit: string;
    readonly onVisit: string;
    readonly forGood: string;
    readonly nameless: string;
  };
  readonly picture: {
    folded(folded: number, total: number): string;
    describe(counts: Counts): string;
    legend(verdict: Verdict, count: number): string;
    from(percent: string): string;
  };
  readonly strength: {
    readonly title: string;
    readonly stops: Readonly<Record<StopName, string>>;
    readonly hints: Readonly<Record<StopName | 'custom', string>>;
    readonly handles: Readonly<Record<Handle, string>>;
    readonly meanings: Readonly<
      Record<Handle, (percent: string, count: number, total: number) => string>
    >;
    readonly own: string;
    cost(goodPer: number): string;
  };
  readonly flood: { readonly text: string; readonly showAll: string };
  readonly doubts: Readonly<Record<Notice, string>>;
  readonly hush: string;
  tooMany(listed: number, total: number): string;
  readonly hidden: Readonly<
    Record<
      | 'title'
      | 'noName'
      | 'follower'
      | 'jump'
      | 'show'
      | 'hideAgain'
      | 'spam'
      | 'notSpam'
      | 'showAuthor'
      | 'hideAuthor'
      | 'unrule'
      | 'ruleShow'
      | 'undo'
      | 'sift'
      | 'search'
      | 'byReason'
      | 'anyReason'
      | 'order'
      | 'noMatch'
      | 'noMatchText',
      string
    >
  > & {
    readonly tabs: Readonly<Record<TabName, string>>;
    readonly orders: Readonly<Record<Order, string>>;
    readonly verdicts: Readonly<Record<Verdict | 'revealed', string>>;
    readonly said: Readonly<Record<RowSaid | 'failed', string>>;
    readonly mercies: Readonly<Record<Mercy, string>>;
    readonly none: Readonly<Record<TabName, string>>;
    readonly noneOf: Readonly<Record<TabName, (total: number) => string>>;
    number(count: number): string;
  };
  readonly notices: Readonly<
    Record<
      'allOff' | 'noAccess' | 'unreachable' | 'closed' | 'off' | 'reading' | 'noComments',
      { readonly title: string; readonly text: string }
    >
  > & {
    readonly noEngine: { readonly title: string; text(found: number): string };
    readonly paused: {
      readonly title: string;
      readonly textRestart: string;
      text(untilMs: number): string;
    };
  };
  readonly grant: string;
  readonly reload: string;
  news(version: string): string;
  percent(probability: number): string;
  reason(reason: Reason): string;
  reasonName(kind: ReasonKind): string;
}

/** What the pages say that fill a tab: settings and welcome. */
export interface PageWords extends Words {
  readonly options: Readonly<
    Record<
      | 'title'
      | 'mercy'
      | 'more'
      | 'replies'
      | 'badge'
      | 'sites'
      | 'siteHushed'
      | 'rules'
      | 'rulesText'
      | 'everywhere'
      | 'ruleWhat'
      | 'ruleValue'
      | 'ruleSite'
      | 'addRule'
      | 'badRule'
      | 'backup'
      | 'backupText'
      | 'export'
      | 'import'
      | 'noSites'
      | 'siteOff'
      | 'remove'
      | 'keys'
      | 'noKey'
      | 'changeKeys'
      | 'taught'
      | 'forget',
      string
    >
  > & {
    readonly looks: Readonly<Record<Handle, string>>;
    readonly look: Readonly<Record<Look, string>>;
    readonly mercies: Readonly<Record<Mercy, string>>;
    readonly rule: Readonly<Record<`${RuleAction}-${RuleKind}`, string>>;
    readonly outcomes: Readonly<Record<Outcome, string>>;
    rulesCount(count: number): string;
    removeRule(value: string): string;
    siteOwn(dim: string, fold: string): string;
    removeSite(host: string): string;
    taughtCount(count: number): string;
  };
  readonly welcome: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'try'
      | 'tryText'
      | 'write'
      | 'post'
      | 'you'
      | 'may'
      | 'where'
      | 'settings',
      string
    >
  > &
    Readonly<
      Record<
        'reads' | 'judges' | 'keeps' | 'pin' | 'off' | 'language',
        { readonly title: string; readonly text: string }
      >
    >;
}

type Handle = 'dim' | 'fold';

/** How it went: `full`: the browser's storage is; `bad-file`: the file was none of Winnow's. */
export type Outcome = 'imported' | 'bad-file' | 'full';

/** What can be said of a comment in the list: nothing can be selected there. */
export type RowSaid = Exclude<Said, 'hide-text'>;

export const WordsContext = createContext<Words | null>(null);

/** @throws Error outside of a `WordsContext`, which is a bug: the interface would be mute */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('Components need words: render them inside WordsContext');
  return words;
}

/** @throws Error where the words given are those of the popup, which is a bug */
export function usePageWords(): PageWords {
  const words = useWords();
  if (!isOfPages(words)) throw new Error('Settings and welcome need the words of pages');
  return words;
}

function isOfPages(words: Words): words is PageWords {
  return 'options' in words;
}
