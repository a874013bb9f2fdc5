import { type NameModel, weighName } from './names.ts';
import { type PhraseModel, type Sold, weighPhrases } from './phrases.ts';
import type { WordPlaces } from './places.ts';
import { shareOfWares } from './wares.ts';

/** The smaller models, as the features of a comment ask for them. */
export interface Weighers {
  /** How much a name looks like what is sold, uncalibrated: see `weighName`. */
  readonly name: (name: string) => number;
  /** How much of it is words of what is sold, 0 to 1: see `shareOfWares`. */
  readonly wares: (name: string) => number;
  /** How much runs of a comment's words do: see `weighPhrases`. `comment` is its place in the thread. */
  readonly phrases: (places: WordPlaces, article: ReadonlySet<string>, comment: number) => Sold;
}

/** @returns what the models that ship say */
export function createWeighers(models: {
  readonly names: NameModel;
  readonly phrases: PhraseModel;
}): Weighers {
  return {
    name: (name) => weighName(models.names, name),
    wares: (name) => shareOfWares(models.names.wares, name),
    phrases: (places, article) => weighPhrases(models.phrases, places, article),
  };
}
