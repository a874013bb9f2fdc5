import { hashWord } from './hash.ts';
import { isWord } from './phrases.ts';
import type { Reading } from './reading.ts';

const praise = 1;
const filler = 2;
/** Praise comes last: a word of it fills nothing. */
const courtesies = new Map<string, number>([
  ...listWords(
    'i you a an the this that it is was so very really for your my me to of and in on am are have has had with such much ' +
      'more post posts article articles blog site website page information info content sharing share shared shares ' +
      'writing write work job keep up tutorial video read reading topic here always all many will be we from these at as ' +
      'find found again back visit piece stuff just loved useful one',
    filler,
  ),
  ...listWords(
    'thank thanks thankyou thx great nice good awesome amazing wonderful excellent fantastic helpful useful informative ' +
      'interesting brilliant perfect lovely love loved best cool beautiful impressive valuable gracias excelente genial ' +
      'merci super bravo danke toll obrigado obrigada ótimo grazie ottimo спасибо отлично супер bagus mantap keren terima ' +
      'kasih teşekkürler harika',
    praise,
  ),
]);
const fillerMark = /^(?:\p{P}|[!?#@%0]+)$/u;

/** One for each word of courtesy, by the low bits of its hash: most words are none, and a `Map` takes long to say so. */
const mayBeCourtesy = new Uint8Array(1 << 12);
for (const word of courtesies.keys())
  mayBeCourtesy[hashWord(word) & (mayBeCourtesy.length - 1)] = 1;

function listWords(words: string, courtesy: number): [string, number][] {
  return words.split(' ').map((word) => [word, courtesy]);
}

/** How a comment praises. */
export interface Praise {
  readonly isThere: boolean;
  /** Whether it says little else. */
  readonly isOnly: boolean;
}

/** @returns how a comment praises, by its words */
export function readPraise({
  tokens: { words },
  hashes,
}: Pick<Reading, 'tokens' | 'hashes'>): Praise {
  let praises = 0;
  let fillers = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const may = mayBeCourtesy[(hashes[i] as number) & (mayBeCourtesy.length - 1)];
    const courtesy = may ? courtesies.get(word) : undefined;
    if (courtesy === praise) praises++;
    else if (courtesy === filler || (!isWord(word) && fillerMark.test(word))) fillers++;
  }
  const content = words.length - praises - fillers;
  const isThere = praises > 0;
  return { isThere, isOnly: isThere && content / words.length < 0.35 };
}
