import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows drawn beyond the edges of the window, so that the Tab key always finds the next one. */
const beyond = 4;

/**
 * Says which rows of a long list are near the window: of ten thousand a dozen are in the page at any time.
 * @param offsets where each row begins, in CSS pixels from the top of the list, and where the last one ends
 * @param focused index of the row that has the focus, or -1: it stays among those drawn
 * @returns the indices to draw, in order
 */
export function useRows(
  list: RefObject<HTMLElement | null>,
  offsets: readonly number[],
  focused: number,
): number[] {
  const [{ from, to }, setRange] = useState({ from: 0, to: 2 * beyond });
  const count = offsets.length - 1;
  useLayoutEffect(() => {
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const next = {
        from: Math.max(0, findRow(offsets, -top) - beyond),
        to: findRow(offsets, innerHeight - top) + beyond,
      };
      setRange((now) => (now.from === next.from && now.to === next.to ? now : next));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look, { passive: true });
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [list, offsets]);
  const rows: number[] = [];
  for (let row = from; row < Math.min(count, to + 1); row++) rows.push(row);
  const isApart = focused >= 0 && focused < count && !rows.includes(focused);
  return isApart ? [...rows, focused].sort((a, b) => a - b) : rows;
}

/** @returns the last row that begins at or above this height */
function findRow(offsets: readonly number[], height: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
