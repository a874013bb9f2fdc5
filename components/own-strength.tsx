import { hasOwnThresholds, type Settings, withOwnThresholds } from '../lib/settings.ts';
import { useWords } from './words.ts';

interface Props {
  readonly host: string;
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

/** Whether the strength is this site's own, or the one for all. */
export function OwnStrength({ host, settings, onChange }: Props) {
  const { strength } = useWords();
  return (
    <label class="own">
      <input
        type="checkbox"
        checked={hasOwnThresholds(settings, host)}
        onChange={({ currentTarget: { checked } }) =>
          onChange((now) => withOwnThresholds(now, host, checked))
        }
      />
      {strength.own}
    </label>
  );
}
