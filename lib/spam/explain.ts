import type { Reason, ReasonKind } from './comment.ts';
import type { Features } from './features.ts';
import { addOdds, type Expert, type Margins, type Model, rowLength } from './model.ts';
import { nameReason } from './name-reason.ts';
import { shapeNames } from './shape-names.ts';
import type { Weighed } from './weigh.ts';

const maxReasons = 4;
/** Evidence that moves the margin by less than this is not worth a word. */
const minWeight = 0.15;
/** To be told that a name is an advert is hard on a person: only where it weighs. */
const minWeights: Partial<Record<ReasonKind, number>> = { 'keyword-name': 0.5 };
const maxPhrases = 3;
const letters = /\p{L}{3}|\p{Lo}/u;

/** Which reason each shape belongs to; those not named are told as `shape`. */
const kinds: readonly (readonly [RegExp, ReasonKind])[] = [
  [/^link-/, 'links'],
  [/^contact-/, 'contact-bait'],
  [/^disguise-|^author-styled/, 'disguised-letters'],
  [/^shared-|^chained|^aliases/, 'same-trail'],
  [/^author-link/, 'author-link'],
  [/^author-/, 'keyword-name'],
  [/^praise|^tail-praise/, 'empty-praise'],
  [/^copies-/, 'same-text-elsewhere'],
  [/^borrowed-/, 'borrowed-words'],
  [/^sold-/, 'sold-here'],
  [/^relevance/, 'off-topic'],
];

const kindsByPlace = shapeNames.map(
  (name) => kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'shape',
);
/** All that can be told, in the order that decides between equals. */
const told = [
  ...new Set<ReasonKind>([...kindsByPlace, 'phrases', 'thread-is-flooded', 'you-taught-me']),
];
const minParts = told.map((kind) => minWeights[kind] ?? minWeight);
const toldByPlace = kindsByPlace.map((kind) => told.indexOf(kind));

/**
 * Says why, true to the arithmetic: each reason tells by how much the margin would be lower without it.
 * @returns at most four reasons, strongest first; at least one
 */
export function explain(model: Model, weighed: Weighed): Reason[] {
  readLosses(model, weighed);
  const { features, margins } = weighed;
  const pick = () =>
    pickWords(features.reading.tokens.words, weighWords(model, features, strongestOf(margins)));
  const reasons: Reason[] = [];
  for (const at of strongest()) {
    const reason = nameReason(told[at] as ReasonKind, features, pick);
    if (reason) reasons.push(reason);
    if (reasons.length === maxReasons) break;
  }
  return reasons.length > 0 ? reasons : [{ kind: 'shape' }];
}

function strongestOf({ own }: Margins): number {
  return own.indexOf(Math.max(...own));
}

/** @returns those of `told` that weigh enough, strongest first */
function strongest(): number[] {
  const strong: number[] = [];
  for (let i = 0; i < told.length; i++)
    if ((losses[i] as number) >= (minParts[i] as number)) strong.push(i);
  return strong.sort((a, b) => (losses[b] as number) - (losses[a] as number));
}

/** What the margin would lose without each of `told`; filled anew for each comment. */
const losses = new Float64Array(told.length);
const [phrases, flooded, taught] = [
  told.indexOf('phrases'),
  told.indexOf('thread-is-flooded'),
  told.indexOf('you-taught-me'),
] as const;

/** What each of `told` adds to the margin of each expert, in rows; filled anew for each comment. */
const parts = new Float64Array(told.length * rowLength);

/** Fills `losses`. */
function readLosses({ experts, slope }: Model, { features, margins, personal, flood }: Weighed) {
  const { length } = experts;
  const { shape } = features;
  parts.fill(0);
  for (let i = 0; i < toldByPlace.length; i++) {
    const value = shape[i] as number;
    if (value === 0) continue;
    const row = rowLength * (toldByPlace[i] as number);
    for (let k = 0; k < length; k++)
      parts[row + k] =
        (parts[row + k] as number) + ((experts[k] as Expert).shape[i] as number) * value;
  }
  parts.set(margins.texts, rowLength * phrases);
  const without = [...margins.own];
  for (let at = 0; at < told.length; at++) {
    let isThere = false;
    for (let k = 0; k < length; k++) {
      const part = parts[rowLength * at + k] as number;
      isThere ||= part !== 0;
      without[k] = (margins.own[k] as number) - part;
    }
    losses[at] = isThere ? margins.all - addOdds(without) : 0;
  }
  losses[flooded] = flood / slope;
  losses[taught] = personal / slope;
}

/** What each word adds to an expert's margin; filled anew for each comment. */
let ofWords = new Float64Array(1 << 10);

/** @returns what each word adds to an expert's margin, times a number that is the same for all */
function weighWords(
  { weights }: Model,
  { blocks, reading }: Features,
  expert: number,
): Float64Array {
  const { length } = reading.tokens.words;
  if (length > ofWords.length) ofWords = new Float64Array(2 * length);
  else ofWords.fill(0, 0, length);
  const mask = weights.length / rowLength - 1;
  for (const { places, owners, value } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const owner = owners[i] as number;
      const weight = weights[rowLength * ((places[i] as number) & mask) + expert] as number;
      ofWords[owner] = (ofWords[owner] as number) + value * weight;
    }
  }
  return ofWords;
}

/** @returns the few that add most and are words, each once, strongest first */
function pickWords(words: readonly string[], parts: Float64Array): string[] {
  /** Places in `words`, strongest first. */
  const picked: number[] = [];
  const partOf = (rank: number) => parts[picked[rank] as number] as number;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const part = parts[i] as number;
    const least = picked.length < maxPhrases ? 0 : partOf(maxPhrases - 1);
    if (part <= least || !letters.test(word)) continue;
    const same = picked.findIndex((place) => words[place] === word);
    if (same >= 0 && partOf(same) >= part) continue;
    let rank = same >= 0 ? same : Math.min(picked.length, maxPhrases - 1);
    for (; rank > 0 && partOf(rank - 1) < part; rank--) picked[rank] = picked[rank - 1] as number;
    picked[rank] = i;
  }
  return picked.map((place) => words[place] as string);
}
