import type { Judgement, Thread } from './comment.ts';
import type { Corrections } from './corrections.ts';
import { explain } from './explain.ts';
import { readFeatures } from './features.ts';
import type { Memory } from './memory.ts';
import { type Costs, type Model, toProbability } from './model.ts';
import { createPersonal, findTaught, type Personal } from './personal.ts';
import { type Weighed, weigh } from './weigh.ts';
import { createWeighers } from './weighers.ts';

export interface Engine {
  /** What each threshold costs, as measured. */
  readonly costs: Costs;
  /**
   * Judges all comments of a thread together.
   * @param corrections what this reader has put right; beats the model
   * @param memory what this browser session has read elsewhere; the thread is added to it
   * @returns one judgement a comment, in order
   */
  judge(thread: Thread, corrections?: Corrections, memory?: Memory): Judgement[];
}

/** Below this probability nobody asks why. */
const minExplained = 0.3;
/** What a correction makes of a comment: as sure as can be, and still a probability. */
const taught = { spam: 0.99, ham: 0.01 } as const;
/** What it makes of another one that leads to the same place. */
const campaign = { spam: 0.95, ham: 0.3 } as const;

export function createEngine(model: Model): Engine {
  const weighers = createWeighers(model);
  return {
    costs: model.costs,
    judge(thread, corrections, memory) {
      const features = readFeatures(thread, weighers, memory);
      const personal = corrections?.size ? createPersonal(corrections, model) : null;
      return weigh(model, features, personal).map((one) => judgeOne(model, one, personal));
    },
  };
}

function judgeOne(model: Model, weighed: Weighed, personal: Personal | null): Judgement {
  const { features, logit } = weighed;
  const known = personal && findTaught(personal, features);
  if (known && known.by !== 'campaign')
    return { probability: taught[known.label], reasons: [{ kind: 'you-taught-me' }] };
  if (features.reading.normalized.text.trim() === '') return { probability: 0, reasons: [] };
  const judged = round(toProbability(logit));
  if (known?.label === 'spam' && judged < campaign.spam)
    return { probability: campaign.spam, reasons: [{ kind: 'you-taught-me' }] };
  const probability = known?.label === 'ham' ? Math.min(judged, campaign.ham) : judged;
  const reasons = probability >= minExplained ? explain(model, weighed) : [];
  return { probability, reasons };
}

/**
 * Browsers differ in the last bit of a logarithm: what is told has six digits, the same in each. Nothing is told to be
 * certain, so that a threshold of 1 hides nothing.
 */
function round(probability: number): number {
  return Math.min(999_999, Math.round(probability * 1e6)) / 1e6;
}
