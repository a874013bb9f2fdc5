import { generic } from './generic.ts';
import { semantics } from './semantics.ts';
import type { Site } from './types.ts';
import { wordpress } from './wordpress.ts';
import { wpdiscuz } from './wpdiscuz.ts';

/** In order of certainty: the first that finds a comment on a page reads it. */
export const sites: readonly Site[] = [wpdiscuz, wordpress, semantics, generic];
