import { hashText, spread } from '../spam/hash.ts';
import {
  eachPhrasePlace,
  type PhraseModel,
  phraseBits,
  run,
  type Sold,
  weighPhrases,
} from '../spam/phrases.ts';
import { readPlaces, type WordPlaces } from '../spam/places.ts';
import { fitLogistic, type Labelled, type LogisticOptions } from './fit-logistic.ts';
import { createRandom } from './random.ts';

/** What a comment says. */
export interface Talk {
  readonly words: readonly string[];
  readonly isGood: boolean;
  /** How likely it is taken, where there is more than needed, 0 to 1. */
  readonly share: number;
  readonly group: string;
}

type Said = readonly string[];
/** Words of something that is sold. */
export type Wares = readonly string[];

interface Example {
  readonly words: readonly string[];
  readonly isSold: boolean;
}

const options: LogisticOptions = {
  bits: phraseBits,
  epochs: 4,
  rate: 0.1,
  ridge: 1e-5,
  kept: 0.999,
};
const perComment = 2;
const folds = 3;
/** Rounds in which the strongest run of each good comment is added: only the strongest will count. */
const rounds = 2;

/** Tells what is sold from what is said: same words, same bytes. */
export function fitPhrases(wares: readonly Wares[], said: readonly Said[], seed = 1): PhraseModel {
  const random = createRandom(seed);
  const sold = wares.flatMap((words) => runsOf(words)).map((words) => ({ words, isSold: true }));
  const talk: Example[] = said.flatMap((words) =>
    Array.from({ length: perComment }, () => ({ words: pickRun(words, random), isSold: false })),
  );
  let model = fitRuns([...sold, ...talk], random);
  for (let round = 0; round < rounds; round++) {
    for (const words of said) {
      const { at } = weighPhrases(model, readPlaces(words));
      if (at >= 0) talk.push({ words: words.slice(at, at + run), isSold: false });
    }
    model = fitRuns([...sold, ...talk], random);
  }
  return model;
}

/** A model, and what models that had not seen a comment say of it. */
export interface PhrasesLeftOut {
  readonly model: PhraseModel;
  /** @param places of the comment's words, as its features have them */
  weigh(
    comment: Pick<Talk, 'isGood' | 'group'>,
    places: WordPlaces,
    article: ReadonlySet<string>,
  ): Sold;
}

/**
 * A good comment is weighed by a model that was fitted without its group. What spam sells may stand in any part of the
 * lists, so it is weighed by the model that thinks least of it: likely the one that had not seen it.
 */
export function fitPhrasesLeftOut(wares: readonly Wares[], talk: readonly Talk[]): PhrasesLeftOut {
  const random = createRandom(3);
  const taken = talk.filter(({ isGood, share }) => isGood && random() < share);
  const said = (comments: readonly Talk[]) => comments.map(({ words }) => words);
  const models = Array.from({ length: folds }, (_, fold) =>
    fitPhrases(
      wares.filter((words) => foldOf(words.join(' ')) !== fold),
      said(taken.filter(({ group }) => foldOf(group) !== fold)),
    ),
  );
  return {
    model: fitPhrases(wares, said(taken)),
    weigh({ isGood, group }, places, article) {
      if (isGood) return weighPhrases(models[foldOf(group)] as PhraseModel, places, article);
      return models
        .map((model) => weighPhrases(model, places, article))
        .reduce((least, one) => (one.best < least.best ? one : least));
    },
  };
}

function foldOf(text: string): number {
  return spread(hashText(text, 0x811c9dc5)) % folds;
}

function runsOf(words: Wares): string[][] {
  if (words.length <= run) return words.length === 0 ? [] : [[...words]];
  return Array.from({ length: words.length - run + 1 }, (_, i) => words.slice(i, i + run));
}

function pickRun(words: Said, random: () => number): string[] {
  const length = random() < 0.7 ? run : 1 + Math.floor(random() * (run - 1));
  const from = Math.floor(random() * Math.max(1, words.length - length + 1));
  return words.slice(from, from + length);
}

function fitRuns(examples: readonly Example[], random: () => number): PhraseModel {
  const labels = examples.map(({ isSold }) => isSold);
  const eachPlace: Labelled['eachPlace'] = (example, each) =>
    eachPhrasePlace(readPlaces((examples[example] as Example).words), each);
  return fitLogistic({ labels, eachPlace }, options, random);
}
