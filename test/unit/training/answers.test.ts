import { describe, expect, it } from 'vitest';
import type { Label } from '../../../lib/spam/comment.ts';
import { findAnswered } from '../../../lib/training/corpus/answers.ts';
import { createRandom } from '../../../lib/training/random.ts';
import { makeComment } from '../../fixtures/comments.ts';

function makeRow(text: string, label: Label, family: string) {
  return { comment: makeComment(text), label, family };
}

const storm = 'The storm took the harbour railing in January';
const before = [
  'Lime mortar needs dry months',
  'My uncle carried stones there',
  storm,
  'Which beach was that',
  'Lovely pictures everyone',
].map((text) => makeRow(text, 'ham', 'walls.en'));

/** @returns how often each of the comments before it is answered */
function count(row: ReturnType<typeof makeRow>, talk = before): number[] {
  const random = createRandom(5);
  const counts = talk.map(() => 0);
  for (let i = 0; i < 2_000; i++) {
    const answered = findAnswered(row, talk, random);
    if (answered !== null) counts[answered] = (counts[answered] ?? 0) + 1;
  }
  return counts;
}

describe('findAnswered', () => {
  it('has good comments answer what they talk about', () => {
    const [stones, , railing] = count(
      makeRow('That storm broke our railing too', 'ham', 'walls.en'),
    );
    expect(railing).toBeGreaterThan(3 * (stones ?? 0));
  });

  it('has spam answer anything', () => {
    const counts = count(makeRow('Storm railing repairs, order today', 'spam', 'trades.en'));
    expect(Math.max(...counts)).toBeLessThan(2 * Math.min(...counts));
  });

  it('has a talk with oneself answer itself', () => {
    const talk = [...before, makeRow('Who tried the gadget?', 'spam', 'sockpuppet.en'), ...before];
    const counts = count(makeRow('I did, it works', 'spam', 'sockpuppet.en'), talk);
    expect(counts[before.length]).toBeGreaterThan(1_000);
  });

  it('answers nobody where there is nobody', () => {
    expect(count(makeRow('First!', 'ham', 'walls.en'), [])).toEqual([]);
  });
});
