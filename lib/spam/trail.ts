import type { Comment } from './comment.ts';
import { contactsOf } from './contacts.ts';
import { hashText, spread } from './hash.ts';
import type { Reading } from './reading.ts';

const minAnchor = 6;
/** Who leads to more places than this leads nowhere. */
const maxKeys = 20;
const seed = 0x6a09e667;
const none: readonly number[] = [];

/** @returns hashes of the words its links are called by */
export function readAnchors({ comment }: Reading): readonly number[] {
  return comment.links.length === 0 ? none : hashAll(anchorsOf(comment));
}

/** @returns hashes of the number, address and handle it names to go on talking by */
export function readContacts({ normalized, counts }: Reading): readonly number[] {
  return hashAll(contactsOf(normalized, counts.digits));
}

/** @returns hashes of the pages and sites it leads to */
export function readAddresses({ comment, tokens: { urls } }: Reading): readonly number[] {
  return hashAll(addressesOf(comment, urls));
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

function hashAll(keys: readonly string[]): readonly number[] {
  if (keys.length === 0) return none;
  return [...new Set(keys)].slice(0, maxKeys).map((key) => spread(hashText(key, seed)));
}
