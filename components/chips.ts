/** Room for chips in one line, in letters: an estimate, which the style sheet cuts off where it errs. */
const lineWidth = 56;
const chipEdge = 4;
const maxLines = 2;

export interface Chips {
  /** What finds room, in order. */
  readonly fitting: readonly string[];
  /** What does not. */
  readonly rest: readonly string[];
  /** How many lines it takes, at most two; none where there is nothing to say. */
  readonly lines: number;
}

/** Lays words out as chips without measuring them: of a long list most rows are never drawn. */
export function layChips(words: readonly string[]): Chips {
  let lines = words.length > 0 ? 1 : 0;
  let used = 0;
  let count = 0;
  for (const word of words) {
    const width = Math.min(lineWidth, chipEdge + widthOf(word));
    if (used + width > lineWidth) {
      if (lines === maxLines) break;
      lines += 1;
      used = 0;
    }
    used += width;
    count += 1;
  }
  return { fitting: words.slice(0, count), rest: words.slice(count), lines };
}

/** Letters of the Far East are about twice as wide as others. */
function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += letter > '\u2e80' ? 2 : 1;
  return width;
}
