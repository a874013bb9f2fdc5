const gap = '  ';
const graphemes = new Intl.Segmenter();
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const invisible = /^[\p{M}\p{C}]+$/u;

/** Lays rows out in columns, each as wide as its widest cell; a number stands at the right of its column. */
export function layTable(rows: readonly (readonly string[])[]): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => measure(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join(gap)
        .trimEnd(),
    )
    .join('\n');
}

/** @returns the text on one line, cut so that it takes `width` columns at the most */
export function shorten(text: string, width: number): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (measure(line) <= width) return line;
  let short = '';
  for (const { segment } of graphemes.segment(line)) {
    if (measure(short + segment) > width - 1) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}

/** @returns how many columns of a terminal the text takes */
export function measure(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += wide.test(segment) ? 2 : Number(!invisible.test(segment));
  }
  return width;
}

function pad(cell: string, width: number): string {
  const blank = ' '.repeat(Math.max(0, width - measure(cell)));
  return /^[\d.,]+ ?%?$/.test(cell) ? blank + cell : cell + blank;
}
