import type { Comment } from './comment.ts';
import {
  blank,
  dash,
  endOf,
  isApostrophe,
  kindAt,
  kindOf,
  letter,
  mark,
  number,
  quote,
  runsOfKind,
  sizeAt,
  stop,
} from './kinds.ts';
import { unitAt } from './units.ts';

/**
 * What stands at the end of a comment. Adverts whose link was taken away leave their anchor text there: a few words
 * that are no sentence, after one that is.
 */
export interface Tail {
  /** Whether its last line or sentence is none: few words, without a full stop and without the small words sentences are held by. */
  readonly isBare: boolean;
  /** Whether they sign the comment: a greeting, or words of the author's name. */
  readonly isSignature: boolean;
}

const maxTail = 160;
const maxWords = 8;
const maxNames = 3;
/** Small words that hold sentences together. */
const small = new Set(
  (
    'i you he she it we they me my your this that these those is are was were be been am do does did don have has had will ' +
    'would can could should not but so if because when what how why there here just too also very please thanks thank yo ' +
    'que es está son muy pero como je vous est sont pas mais ich du sie ist sind nicht aber wie você não mas muito ik je ' +
    'jij niet maar ben çok bir ama ve io non sono però saya aku kamu ini itu yang tidak nie jest są ale я ты вы не это но ' +
    'как що це але'
  ).split(' '),
);
const greeting =
  /^(?:cheers|regards|best|thanks|thx|sincerely|greetings|love|xo|gruß|grüße|saludos|cordialement|abraços|groeten|pozdrawiam|salam|с уважением)/iu;
const none: Tail = { isBare: false, isSignature: false };

/** @returns what stands at the end of a comment; nothing of note where it is one sentence */
export function readTail({ text, author }: Pick<Comment, 'text' | 'author'>): Tail {
  const end = withoutUrls(text.slice(-maxTail)).trimEnd();
  const from = afterLastBreak(end);
  if (from < 0) return none;
  const last = end.slice(from);
  const words = firstWords(last.toLowerCase(), maxWords + 1);
  const isShort = words.length > 0 && words.length <= maxWords;
  return {
    isBare: isShort && !isClosed(last) && !words.some((word) => small.has(word)),
    isSignature: greeting.test(last) || (words.length <= maxNames && isNamed(words, author ?? '')),
  };
}

/** @returns whether it ends with a mark that no name of goods ends with */
function isClosed(text: string): boolean {
  return text.endsWith('..') || '!?…'.includes(text.slice(-1));
}

function isNamed(words: readonly string[], author: string): boolean {
  const names = runsOfKind(author.toLowerCase(), letter);
  return words.some((word) => names.includes(word));
}

function withoutUrls(text: string): string {
  const mayHold = text.includes('://') || text.includes('www.');
  return mayHold ? text.replace(/https?:\/\/\S+|www\.\S+/g, ' ') : text;
}

/** @returns the first words of a text, with their apostrophes */
export function firstWords(text: string, max: number): string[] {
  const words: string[] = [];
  for (let i = 0; i < text.length && words.length < max; ) {
    const end = endOf(text, i, letter | mark | number);
    const longer = isApostrophe(unitAt(text, end)) ? endOf(text, end + 1, letter) : end;
    const next = longer > end + 1 ? longer : end;
    if (end > i) words.push(text.slice(i, next));
    i = end > i ? next : end + sizeAt(text, end);
  }
  return words;
}

/** @returns where the last sentence begins, or -1 where there is but one */
export function afterLastBreak(text: string): number {
  const { length } = text;
  let from = -1;
  for (let i = 0; i < length; i++) {
    const code = unitAt(text, i);
    if (!(kindOf(code) & (stop | blank))) continue;
    // Most of what gets here is a space between two words.
    if (code === 0x20 && kindAt(text, i + 1) & letter) continue;
    const end = endOfBreak(text, i);
    if (end === i) continue;
    if (end < text.length) from = end;
    i = end - 1;
  }
  return from;
}

/** Sentences end with a mark, a line, a gap or a dash: `[stop]["'”»]?\s+`, `\s*\n\s*`, `\s{2,}`, `\s[dash]\s`, `\.{2,}\s*`. */
function endOfBreak(text: string, from: number): number {
  const next = kindAt(text, from + 1);
  if (kindAt(text, from) & stop) {
    const after = next & quote ? from + 2 : from + 1;
    if (kindAt(text, after) & blank) return endOf(text, after, blank);
    const dots = endOfDots(text, from);
    return dots - from > 1 ? endOf(text, dots, blank) : from;
  }
  if (next & blank || text[from] === '\n') return endOf(text, from, blank);
  return next & dash && kindAt(text, from + 2) & blank ? from + 3 : from;
}

function endOfDots(text: string, from: number): number {
  let end = from;
  while (text[end] === '.') end++;
  return end;
}
