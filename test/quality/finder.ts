import { mayHoldComments } from '../../lib/page/discover.ts';
import { findComments } from '../../lib/page/find.ts';
import { findRoots } from '../../lib/page/roots.ts';
import type { Weights } from '../../lib/page/sites/evidence.ts';
import { createGeneric } from '../../lib/page/sites/generic.ts';
import { gatherGroups } from '../../lib/page/sites/groups.ts';
import { sites } from '../../lib/page/sites/index.ts';
import { weighGroup } from '../../lib/page/sites/weigh.ts';
import { compare, emptyScore, type PageScore, type Read, type True } from './compare.ts';
import { readParents, run } from './run.ts';

/** The finder as the score sheet puts it into a saved page. */

/** Runs the finder over this page and compares. @param ignored selectors neither rewarded nor punished */
function score(
  truth: True[],
  ignored: string[],
  names: string[],
  isVerbose: boolean,
  weights?: Weights,
): PageScore {
  const roots = [document, ...run(findRoots(document))];
  const known = names.length ? sites.filter(({ name }) => names.includes(name)) : sites;
  const used = weights ? [createGeneric(weights)] : known;
  const errors: string[] = [];
  const started = performance.now();
  const findings = run(
    findComments(document, roots, used, (site, error) => errors.push(`${site.name}: ${error}`)),
  );
  const parents = readParents(findings);
  const read = (findings?.elements ?? []).flatMap((element): Read[] => {
    const reading = findings?.read(element);
    if (!reading) return [];
    const { box, comment } = reading;
    const parent = parents.get(element) ?? null;
    return [{ element, box, author: comment.author, text: comment.text, parent }];
  });
  const result: PageScore = {
    ...emptyScore,
    site: findings?.site ?? null,
    isProbed: roots.some((root) => run(mayHoldComments(root))),
    ms: performance.now() - started,
    notes: [...errors, ...(findings?.lost ?? []).map((name) => `LOST ${name}`)],
    groups: [],
  };
  compare(truth, ignored, read, result);
  if (isVerbose) result.groups = weighAll();
  return result;
}

function weighAll(): string[] {
  return run(gatherGroups([document]))
    .map((group, rank) => {
      const { points, isTeaser } = run(weighGroup(group));
      const line = `${points.toFixed(2)} [${rank}] ${group.key} x${group.elements.length}${isTeaser ? ' teaser' : ''}`;
      return { points, line };
    })
    .sort((a, b) => b.points - a.points)
    .slice(0, 8)
    .map(({ line }) => line);
}

Object.assign(globalThis, { winnowScore: score });
