import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows drawn beyond the edges of the window, so that the Tab key always finds the next one. */
const beyond = 4;

/**
 * Says which rows of a long list are near the window, for a list whose rows are all equally high: of ten thousand
 * comments a dozen are in the page at any time.
 * @param height of one row, in CSS pixels
 * @returns the indices to draw, in order; the row with the focus stays among them
 */
export function useRows(
  list: RefObject<HTMLElement | null>,
  count: number,
  height: number,
  focused: number,
): number[] {
  const [{ first, last }, setRange] = useState({ first: 0, last: 2 * beyond });
  useLayoutEffect(() => {
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const next = {
        first: Math.max(0, Math.floor(-top / height) - beyond),
        last: Math.ceil((innerHeight - top) / height) + beyond,
      };
      setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look, { passive: true });
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [list, height, count]);
  const rows = Array.from(
    { length: Math.max(0, Math.min(count, last) - first) },
    (_, i) => first + i,
  );
  const isApart = focused >= 0 && focused < count && !rows.includes(focused);
  return isApart ? [...rows, focused].sort((a, b) => a - b) : rows;
}
