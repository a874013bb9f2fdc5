import type { Thresholds } from '../lib/settings.ts';
import { Radio } from './choices.tsx';
import { stopAt, stopNames, thresholdsOf } from './stops.ts';
import { useWords } from './words.ts';

interface StrengthProps {
  readonly thresholds: Thresholds;
  readonly onChange: (thresholds: Thresholds) => void;
}

/** How much to hide, with what each name means beside it. */
export function StrengthChoice({ thresholds, onChange }: StrengthProps) {
  const { strength } = useWords();
  const stop = stopAt(thresholds);
  return (
    <fieldset class="block">
      <legend>{strength.title}</legend>
      {stopNames.map((name) => (
        <Radio
          key={name}
          group="strength"
          label={strength.stops[name]}
          hint={strength.hints[name]}
          isChosen={stop === name}
          onChoose={() => onChange(thresholdsOf(name))}
        />
      ))}
      {!stop && <p class="quiet">{strength.hints.custom}</p>}
    </fieldset>
  );
}
