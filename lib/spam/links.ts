import { isOpenHost, isWellKnown, nameOfHost, readHost } from './hosts.ts';
import { unitAt } from './units.ts';

/** What the addresses in a comment tell, each 0 or 1 but `sold`. */
export interface LinkSigns {
  /** To a place where things are looked up. */
  readonly isKnown: boolean;
  /** To a place where anybody can put a page. */
  readonly isOpen: boolean;
  /** To the front page of a site. */
  readonly isRoot: boolean;
  /** To a page deep inside a site. */
  readonly isDeep: boolean;
  /** Written as a host alone, as names of sites are in running text. */
  readonly isBare: boolean;
  /** Its host, or two words of its path, stand in the article. */
  readonly isTold: boolean;
  /** Its words end the comment, where the address itself is not written: an anchor text. */
  readonly isTail: boolean;
  /** How much its host looks like what is sold, as `weighName` tells. */
  readonly sold: number;
}

const noSigns: LinkSigns = {
  isKnown: false,
  isOpen: false,
  isRoot: false,
  isDeep: false,
  isBare: false,
  isTold: false,
  isTail: false,
  sold: 0,
};
const maxUrls = 20;
const deepPath = 12;
const tailWords = 4;
const minWord = 4;
const longWord = /\p{L}{4,}/gu;
/** Pages show long addresses cut: of such a one only the beginning is known, and that it goes on. */
const cut = /(?:\.{2,}|…)$/;
const cutPath = 'x'.repeat(deepPath + 1);

/** What addresses are read against. */
export interface LinkScene {
  /** Words of the article in lower case. */
  readonly article: ReadonlySet<string>;
  /** The comment's own text in lower case. */
  readonly text: string;
  readonly words: readonly string[];
}

/**
 * @param urls in lower case
 * @param weigh how much a name looks like what is sold
 * @returns what holds for any of them
 */
export function readLinks(
  urls: Iterable<string>,
  { article, text, words }: LinkScene,
  weigh: (name: string) => number,
): LinkSigns {
  const all = [...urls].slice(0, maxUrls).map(split);
  if (all.length === 0) return noSigns;
  const signs = { ...noSigns, isBare: true, sold: Number.NEGATIVE_INFINITY };
  for (const { host, path, isBare } of all) {
    const at = readHost(host);
    const name = nameOfHost(at);
    signs.isKnown ||= isWellKnown(at);
    signs.isOpen ||= isOpenHost(at);
    signs.isRoot ||= !isBare && !/[a-z\d]/.test(path);
    signs.isDeep ||= path.length > deepPath;
    signs.isBare &&= isBare;
    signs.isTold ||= article.size > 0 && isTold(name, path, article);
    signs.isTail ||= !text.includes(host) && isTail(`${host}/${path}`, words);
    signs.sold = Math.max(signs.sold, weigh(name));
  }
  return signs;
}

function isTold(name: string, path: string, article: ReadonlySet<string>): boolean {
  if (wordsOf(name).some((word) => article.has(word))) return true;
  return new Set(wordsOf(path).filter((word) => article.has(word))).size > 1;
}

function isTail(address: string, words: readonly string[]): boolean {
  return words.slice(-tailWords).some((word) => word.length >= minWord && address.includes(word));
}

interface Address {
  readonly host: string;
  readonly path: string;
  readonly isBare: boolean;
}

function split(url: string): Address {
  if (url.endsWith('..') || url.endsWith('…'))
    return { ...split(url.replace(cut, '')), path: cutPath, isBare: false };
  const isBare = !/^(?:\w+:|www\.)|\/./.test(url);
  const [before = ''] = /^(?:(?:\w+:)?\/\/)?(?:www\.)?/.exec(url) ?? [];
  const from = before.length;
  let end = from;
  while (end < url.length && !isHostEnd(unitAt(url, end))) end++;
  return { host: url.slice(from, end), path: url.slice(end + 1, end + 400), isBare };
}

function isHostEnd(code: number): boolean {
  return code === 0x2f || code === 0x3f || code === 0x23;
}

function wordsOf(text: string): string[] {
  return (text.match(longWord) ?? []).slice(0, 30);
}
