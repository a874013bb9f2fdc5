import type { Judgement, Thread } from './comment.ts';
import { explain } from './explain.ts';
import { type Features, readFeatures } from './features.ts';
import { type Corrections, fingerprintOf } from './learn.ts';
import { calibrate, type Model, margin } from './model.ts';

export interface Engine {
  /**
   * Judges all comments of a thread together.
   * @param corrections what this reader has put right; beats the model
   * @returns one judgement a comment, in order
   */
  judge(thread: Thread, corrections?: Corrections): Judgement[];
}

/** Below this probability nobody asks why. */
const minExplained = 0.3;
/** What a correction makes of a comment: as sure as can be, and still a probability. */
const taught = { spam: 0.99, ham: 0.01 } as const;

export function createEngine(model: Model): Engine {
  return {
    judge: (thread, corrections = new Map()) =>
      readFeatures(thread).map((features) => judgeOne(model, features, corrections)),
  };
}

function judgeOne(model: Model, features: Features, corrections: Corrections): Judgement {
  const { comment, normalized } = features.reading;
  const label = corrections.size > 0 ? corrections.get(fingerprintOf(comment)) : undefined;
  if (label) return { probability: taught[label], reasons: [{ kind: 'you-taught-me' }] };
  if (normalized.text.trim() === '') return { probability: 0, reasons: [] };
  const probability = calibrate(model, margin(model, features));
  const reasons = probability >= minExplained ? explain(model, features) : [];
  return { probability, reasons };
}
