import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reason } from '../lib/spam/comment.ts';
import type { Verdict } from '../lib/spam/decide.ts';
import type { Counts } from './popup-state.ts';
import type { StopName } from './stops.ts';

/** Everything components say. They own this list; whoever renders them fills it in, in the reader's language. */
export interface Words {
  readonly name: string;
  readonly promise: string;
  readonly site: {
    switchFor(host: string): string;
    readonly on: string;
    readonly off: string;
    readonly nameless: string;
  };
  readonly picture: {
    folded(folded: number, total: number): string;
    describe(counts: Counts): string;
    legend(verdict: Verdict, count: number): string;
  };
  readonly strength: {
    readonly title: string;
    readonly stops: Readonly<Record<StopName, string>>;
    readonly hints: Readonly<Record<StopName | 'custom', string>>;
    readonly threshold: string;
    meaning(percent: string, folded: number, total: number): string;
  };
  readonly hidden: {
    readonly title: string;
    count(folded: number, dimmed: number): string;
    readonly noName: string;
    readonly verdicts: Readonly<Record<Verdict | 'revealed', string>>;
    readonly said: Readonly<Record<'spam' | 'ham', string>>;
    readonly show: string;
    readonly hideAgain: string;
    readonly spam: string;
    readonly notSpam: string;
    readonly undo: string;
    more(count: number): string;
    readonly none: string;
    noneOf(total: number): string;
  };
  readonly notices: Readonly<
    Record<
      'noAccess' | 'unreachable' | 'closed' | 'off' | 'reading' | 'noComments',
      { readonly title: string; readonly text: string }
    >
  > & { readonly noEngine: { readonly title: string; text(found: number): string } };
  readonly grant: string;
  readonly reload: string;
  percent(probability: number): string;
  reason(reason: Reason): string;
}

export const WordsContext = createContext<Words | null>(null);

/** @throws Error outside of a `WordsContext`, which is a bug: the interface would be mute */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('Components need words: render them inside WordsContext');
  return words;
}
