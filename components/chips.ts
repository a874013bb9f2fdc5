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
  const fitting = words.filter((word) => {
    const width = Math.min(lineWidth, chipEdge + widthOf(word));
    used += width;
    if (used <= lineWidth) return true;
    lines += 1;
    used = width;
    return lines <= maxLines;
  });
  return { fitting, rest: words.slice(fitting.length), lines: Math.min(lines, maxLines) };
}

/** Letters of the Far East are about twice as wide as others. */
function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += letter > '\u2e80' ? 2 : 1;
  return width;
}
