import type { Report } from '../protocol.ts';

/** @returns the reports with this one in place of an older one of the same frame; the page on top comes first */
export function mergeReports(reports: readonly Report[], report: Report): Report[] {
  const isKnown = reports.some(({ frame }) => frame === report.frame);
  const merged = isKnown
    ? reports.map((known) => (known.frame === report.frame ? report : known))
    : [...reports, report];
  return merged.sort((a, b) => Number(b.isTop) - Number(a.isTop));
}

const states: readonly unknown[] = [
  'off',
  'reading',
  'done',
  'no-engine',
] satisfies Report['state'][];

/** Frames run in other processes: what they send is looked at before it is believed. */
export function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null) return false;
  const { frame, isTop, host, state, comments, unlisted, notices } = value as Record<
    keyof Report,
    unknown
  >;
  return (
    typeof frame === 'string' &&
    typeof isTop === 'boolean' &&
    typeof host === 'string' &&
    states.includes(state) &&
    Array.isArray(comments) &&
    (unlisted === undefined || (typeof unlisted === 'object' && unlisted !== null)) &&
    (notices === undefined || Array.isArray(notices))
  );
}
