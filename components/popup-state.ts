import { type Notice, notices, type Report, type ReportedComment } from '../lib/protocol.ts';
import { isSiteOff, type Settings, settingsFor, type Thresholds } from '../lib/settings.ts';
import type { Verdict } from '../lib/spam/decide.ts';

/** A comment of one frame among those of all frames. */
export interface FrameComment extends ReportedComment {
  readonly frame: string;
  /** Names it among all frames of the tab. */
  readonly key: string;
}

export type Counts = Readonly<Record<Verdict, number>>;

interface Site {
  /** Of the page on top; empty where it has none. */
  readonly host: string;
}

/** What the popup shows. One kind at a time, each with all it needs. */
export type PopupState =
  | { readonly kind: 'connecting' | 'all-off' }
  | { readonly kind: 'paused'; readonly until: number | 'restart' }
  | { readonly kind: 'no-access' }
  | { readonly kind: 'unreachable'; readonly canReload: boolean }
  | (Site & { readonly kind: 'off'; readonly isVisit: boolean })
  | (Site & { readonly kind: 'reading' | 'no-comments' })
  | (Site & { readonly kind: 'no-engine'; readonly found: number })
  | (Site & {
      readonly kind: 'page';
      readonly comments: readonly FrameComment[];
      readonly counts: Counts;
      readonly thresholds: Thresholds;
      /** How well the page may have been read; each once. */
      readonly doubts: readonly Notice[];
    });

export interface PopupInputs {
  /** Null while unknown. */
  readonly settings: Settings | null;
  /** May Winnow read pages at all? Null while unknown. */
  readonly hasAccess: boolean | null;
  /** Top frame first; empty while none has answered, null where none will. */
  readonly reports: readonly Report[] | null;
  /** Is it a page of the web, which a reload would bring within reach? */
  readonly isWeb: boolean;
}

/** The one place where the popup decides what to show. */
export function popupState({ settings, hasAccess, reports, isWeb }: PopupInputs): PopupState {
  if (!settings || hasAccess === null) return { kind: 'connecting' };
  if (!settings.isOn) return { kind: 'all-off' };
  if (settings.pause !== null) return { kind: 'paused', until: settings.pause };
  const [top] = reports ?? [];
  if (!reports || !top) {
    if (!hasAccess) return { kind: 'no-access' };
    return reports ? { kind: 'connecting' } : { kind: 'unreachable', canReload: isWeb };
  }
  const { host } = top;
  if (isSiteOff(settings, host))
    return { kind: 'off', host, isVisit: Object.hasOwn(settings.visits, host) };
  const comments = commentsOf(reports);
  if (comments.length === 0) {
    const isReading = reports.some(({ state }) => state === 'reading') || top.state === 'off';
    return { kind: isReading ? 'reading' : 'no-comments', host };
  }
  if (reports.every(({ state, comments }) => state === 'no-engine' || comments.length === 0)) {
    return { kind: 'no-engine', host, found: comments.length };
  }
  return {
    kind: 'page',
    host,
    comments,
    counts: count(comments, reports),
    thresholds: settingsFor(settings, host).thresholds,
    doubts: notices.filter((notice) => reports.some((report) => report.notices?.includes(notice))),
  };
}

const gathered = new WeakMap<readonly Report[], FrameComment[]>();

/** The same reports give the same list, so that a move of a handle does not go through ten thousand comments. */
function commentsOf(reports: readonly Report[]): FrameComment[] {
  const known = gathered.get(reports);
  if (known) return known;
  const comments = reports.flatMap(({ frame, comments }) =>
    comments.map((comment) => ({ ...comment, frame, key: `${frame}-${comment.id}` })),
  );
  gathered.set(reports, comments);
  return comments;
}

/** Of all comments: of those listed, and of those there was no room for. */
function count(comments: readonly ReportedComment[], reports: readonly Report[]): Counts {
  const counts = { show: 0, dim: 0, fold: 0 };
  for (const { verdict } of comments) counts[verdict] += 1;
  for (const { unlisted } of reports)
    for (const verdict of ['show', 'dim', 'fold'] as const)
      counts[verdict] += unlisted?.[verdict] ?? 0;
  return counts;
}

/** @returns how many comments there are of all verdicts together */
export function totalOf({ show, dim, fold }: Counts): number {
  return show + dim + fold;
}
