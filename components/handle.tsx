import type { Thresholds } from '../lib/settings.ts';
import { type Counts, totalOf } from './popup-state.ts';
import { lowest, moveHandle } from './stops.ts';
import { useWords } from './words.ts';

interface Props {
  readonly handle: 'dim' | 'fold';
  readonly thresholds: Thresholds;
  readonly counts: Counts;
  readonly onChange: (thresholds: Thresholds) => void;
}

/**
 * The handle of one threshold, as wide as the picture. Folding has its own above the picture and dimming below, so that
 * neither ever lies on the other.
 */
export function Handle({ handle, thresholds, counts, onChange }: Props) {
  const { strength, percent } = useWords();
  const value = thresholds[handle];
  const total = totalOf(counts);
  return (
    <input
      type="range"
      class={`handle handle-${handle}`}
      aria-label={strength.handles[handle]}
      aria-valuetext={strength.meanings[handle](percent(value), counts[handle], total)}
      min={0}
      max={1}
      step={0.01}
      value={value}
      onInput={({ currentTarget }) => {
        onChange(moveHandle(thresholds, handle, currentTarget.valueAsNumber));
        // Where the handle may go no further, nothing changes, and nothing would put it back.
        if (currentTarget.valueAsNumber < lowest) currentTarget.valueAsNumber = lowest;
      }}
    />
  );
}
