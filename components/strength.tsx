import type { Thresholds } from '../lib/settings.ts';
import { stopAt, stopNames, thresholdsOf } from './stops.ts';
import { useWords } from './words.ts';

/** A number as wide as any that is measured. */
const longest = 10_000;

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
  const shown =
    goodPer === null ? strength.hints[stopAt(thresholds) ?? 'custom'] : strength.cost(goodPer);
  const all = goodPer === null ? Object.values(strength.hints) : [strength.cost(longest)];
  return (
    <p class="hint">
      <span id="strength-hint">{shown}</span>
      {all
        .filter((hint) => hint !== shown)
        .map((hint) => (
          <span key={hint} aria-hidden="true">
            {hint}
          </span>
        ))}
    </p>
  );
}
