import type { Command, Notice, Report } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import { createActor } from './act.ts';
import { askForJudgements } from './ask.ts';
import { emptyReport, frame } from './frame-report.ts';
import { createHider } from './hide.ts';
import { createMercy } from './mercy.ts';
import { createPresenter } from './present.ts';
import { createReader, type Entry, warn } from './reader.ts';
import { reportComments } from './report-comments.ts';
import { inSteps, runInSlices } from './schedule.ts';
import type { SessionOptions } from './session-options.ts';
import type { Steps } from './sites/types.ts';
import { addressOf, type Changes, watchPage } from './watch.ts';

const maxFailures = 2;

export type Session = ReturnType<typeof startSession>;

/**
 * One page's life: finds its comments, asks for judgements, shows verdicts, and goes on as the page changes, until
 * `signal` aborts: then the page is as it was. Where anything fails, comments stay visible.
 */
export function startSession(options: SessionOptions) {
  const {
    page,
    host,
    signal,
    loadSites,
    mayHoldComments,
    site = '',
    patienceMs = 20_000,
  } = options;
  let { settings } = options;
  let entries: readonly Entry[] = [];
  let byBox = new Map<Element, Entry>();
  let state: Report['state'] = 'reading';
  let pending: Changes | null = null;
  let failures = 0;
  let isRunning = false;
  let isAskDue = false;
  let reader: ReturnType<typeof createReader> | null = null;
  let address = addressOf(page);

  const hider = createHider((box, action) => {
    const entry = byBox.get(box);
    if (entry) actor.change(entry, action, true);
  }, options.loadStyles);
  const refresh = () => void decideAgain(settings);
  const mercy = createMercy(page, refresh, signal);
  let { findRule = () => null } = options;
  const presenter = createPresenter(hider, host.words, mercy, (comment) => findRule(comment));
  const actor = createActor({
    page,
    signal,
    presenter,
    hider,
    entries: () => entries,
    settings: () => settings,
    refresh,
    host,
    site,
  });

  const watch = watchPage(page, hider.isOurs, notice, signal);
  page.defaultView?.addEventListener('hashchange', refresh, { signal });
  signal.addEventListener('abort', hider.stop, { once: true });
  pending = { added: [page.documentElement], touched: [] };
  void run();

  function notice({ added, touched }: Changes): void {
    hider.repair();
    pending = {
      added: [...(pending?.added ?? []), ...added],
      touched: [...(pending?.touched ?? []), ...touched],
    };
    void run();
  }

  /** One pass at a time: what comes up meanwhile makes it go round once more. */
  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    try {
      while (pending || isAskDue) {
        isAskDue = false;
        if (pending) {
          const changes = pending;
          pending = null;
          if (entries.length || (await runInSlices(areNews(changes), signal))) await read(changes);
        }
        await ask();
      }
    } catch (error) {
      if (!signal.aborted) {
        warn('A pass over the page failed', error);
        setState('no-engine');
      }
    } finally {
      isRunning = false;
    }
  }

  /** Whether a page without comments may have some by now. */
  function* areNews({ added, touched }: Changes): Steps<boolean> {
    for (const element of [...added, ...touched]) {
      yield undefined;
      const top = element === page.documentElement ? page : element;
      if (yield* mayHoldComments(top)) return true;
      if (element.shadowRoot && (yield* mayHoldComments(element.shadowRoot))) return true;
    }
    return false;
  }

  async function read(changes: Changes): Promise<void> {
    reader ??= createReader(page, await loadSites());
    const next = await runInSlices(reader.read(changes, watch.roots()), signal);
    const isAnew =
      address !== addressOf(page) && !next.some((one) => byBox.get(one.reading.box) === one);
    byBox = await runInSlices(replaceBoxes(next), signal);
    entries = next;
    if (isAnew) beginAnew();
    await showAll();
    host.changed();
  }

  /** Lets go of the boxes in which no comment stands any more. */
  function* replaceBoxes(next: readonly Entry[]): Steps<typeof byBox> {
    const boxes: typeof byBox = new Map();
    yield* inSteps(next, (entry) => boxes.set(entry.reading.box, entry));
    yield* inSteps(byBox.keys(), (box) => boxes.has(box) || hider.clear(box));
    return boxes;
  }

  /** The page has turned into another one: nothing is left of what stood on it. */
  function beginAnew(): void {
    address = addressOf(page);
    failures = 0;
    presenter.beginAnew();
  }

  async function ask(): Promise<void> {
    if (!entries.some(({ isUnjudged }) => isUnjudged)) return setState('done');
    if (failures >= maxFailures) return;
    setState('reading');
    const isAnswered = await askForJudgements(page, entries, host.judge, patienceMs, signal);
    failures = isAnswered ? 0 : failures + 1;
    await showAll();
    presenter.settle(entries);
    setState(isAnswered ? 'done' : 'no-engine');
  }

  function showAll(): Promise<void> {
    return runInSlices(presenter.showAll(entries, settings), signal);
  }

  /** Decides again by other settings; nothing is read or judged again. */
  async function decideAgain(next: Settings, nextRule = findRule): Promise<void> {
    settings = next;
    findRule = nextRule;
    await showAll().catch(() => signal.throwIfAborted);
    if (!signal.aborted) host.changed();
  }

  function notices(): Notice[] {
    return [
      ...(reader?.notices() ?? []),
      ...(presenter.isDoubtful() ? (['same-error'] as const) : []),
    ];
  }

  function setState(next: Report['state']): void {
    state = next;
    host.changed();
  }

  return {
    decideAgain,
    /** Judges all again, as after a correction; until the answer what was decided stands. */
    judgeAgain(): void {
      for (const entry of entries) entry.isUnjudged = true;
      failures = 0;
      isAskDue = entries.length > 0;
      void run();
    },
    act({ frame: named, id, action }: Command): void {
      const entry = named === frame ? entries.find((one) => one.id === id) : undefined;
      if (entry) actor.change(entry, action, false);
    },
    press: actor.press,
    choose: actor.choose,
    /** How many comments are folded now; those the reader opened are not. */
    countFolded: () =>
      entries.filter((entry) => entry.verdict === 'fold' && !entry.isRevealed).length,
    report(): Report {
      return {
        ...emptyReport(page, state),
        notices: notices(),
        ...reportComments(entries, presenter.showingOf),
      };
    },
  };
}
