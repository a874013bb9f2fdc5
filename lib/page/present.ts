import { isFlood } from '../protocol.ts';
import type { Look, Mercy, Settings } from '../settings.ts';
import { decide } from '../spam/decide.ts';
import type { FindRule, Rule, RuleChange } from '../spam/rules.ts';
import { isSameError } from './doubt.ts';
import type { Hider, Shown } from './hide.ts';
import type { StubView } from './hide-stub.ts';
import { loud, quiet, reasonsOf, type Words } from './lines.ts';
import type { createMercy } from './mercy.ts';
import type { Entry } from './reader.ts';
import { inSteps } from './schedule.ts';
import type { Steps } from './sites/types.ts';

/** What is known of a comment beside its entry, once it has been shown. */
export interface Showing {
  mercy: Mercy | null;
  /** The reader's own rule that holds for it. */
  rule: Rule | null;
  isFollower: boolean;
  /** The reader has just said something of it here and may take that back. */
  said: keyof Words['said'] | null;
  /** What takes back the rules made of it last. */
  undo: Promise<RuleChange> | null;
}

export type Presenter = ReturnType<typeof createPresenter>;

/** Turns judgements, corrections and settings into what stands on the page. */
export function createPresenter(
  hider: Hider,
  words: Words,
  mercy: ReturnType<typeof createMercy>,
  findRule: FindRule,
) {
  const showings = new WeakMap<Entry, Showing>();
  let isGathered = true;
  let floodHead: Entry | null = null;
  let floodText = '';
  /** Later comments came when the page was at rest: see `isLate`. */
  let lastEarlyId = Number.POSITIVE_INFINITY;

  let passes = 0;
  let isDoubtful = false;

  /**
   * Decides on all comments, and shows them; gives up once it is called again.
   * Where the page may have been misread, only the reader's own word hides.
   */
  function* showAll(entries: readonly Entry[], settings: Settings): Steps<void> {
    const pass = ++passes;
    isDoubtful = yield* isSameError(entries, ({ judgement }) =>
      decide(judgement, settings.thresholds),
    );
    yield* mercy.survey(entries);
    const byElement = new Map<Element, Entry>();
    yield* inSteps(entries, (entry) => byElement.set(entry.element, entry));
    for (const entry of entries) {
      decideOne(entry, settings, settings.repliesFollow ? findParent(entry, byElement) : null);
      yield undefined;
      if (pass !== passes) return;
    }
    yield* gather(entries, settings);
    for (const entry of entries) {
      render(entry, settings);
      yield undefined;
      if (pass !== passes) return;
    }
  }

  /** Shows one comment at once; what follows for others comes with the next pass. */
  function showOne(entry: Entry, settings: Settings): void {
    if (!showingOf(entry).isFollower) decideOne(entry, settings, null);
    render(entry, settings);
  }

  function decideOne(entry: Entry, settings: Settings, parent: Entry | null): void {
    const { judgement, label } = entry;
    const showing = showingOf(entry);
    const rule = label ? null : findRule(entry.reading.comment);
    showing.rule = rule;
    showing.mercy = label ? null : mercy.find(entry, settings, rule);
    const decided = decide(isDoubtful ? null : judgement, settings.thresholds, rule);
    entry.verdict = showing.mercy || label === 'ham' ? 'show' : label === 'spam' ? 'fold' : decided;
    showing.isFollower =
      parent !== null &&
      !label &&
      !rule &&
      !showing.mercy &&
      parent.verdict === 'fold' &&
      !parent.isRevealed;
    if (showing.isFollower) entry.verdict = 'fold';
  }

  function* gather(entries: readonly Entry[], { looks }: Settings): Steps<void> {
    const folded: Entry[] = [];
    yield* inSteps(entries, (one) => {
      if (one.verdict === 'fold' && !showingOf(one).rule) folded.push(one);
    });
    const isBlock = isGathered && looks.fold === 'fold' && isFlood(folded.length, entries.length);
    floodHead = (isBlock && folded.find(isGatherable)) || null;
    if (isBlock) floodText = words.flood(folded.length, entries.length);
  }

  function render(entry: Entry, settings: Settings): void {
    const [shown, view] = compose(entry, settings);
    hider.show(entry.reading.box, shown, view);
  }

  function compose(entry: Entry, { looks }: Settings): [Shown, StubView | null] {
    const { verdict, isRevealed } = entry;
    const { said, isFollower, rule } = showingOf(entry);
    const undo =
      said && said !== 'failed' ? { label: words.undo, action: 'forget' as const } : null;
    if (verdict === 'show') return ['show', said && quiet(words.said[said], undo)];
    const why = rule ? words.ruled : words[verdict];
    const text = said ? words.said[said] : why(reasonsOf(entry, rule));
    const action = rule ? 'unrule' : 'ham';
    const second = undo ?? { label: words[action], action };
    const look = lookOf(looks[verdict], entry);
    if (look === 'mark') return ['show', quiet(text, second)];
    if (look === 'dim') return ['dim', quiet(text, second)];
    if (isRevealed) return ['dim', loud(text, words.hideAgain, 'hide', second)];
    if (look === 'remove' || isFollower) return ['remove', null];
    if (floodHead === entry) return ['fold', loud(floodText, words.show, 'scatter', null)];
    if (floodHead && verdict === 'fold' && isGatherable(entry)) return ['remove', null];
    return ['fold', loud(text, words.show, 'reveal', second)];
  }

  /** A comment that came late keeps its line, or a list that loads more when it is short would load for ever. */
  function lookOf(look: Look, entry: Entry): Look {
    return look === 'remove' && isLate(entry) ? 'fold' : look;
  }

  function isGatherable(entry: Entry): boolean {
    const { said, rule } = showingOf(entry);
    return !entry.isRevealed && !isLate(entry) && !said && !rule;
  }

  function isLate({ id }: Entry): boolean {
    return id > lastEarlyId;
  }

  function showingOf(entry: Entry): Showing {
    const showing = showings.get(entry) ?? {
      mercy: null,
      rule: null,
      isFollower: false,
      said: null,
      undo: null,
    };
    showings.set(entry, showing);
    return showing;
  }

  return {
    /** Whether the comments shown last may have been misread. */
    isDoubtful: () => isDoubtful,
    showAll,
    showOne,
    showingOf,
    /** The page has been read for the first time: what comes from now on is late. */
    settle(entries: readonly Entry[]): void {
      if (lastEarlyId === Number.POSITIVE_INFINITY && entries.length)
        lastEarlyId = Math.max(...entries.map(({ id }) => id));
    },
    /** Another page stands here now: nothing on it is late, and no flood of it has been looked into. */
    beginAnew(): void {
      lastEarlyId = Number.POSITIVE_INFINITY;
      isGathered = true;
    },
    /** Whether a flood is one line for all, or a line for each. */
    setGathered(next: boolean): void {
      isGathered = next;
    },
    /** Whether there is a line in this comment to go to. */
    hasLine: (entry: Entry, settings: Settings) => compose(entry, settings)[1] !== null,
  };
}

/** Where a site does not say what a comment answers, it stands in what it answers. */
function findParent(
  { element, parent }: Entry,
  byElement: ReadonlyMap<Element, Entry>,
): Entry | null {
  if (parent) return byElement.get(parent) ?? null;
  for (let up = element.parentElement; up; up = up.parentElement) {
    const above = byElement.get(up);
    if (above) return above;
  }
  return null;
}
