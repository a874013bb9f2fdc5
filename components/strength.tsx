import type { Thresholds } from '../lib/settings.ts';
import type { Counts } from './popup-state.ts';
import { lowest, stopAt, stopNames, stops, thresholdsFor } from './stops.ts';
import { useWords } from './words.ts';

interface Props {
  readonly thresholds: Thresholds;
  readonly counts: Counts;
  readonly onChange: (thresholds: Thresholds) => void;
}

/** How much to hide: three names for everyone, and the threshold itself, which stands below the picture's axis. */
export function Strength({ thresholds, counts, onChange }: Props) {
  const { strength, percent } = useWords();
  const stop = stopAt(thresholds);
  const total = counts.show + counts.dim + counts.fold;
  const value = percent(thresholds.fold);
  return (
    <>
      <div class="threshold">
        <label for="threshold">
          {strength.threshold} <b>{value}</b>
        </label>
        <input
          id="threshold"
          type="range"
          min={lowest}
          max={1}
          step={0.01}
          value={thresholds.fold}
          aria-valuetext={strength.meaning(value, counts.fold, total)}
          onInput={(event) => onChange(thresholdsFor(event.currentTarget.valueAsNumber))}
        />
      </div>
      <fieldset class="stops" aria-describedby="strength-hint">
        <legend class="unseen">{strength.title}</legend>
        {stopNames.map((name) => (
          <label key={name} class="stop">
            <input
              type="radio"
              name="strength"
              checked={stop === name}
              onChange={() => onChange(thresholdsFor(stops[name]))}
            />
            <span>{strength.stops[name]}</span>
          </label>
        ))}
      </fieldset>
      <p id="strength-hint" class="hint">
        {strength.hints[stop ?? 'custom']}
      </p>
    </>
  );
}
