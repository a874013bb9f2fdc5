import { kindOf, letter, pointAt, wide } from './kinds.ts';
import type { Normalized } from './normalize.ts';

type Spelled = Pick<Normalized, 'text' | 'traces'>;

/** @returns share of a text's letters that are of these scripts, 0 to 1; 1 where it has no letters */
export function knownShare({ text, traces }: Spelled, scripts: readonly string[]): number {
  const answers = answersOf(scripts);
  if (answers.isLatin && !(traces & wide)) return 1;
  const end = Math.min(text.length, maxScriptText);
  let letters = 0;
  let known = 0;
  for (let i = 0; i < end; i++) {
    // The last letter may be cut in two halves, which are none.
    const point = i + 1 < end ? pointAt(text, i) : text.charCodeAt(i);
    if (point > 0xffff) i++;
    const answer = answers.known[point] || answers.ask(point);
    if (answer === isNone) continue;
    letters++;
    if (answer === isKnown) known++;
  }
  return letters === 0 ? 1 : known / letters;
}

/** Scripts are told by their beginning, in UTF-16 units. */
const maxScriptText = 400;
const isNone = 1;
const isStrange = 2;
const isKnown = 3;

interface Answers {
  /** Whether the letters of ASCII are all of these scripts. */
  readonly isLatin: boolean;
  /** 0 where the letter was not asked for yet. */
  readonly known: Uint8Array;
  readonly ask: (point: number) => number;
}

const found = new WeakMap<readonly string[], Answers>();

/** @returns whether letters are of these scripts; Unicode is asked once for each letter */
function answersOf(scripts: readonly string[]): Answers {
  const before = found.get(scripts);
  if (before) return before;
  const pattern = new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');
  const known = new Uint8Array(0x20000);
  const ask = (point: number) => {
    const isOfThem = pattern.test(String.fromCodePoint(point));
    const answer = !(kindOf(point) & letter) ? isNone : isOfThem ? isKnown : isStrange;
    known[point] = answer;
    return answer;
  };
  const answers = { isLatin: scripts.includes('Latin'), known, ask };
  found.set(scripts, answers);
  return answers;
}
