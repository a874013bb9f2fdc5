import type { Action, Shortcut } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import type { Comment, Label } from '../spam/comment.ts';
import type { Hider } from './hide.ts';
import type { StubAction } from './hide-stub.ts';
import type { Presenter } from './present.ts';
import type { Entry } from './reader.ts';

/** How long a correction made on the page offers to be taken back. */
const undoMs = 10_000;

interface Context {
  readonly page: Document;
  readonly signal: AbortSignal;
  readonly presenter: Presenter;
  readonly hider: Hider;
  entries(): readonly Entry[];
  settings(): Settings;
  learn(comment: Comment, label: Label | null): void;
  /** Decides on all comments again, in good time. */
  refresh(): void;
}

/** What the reader does to comments: on the page, in the popup, by keyboard, in the context menu. */
export function createActor(context: Context) {
  const { page, signal, presenter, hider, entries, settings, learn, refresh } = context;
  let pointedAt: Element | null = null;
  let lastVisited = -1;

  page.addEventListener(
    'contextmenu',
    ({ target }) => {
      pointedAt = target instanceof Element ? target : null;
    },
    { capture: true, passive: true, signal },
  );

  /** @param isHere whether it was done on the page, and can be taken back there */
  function change(entry: Entry, action: StubAction | Action, isHere: boolean): void {
    if (action === 'scatter') presenter.setGathered(false);
    else if (action === 'jump') entry.isRevealed = true;
    else if (action === 'reveal' || action === 'hide') entry.isRevealed = action === 'reveal';
    else correct(entry, action === 'forget' ? null : action, isHere);
    presenter.showOne(entry, settings());
    refresh();
    if (action === 'jump') hider.point(entry.reading.box);
  }

  function correct(entry: Entry, label: Label | null, isHere: boolean): void {
    entry.label = label;
    entry.isRevealed = false;
    const showing = presenter.showingOf(entry);
    showing.said = isHere ? label : null;
    if (showing.said) endUndo(entry);
    learn({ ...entry.reading.comment, parent: null }, label);
  }

  /** Not from under the reader's hand. */
  function endUndo(entry: Entry): void {
    const timer = setTimeout(() => {
      if (hider.isInUse(entry.reading.box)) return endUndo(entry);
      presenter.showingOf(entry).said = null;
      presenter.showOne(entry, settings());
    }, undoMs);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  function revealAll(): boolean {
    const folded = entries().filter(({ verdict }) => verdict === 'fold');
    const isReveal = folded.some(({ isRevealed }) => !isRevealed);
    for (const entry of folded) entry.isRevealed = isReveal;
    presenter.setGathered(true);
    refresh();
    return folded.length > 0;
  }

  function visitNext(): boolean {
    lastVisited = entries().findIndex(
      (entry, i) =>
        i > lastVisited && entry.verdict === 'fold' && presenter.hasLine(entry, settings()),
    );
    const box = entries()[lastVisited]?.reading.box;
    if (box) hider.focus(box);
    return !!box;
  }

  return {
    change,
    press: (shortcut: Shortcut) => (shortcut === 'reveal-all' ? revealAll() : visitNext()),
    /** Takes a correction of the comment on which the context menu was opened last. */
    correctPointed(label: Label): void {
      const known = new Map<Element, Entry>();
      for (const entry of entries()) known.set(entry.element, entry).set(entry.reading.box, entry);
      for (let up = pointedAt; up; up = up.parentElement) {
        const entry = known.get(up);
        if (entry) {
          change(entry, label, true);
          return;
        }
      }
    },
  };
}
