import type { Reason, ReasonKind } from './comment.ts';
import { findContact } from './contacts.ts';
import { findDisguise } from './disguise.ts';
import type { Features } from './features.ts';
import type { Overlap } from './overlap.ts';
import { phraseAt } from './phrases.ts';
import type { Reading } from './reading.ts';

/** A weight can also stand on what is absent; a reason must name something that is there. */
export function applies(kind: ReasonKind, { context, reading, sold }: Features): boolean {
  const { comment, tokens } = reading;
  if (kind === 'links') return comment.links.length + tokens.urls.length > 0;
  if (kind === 'same-text-elsewhere') return context.overlap.copies > 0;
  if (kind === 'same-trail') return isTrailShared(context.overlap);
  if (kind === 'sold-here') return sold.best > 0;
  if (kind === 'keyword-name') return comment.author !== null;
  if (kind === 'contact-bait') return findContact(reading) !== '';
  if (kind === 'disguised-letters') return findSample(reading) !== '';
  if (kind === 'off-topic') return (context.relevance ?? context.fellowship ?? 1) < 0.3;
  return true;
}

function isTrailShared({ aliases, links, anchors, contacts, isChained }: Overlap): boolean {
  return aliases + links + anchors + contacts > 0 || isChained;
}

/**
 * @param words that weigh most
 * @returns the reason, with what it names
 */
export function nameReason(
  kind: ReasonKind,
  features: Features,
  words: () => readonly string[],
): Reason {
  const value = slotOf(kind, features, words);
  return value ? { kind, value } : { kind };
}

function slotOf(
  kind: ReasonKind,
  { reading, context, sold }: Features,
  words: () => readonly string[],
) {
  const { comment, tokens } = reading;
  switch (kind) {
    case 'links':
      return hostOf(comment.links.at(-1)?.url ?? tokens.urls.at(-1) ?? '');
    case 'author-link':
      return hostOf(comment.authorUrl ?? '');
    case 'keyword-name':
      return comment.author ?? '';
    case 'sold-here':
      return phraseAt(tokens.words, sold.at);
    case 'contact-bait':
      return findContact(reading);
    case 'disguised-letters':
      return findSample(reading);
    case 'same-text-elsewhere':
      return String(context.overlap.copies + 1);
    case 'phrases':
      return words().join(', ');
    default:
      return '';
  }
}

function hostOf(url: string): string {
  return /^(?:\w+:\/\/(?:www\.)?)?([^/?#]*)/.exec(url)?.[1] ?? '';
}

/** @returns letters in disguise: those of the text, or else of the name */
function findSample({ comment: { text, author } }: Reading): string {
  return findDisguise(text) || findDisguise(author ?? '');
}
