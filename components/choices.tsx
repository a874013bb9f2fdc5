interface RadioProps {
  readonly group: string;
  readonly label: string;
  readonly hint?: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One of several, of which one holds. */
export function Radio({ group, label, hint, isChosen, onChoose }: RadioProps) {
  return (
    <label class="choice">
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <span>
        {label}
        {hint && <small class="quiet">{hint}</small>}
      </span>
    </label>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** Something that holds or does not. */
export function Check({ label, isOn, onSwitch }: CheckProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget: { checked } }) => onSwitch(checked)}
      />
      <span>{label}</span>
    </label>
  );
}
