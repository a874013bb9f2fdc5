import { boards } from './boards.ts';
import { classicForums } from './classic-forums.ts';
import { drupal } from './drupal.ts';
import { forums } from './forums.ts';
import { generic } from './generic.ts';
import { hosted } from './hosted.ts';
import { mediawiki } from './mediawiki.ts';
import { pairs } from './pairs.ts';
import { publishing } from './publishing.ts';
import { toSite } from './read-system.ts';
import { semantics } from './semantics.ts';
import { social } from './social.ts';
import { trackers } from './trackers.ts';
import type { Site } from './types.ts';
import { video } from './video.ts';
import { widgets } from './widgets.ts';
import { wordpress } from './wordpress.ts';
import { wpdiscuz } from './wpdiscuz.ts';

/** In order of certainty: the first that finds comments on a page and can read them is believed. */
export const sites: readonly Site[] = [
  ...[
    ...widgets,
    ...hosted,
    ...video,
    ...boards,
    ...social,
    ...forums,
    ...classicForums,
    ...publishing,
    ...trackers,
  ].map(toSite),
  mediawiki,
  pairs,
  wpdiscuz,
  wordpress,
  drupal,
  semantics,
  generic,
];
