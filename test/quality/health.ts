import { findComments } from '../../lib/page/find.ts';
import { findRoots } from '../../lib/page/roots.ts';
import { sites } from '../../lib/page/sites/index.ts';
import { readParents, run } from './run.ts';

/** How a site fares on a page. */
export interface Health {
  readonly site: string;
  readonly found: number;
  readonly read: number;
  readonly authors: number;
  readonly dates: number;
  readonly answers: number;
  /** Found comments and could not read them. */
  readonly isLost: boolean;
  /** The one whose reading is believed. */
  readonly isTaken: boolean;
  readonly error: string | null;
}

/** @returns the health of each site that finds something on this page */
function examine(): Health[] {
  const roots = [document, ...run(findRoots(document))];
  const taken = run(findComments(document, roots, sites, () => undefined))?.site;
  return sites.flatMap((site) => {
    let error: string | null = null;
    const findings = run(
      findComments(document, roots, [site], (_, thrown) => {
        error = String(thrown);
      }),
    );
    const elements = findings?.elements ?? [];
    const parents = readParents(findings);
    const readings = elements.flatMap((element) => findings?.read(element) ?? []);
    const raw = site.find(document, roots);
    const known = raw && 'next' in raw ? run(raw) : raw;
    if (!known?.elements.length && !error) return [];
    return {
      site: site.name,
      found: known?.elements.length ?? 0,
      read: readings.length,
      authors: readings.filter(({ comment }) => comment.author).length,
      dates: readings.filter(({ comment }) => comment.date !== null).length,
      answers: elements.filter((element) => parents.has(element)).length,
      isLost: !findings,
      isTaken: site.name === taken,
      error,
    };
  });
}

Object.assign(globalThis, { winnowHealth: examine });
