import type { Action, Choice, Said, Shortcut } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import type { Comment, Label } from '../spam/comment.ts';
import type { RuleChange } from '../spam/rules.ts';
import type { Hider } from './hide.ts';
import type { StubAction } from './hide-stub.ts';
import type { Presenter, Showing } from './present.ts';
import { type Entry, warn } from './reader.ts';

/** How long what was said on the page offers to be taken back. */
const undoMs = 10_000;

interface Context {
  readonly page: Document;
  readonly signal: AbortSignal;
  readonly presenter: Presenter;
  readonly hider: Hider;
  entries(): readonly Entry[];
  settings(): Settings;
  /** Keeps what was said. @throws what hinders the storage */
  readonly host: {
    learn(comment: Comment, label: Label | null): Promise<void>;
    rule(change: RuleChange): Promise<RuleChange>;
  };
  /** Host name of the page on top, for which rules about authors are made. */
  readonly site: string;
  /** Decides on all comments again, in good time. */
  refresh(): void;
}

/** What the reader does to comments: on the page, in the popup, by keyboard, in the context menu. */
export function createActor(context: Context) {
  const { page, signal, presenter, hider, entries, settings, site, host, refresh } = context;
  /** Where the context menu was opened last: the innermost first, through open shadow roots and slots. */
  let pointedAt: readonly EventTarget[] = [];
  let lastVisited = -1;

  page.addEventListener(
    'contextmenu',
    (event) => {
      // Told only while the event is on its way.
      pointedAt = event.composedPath();
    },
    { capture: true, passive: true, signal },
  );

  /** @param isHere whether it was done on the page, and can be taken back there */
  function change(entry: Entry, action: StubAction | Action, isHere: boolean): void {
    if (action === 'scatter') presenter.setGathered(false);
    else if (action === 'jump') entry.isRevealed = true;
    else if (action === 'reveal' || action === 'hide') entry.isRevealed = action === 'reveal';
    else if (action === 'forget') forget(entry);
    else say(entry, { said: action, selection: '' }, isHere);
    show(entry);
    if (action === 'jump') hider.point(entry.reading.box);
  }

  function say(entry: Entry, { said, selection }: Choice, isHere: boolean): void {
    const shown = isHere ? said : null;
    const { label } = entry;
    if (said === 'spam' || said === 'ham') {
      entry.label = said;
      note(entry, shown, null);
      attempt(entry, host.learn(toComment(entry), said), label);
      return;
    }
    const change = ruleChange(entry, said, selection);
    if (!change) return;
    const undo = host.rule(change);
    note(entry, shown, undo);
    const made = undo.then(({ add, drop }) => {
      if (add.length || drop.length) entry.label = null;
      else note(entry, null, null);
      show(entry);
    });
    attempt(entry, made, label);
  }

  /** Takes back what was said last. */
  function forget(entry: Entry): void {
    const { undo } = presenter.showingOf(entry);
    const { label } = entry;
    entry.label = null;
    note(entry, null, null);
    attempt(entry, undo ? undo.then(host.rule) : host.learn(toComment(entry), null), label);
  }

  function note(entry: Entry, said: Showing['said'], undo: Showing['undo']): void {
    Object.assign(presenter.showingOf(entry), { said, undo });
    entry.isRevealed = false;
    if (said) endNote(entry, said);
    show(entry);
  }

  /** @param before what the reader had said of it earlier: it holds on where nothing new can be kept */
  function attempt(entry: Entry, done: Promise<unknown>, before: Label | null): void {
    done.catch((error) => {
      warn('What was said of a comment could not be kept', error);
      entry.label = before;
      note(entry, 'failed', null);
    });
  }

  /** An author's name means nothing on other sites; words mean the same everywhere. */
  function ruleChange(entry: Entry, said: Said, selection: string): RuleChange | null {
    const { author, authorUrl } = entry.reading.comment;
    const { rule } = presenter.showingOf(entry);
    if (said === 'unrule') return rule && { add: [], drop: [rule] };
    const isText = said === 'hide-text' && selection.trim() !== author;
    const kind = isText ? 'text' : 'author';
    const value = isText ? selection : (author ?? authorUrl);
    const action = said === 'show-author' ? 'show' : 'hide';
    return value ? { add: [{ kind, value, action, site: isText ? null : site }], drop: [] } : null;
  }

  function show(entry: Entry): void {
    presenter.showOne(entry, settings());
    refresh();
  }

  /** Not from under the reader's hand. */
  function endNote(entry: Entry, said: Showing['said']): void {
    const timer = setTimeout(() => {
      const showing = presenter.showingOf(entry);
      if (showing.said !== said) return;
      if (hider.isInUse(entry.reading.box)) return endNote(entry, said);
      showing.said = null;
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
    /** Does what was chosen in the context menu with the comment on which it was opened last. */
    choose(choice: Choice): void {
      const known = new Map<EventTarget, Entry>();
      for (const entry of entries()) known.set(entry.element, entry).set(entry.reading.box, entry);
      const target = pointedAt.find((one) => known.has(one));
      const entry = target && known.get(target);
      if (entry) say(entry, choice, true);
    },
  };
}

function toComment({ reading }: Entry): Comment {
  return { ...reading.comment, parent: null };
}
