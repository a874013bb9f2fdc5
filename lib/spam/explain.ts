import type { Reason, ReasonKind } from './comment.ts';
import type { Features } from './features.ts';
import { knownShare, type Model } from './model.ts';
import { phraseWords, run } from './phrases.ts';
import { createSeen, eachPlace } from './places.ts';
import { shapeNames } from './shape-names.ts';
import { findContact } from './text-signs.ts';
import type { Weighed } from './weigh.ts';

const maxReasons = 4;
/** Evidence that moves the margin by less than this is not worth a word. */
const minWeight = 0.15;
/** To be told that a name is an advert is hard on a person: only where it weighs. */
const minWeights: Partial<Record<ReasonKind, number>> = { 'keyword-name': 0.5 };
const maxPhrases = 3;

/** Which reason each shape belongs to; those not named are told as `shape`. */
const kinds: readonly (readonly [RegExp, ReasonKind])[] = [
  [/^link-|^shared-links/, 'links'],
  [/^contact-/, 'contact-bait'],
  [/^disguise-|^author-styled/, 'disguised-letters'],
  [/^author-link|^aliases/, 'author-link'],
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
const toldByPlace = kindsByPlace.map((kind) => told.indexOf(kind));

/**
 * Says why, true to the arithmetic: each reason is a part of the margin, and without it the margin would be lower.
 * @returns at most four reasons, strongest first; at least one
 */
export function explain(model: Model, { features, personal, flood }: Weighed): Reason[] {
  const parts = new Float64Array(told.length);
  const add = (at: number, part: number) => {
    parts[at] = (parts[at] as number) + part;
  };
  for (let i = 0; i < toldByPlace.length; i++)
    add(toldByPlace[i] as number, (model.shape[i] as number) * (features.shape[i] as number));
  const { text, words } = weighWords(model, features);
  add(told.indexOf('phrases'), text);
  add(told.indexOf('thread-is-flooded'), flood / model.slope);
  add(told.indexOf('you-taught-me'), personal / model.slope);
  const reasons = told
    .map((kind, i) => ({ kind, part: parts[i] as number }))
    .filter(({ kind, part }) => part >= (minWeights[kind] ?? minWeight) && applies(kind, features))
    .sort((a, b) => b.part - a.part)
    .slice(0, maxReasons)
    .map(({ kind }) => reason(kind, features, words));
  return reasons.length > 0 ? reasons : [reason('shape', features, [])];
}

/** A weight can also stand on what is absent; a reason must name something that is there. */
function applies(kind: ReasonKind, { context, reading, sold }: Features): boolean {
  const { comment, tokens } = reading;
  if (kind === 'links') return comment.links.length + tokens.urls.length > 0;
  if (kind === 'same-text-elsewhere') return context.copies > 0;
  if (kind === 'sold-here') return sold.best > 0;
  if (kind === 'keyword-name') return comment.author !== null;
  if (kind === 'contact-bait') return findContact(reading) !== '';
  if (kind === 'off-topic') return (context.relevance ?? context.fellowship ?? 1) < 0.3;
  return true;
}

function reason(kind: ReasonKind, features: Features, words: readonly string[]): Reason {
  const value = slotOf(kind, features, words);
  return value ? { kind, value } : { kind };
}

function slotOf(kind: ReasonKind, { reading, context, sold }: Features, words: readonly string[]) {
  const { comment, tokens } = reading;
  switch (kind) {
    case 'links':
      return hostOf(comment.links.at(-1)?.url ?? tokens.urls.at(-1) ?? '');
    case 'author-link':
      return hostOf(comment.authorUrl ?? '');
    case 'keyword-name':
      return comment.author ?? '';
    case 'sold-here':
      return phraseWords(tokens.words)
        .slice(sold.at, sold.at + run)
        .join(' ');
    case 'contact-bait':
      return findContact(reading);
    case 'same-text-elsewhere':
      return String(context.copies + 1);
    case 'phrases':
      return words.join(', ');
    default:
      return '';
  }
}

function hostOf(url: string): string {
  return url.replace(/^\w+:\/\/(?:www\.)?/, '').split(/[/?#]/, 1)[0] ?? '';
}

const seen = createSeen();

/** What the words add to the margin; and the words that add most. */
function weighWords(model: Model, { reading, blocks }: Features) {
  const { words } = reading.tokens;
  const scale = model.step * knownShare(reading.normalized.text, model.scripts);
  const values = { words: 0, letters: 0, tail: 0 };
  for (const { name, value } of blocks) values[name] = scale * value;
  const parts = new Float64Array(words.length);
  seen.clear();
  eachPlace(reading, (place, block, word) => {
    if (!seen.add(place)) return;
    const part = values[block] * (model.weights[place] as number);
    parts[word] = (parts[word] as number) + part;
  });
  let text = 0;
  const strong: number[] = [];
  parts.forEach((part, word) => {
    text += part;
    if (part > 0) strong.push(word);
  });
  strong.sort((a, b) => (parts[b] as number) - (parts[a] as number));
  return { text, words: pickWords(strong.map((word) => words[word] as string)) };
}

/** @returns the first few that are words, each once */
function pickWords(words: readonly string[]): string[] {
  const picked = new Set<string>();
  for (const word of words) {
    if (picked.size === maxPhrases) break;
    if (/\p{L}{3}|\p{Lo}/u.test(word)) picked.add(word);
  }
  return [...picked];
}
