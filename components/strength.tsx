import type { Thresholds } from '../lib/settings.ts';
import { stopAt, stopNames, thresholdsOf } from './stops.ts';
import { useWords } from './words.ts';

interface Props {
  readonly thresholds: Thresholds;
  readonly onChange: (thresholds: Thresholds) => void;
}

/** How much to hide, by three names, for those who want no numbers. */
export function Strength({ thresholds, onChange }: Props) {
  const { strength } = useWords();
  const stop = stopAt(thresholds);
  return (
    <fieldset class="stops" aria-describedby="strength-hint">
      <legend class="unseen">{strength.title}</legend>
      {stopNames.map((name) => (
        <label key={name} class="stop">
          <input
            type="radio"
            name="strength"
            checked={stop === name}
            onChange={() => onChange(thresholdsOf(name))}
          />
          <span>{strength.stops[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the strength means: as measured, where that is known. */
export function StrengthHint({
  thresholds,
  goodPer,
}: Omit<Props, 'onChange'> & { goodPer: number | null }) {
  const { strength } = useWords();
  return (
    <p id="strength-hint" class="hint">
      {goodPer === null ? strength.hints[stopAt(thresholds) ?? 'custom'] : strength.cost(goodPer)}
    </p>
  );
}
