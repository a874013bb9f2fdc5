import type { Reason, ReasonKind } from './comment.ts';
import { findContact } from './contacts.ts';
import { findDisguise } from './disguise.ts';
import type { Features } from './features.ts';
import type { Overlap } from './overlap.ts';
import { phraseAt } from './phrases.ts';

/**
 * @param words that weigh most
 * @returns the reason, with what it names; null where there is no such thing: a weight can also stand on what is absent
 */
export function nameReason(
  kind: ReasonKind,
  features: Features,
  words: () => readonly string[],
): Reason | null {
  const value = slotOf(kind, features, words);
  if (value === null) return null;
  return value ? { kind, value } : { kind };
}

/** @returns what fills the slot, empty where there is none to fill */
function slotOf(
  kind: ReasonKind,
  { reading, context, sold }: Features,
  words: () => readonly string[],
): string | null {
  const { comment, tokens } = reading;
  switch (kind) {
    case 'links': {
      const url = comment.links.at(-1)?.url ?? tokens.urls.at(-1);
      return url === undefined ? null : hostOf(url);
    }
    case 'author-link':
      return hostOf(comment.authorUrl ?? '');
    case 'keyword-name':
      return comment.author;
    case 'sold-here':
      return sold.best > 0 ? phraseAt(tokens.words, sold.at) : null;
    case 'contact-bait':
      return findContact(reading) || null;
    case 'disguised-letters':
      return findDisguise(reading) || null;
    case 'same-text-elsewhere':
      return context.overlap.copies > 0 ? String(context.overlap.copies + 1) : null;
    case 'same-trail':
      return isTrailShared(context.overlap) ? '' : null;
    case 'off-topic':
      return (context.relevance ?? context.fellowship ?? 1) < 0.3 ? '' : null;
    case 'phrases':
      return words().join(', ');
    default:
      return '';
  }
}

function isTrailShared({ aliases, links, anchors, contacts, isChained }: Overlap): boolean {
  return aliases + links + anchors + contacts > 0 || isChained;
}

function hostOf(url: string): string {
  return /^(?:\w+:\/\/(?:www\.)?)?([^/?#]*)/.exec(url)?.[1] ?? '';
}
