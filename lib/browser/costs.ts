import type { BackgroundMessages } from '../protocol.ts';
import { sendToBackground } from './messages.ts';

/** The kind of place whose figures stand for all: the hardest good comments are those of blogs. */
const place = 'blog';

/**
 * @returns for each measured threshold the share of good comments folded, 0 to 1; null where the engine cannot tell
 */
export async function readCosts(): Promise<{ threshold: number; share: number }[] | null> {
  try {
    const { thresholds, places } = await sendToBackground<BackgroundMessages, 'costs'>(
      'costs',
      undefined,
    );
    return thresholds.map((threshold, i) => ({ threshold, share: places[place]?.[i] ?? 0 }));
  } catch {
    return null;
  }
}
