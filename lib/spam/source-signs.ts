import { bracket, mark } from './kinds.ts';
import type { LetterCounts } from './letter-counts.ts';
import { codeWord } from './traces.ts';

const codeName =
  /\b(?:null|void|public|static|import|var|const|select|function|exception|stack|error|localhost)\b/;
/** What programs are written with. */
export const code = new RegExp(
  String.raw`\x60{3}|<\/?[a-z]+[^>]*>|[{};]\s*$|\b\w+\(\)|\w+\.\w+\(|=>|::|&&|\|\||${codeName.source}`,
  'gmu',
);
/** What others are quoted with. */
export const quote = /^\s*(?:>|"|“|«)|\b(?:wrote|said):|<blockquote/m;
/** What `code` needs where it finds no word. */
const codeMark = /`|[<{};]|\w\(|=>|::|&&|\|\|/;

type Kinds = Pick<LetterCounts, 'kinds'>;

/**
 * @param raw the beginning of the text as it was written
 * @param counts of it
 * @param traces of the normalised text
 * @returns how many signs of a program it holds
 */
export function countCode(raw: string, { kinds }: Kinds, traces: number): number {
  const hasMark = (kinds & bracket) !== 0 && codeMark.test(raw);
  // A word that composing has joined to a mark is no word in `traces`.
  const mayBeCode = (traces & codeWord) !== 0 || (kinds & mark) !== 0 || hasMark;
  return mayBeCode ? (raw.match(code)?.length ?? 0) : 0;
}

/** @returns whether it quotes what another has said */
export function isQuoting(raw: string, { kinds }: Kinds): boolean {
  return (kinds & bracket) !== 0 && quote.test(raw);
}
