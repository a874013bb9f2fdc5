import type { Comment } from './comment.ts';
import { contactsOf } from './contacts.ts';
import { hashText, spread } from './hash.ts';
import type { Reading } from './reading.ts';

/** What a comment leads its readers to, as it is compared with what others lead to. */
export interface Trail {
  /** Words that links are called by. */
  readonly anchors: readonly number[];
  /** Numbers, mail addresses and handles to go on talking by. */
  readonly contacts: readonly number[];
  /** All of these, and the pages. */
  readonly all: readonly number[];
}

const minAnchor = 6;
/** Who leads to more places than this leads nowhere. */
const maxKeys = 20;
const seed = 0x6a09e667;
const none: Trail = { anchors: [], contacts: [], all: [] };

/** @returns hashes, each once, of the first of each kind */
export function readTrail({ comment, normalized, tokens: { urls } }: Reading): Trail {
  const contacts = hashAll(contactsOf(normalized));
  const leads = comment.authorUrl !== null || comment.links.length + urls.length > 0;
  if (!leads) return contacts.length === 0 ? none : { anchors: [], contacts, all: contacts };
  const anchors = hashAll(anchorsOf(comment));
  const pages = hashAll(addressesOf(comment, urls).filter(isPage));
  return { anchors, contacts, all: [...anchors, ...contacts, ...pages] };
}

/**
 * @param urls written in the text
 * @returns the addresses a comment leads to, as they are compared: in lower case, bare
 */
export function addressesOf({ authorUrl, links }: Comment, urls: readonly string[]): string[] {
  return [authorUrl ?? '', ...links.map(({ url }) => url), ...urls]
    .map((url) => url.toLowerCase().replace(/^\w+:\/\/(?:www\.)?|[/?#]+$/g, ''))
    .filter((address) => address.includes('.'));
}

/** @returns whether a bare address is of a page, not of a whole site */
export function isPage(address: string): boolean {
  return address.includes('/');
}

/** @returns what links are called, in lower case; addresses are no names */
export function anchorsOf({ links }: Comment): string[] {
  return links
    .map(({ text }) => text.toLowerCase().trim())
    .filter((text) => text.length >= minAnchor && !/^https?:|^www\.|[./]/.test(text));
}

function hashAll(keys: readonly string[]): number[] {
  if (keys.length === 0) return [];
  return [...new Set(keys)].slice(0, maxKeys).map((key) => spread(hashText(key, seed)));
}
