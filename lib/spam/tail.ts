import type { Comment } from './comment.ts';

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
/** Sentences end with a mark, a line or a gap. */
const breaks = /[.!?…。！？)]["'”»]?\s+|\s*\n\s*|\s{2,}|\s[-–—|:]\s|\.{2,}\s*/gu;
const small =
  /^(?:i|you|he|she|it|we|they|me|my|your|this|that|these|those|is|are|was|were|be|been|am|do|does|did|don|have|has|had|will|would|can|could|should|not|but|so|if|because|when|what|how|why|there|here|just|too|also|very|please|thanks|thank|yo|que|es|está|son|muy|pero|como|je|vous|est|sont|pas|mais|ich|du|sie|ist|sind|nicht|aber|wie|você|não|mas|muito|ik|je|jij|niet|maar|ben|çok|bir|ama|ve|io|non|sono|però|saya|aku|kamu|ini|itu|yang|tidak|nie|jest|są|ale|я|ты|вы|не|это|но|как|що|це|але)$/u;
const greeting =
  /^(?:cheers|regards|best|thanks|thx|sincerely|greetings|love|xo|gruß|grüße|saludos|cordialement|abraços|groeten|pozdrawiam|salam|с уважением)/iu;

/** @returns what stands at the end of a comment; nothing of note where it is one sentence */
export function readTail({ text, author }: Pick<Comment, 'text' | 'author'>): Tail {
  const end = text
    .slice(-maxTail)
    .replace(/https?:\/\/\S+|www\.\S+/g, ' ')
    .trimEnd();
  let from = -1;
  for (const found of end.matchAll(breaks)) {
    const next = found.index + found[0].length;
    if (next < end.length) from = next;
  }
  if (from < 0) return { isBare: false, isSignature: false };
  const last = end.slice(from);
  const words = last.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
  const names = new Set(author?.toLowerCase().match(/\p{L}+/gu) ?? []);
  const isShort = words.length > 0 && words.length <= maxWords;
  return {
    isBare: isShort && !/[!?…]$|\.{2,}$/u.test(last) && !words.some((word) => small.test(word)),
    isSignature:
      greeting.test(last) || (words.length <= 3 && words.some((word) => names.has(word))),
  };
}
