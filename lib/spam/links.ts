import { isOpenHost, isWellKnown, nameOfHost } from './hosts.ts';

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
  const all = [...urls].slice(0, maxUrls).map((url) => split(url));
  if (all.length === 0) return noSigns;
  const tail = words.slice(-tailWords).filter((word) => word.length >= minWord);
  const isWritten = (host: string) => text.includes(host);
  const isTold = ({ host, path }: Address) =>
    wordsOf(nameOfHost(host)).some((word) => article.has(word)) ||
    new Set(wordsOf(path).filter((word) => article.has(word))).size > 1;
  return {
    isKnown: all.some(({ host }) => isWellKnown(host)),
    isOpen: all.some(({ host }) => isOpenHost(host)),
    isRoot: all.some(({ path, isBare }) => !isBare && !/[a-z\d]/.test(path)),
    isDeep: all.some(({ path }) => path.length > deepPath),
    isBare: all.every(({ isBare }) => isBare),
    isTold: article.size > 0 && all.some(isTold),
    isTail: all.some(
      ({ host, path }) => !isWritten(host) && tail.some((word) => `${host}/${path}`.includes(word)),
    ),
    sold: Math.max(...all.map(({ host }) => weigh(nameOfHost(host)))),
  };
}

interface Address {
  readonly host: string;
  readonly path: string;
  readonly isBare: boolean;
}

function split(url: string): Address {
  if (cut.test(url)) return { ...split(url.replace(cut, '')), path: cutPath, isBare: false };
  const isBare = !/^(?:\w+:|www\.)|\/./.test(url);
  const address = url.replace(/^(?:\w+:)?\/\//, '').replace(/^www\./, '');
  const end = address.search(/[/?#]/);
  return end < 0
    ? { host: address, path: '', isBare }
    : { host: address.slice(0, end), path: address.slice(end + 1, end + 400), isBare };
}

function wordsOf(text: string): string[] {
  return (text.match(/\p{L}{4,}/gu) ?? []).slice(0, 30);
}
