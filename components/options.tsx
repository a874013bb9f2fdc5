import {
  looks,
  type Mercy,
  mercies,
  type Settings,
  type Thresholds,
  withOwnThresholds,
  withSite,
} from '../lib/settings.ts';
import { Mark } from './mark.tsx';
import { stopAt, stopNames, thresholdsOf } from './stops.ts';
import { usePageWords, useWords } from './words.ts';

/** One of the browser's keyboard shortcuts. */
export interface Key {
  readonly what: string;
  /** Empty where none is set. */
  readonly keys: string;
}

interface Props {
  readonly settings: Settings;
  readonly keys: readonly Key[];
  /** How many comments the reader has put right. */
  readonly taught: number;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
  /** Null where the browser has no such page. */
  readonly onKeys: (() => void) | null;
  readonly onForget: () => void;
}

/** All settings, of all sites. Each holds at once. */
export function Options({ settings, keys, taught, onChange, onKeys, onForget }: Props) {
  const { options, promise } = usePageWords();
  const spare = (mercy: Mercy) => (on: boolean) =>
    onChange((now) => ({ ...now, mercies: { ...now.mercies, [mercy]: on } }));
  return (
    <>
      <header class="page-head">
        <Mark size={36} />
        <div>
          <h1>{options.title}</h1>
          <p class="quiet">{promise}</p>
        </div>
      </header>
      <main>
        <StrengthChoice
          thresholds={settings.thresholds}
          onChange={(thresholds) => onChange((now) => ({ ...now, thresholds }))}
        />
        {(['fold', 'dim'] as const).map((verdict) => (
          <fieldset key={verdict} class="block">
            <legend>{options.looks[verdict]}</legend>
            {looks.map((look) => (
              <Radio
                key={look}
                group={`look-${verdict}`}
                label={options.look[look]}
                isChosen={settings.looks[verdict] === look}
                onChoose={() =>
                  onChange((now) => ({ ...now, looks: { ...now.looks, [verdict]: look } }))
                }
              />
            ))}
          </fieldset>
        ))}
        <fieldset class="block">
          <legend>{options.mercy}</legend>
          {mercies.map((mercy) => (
            <Check
              key={mercy}
              label={options.mercies[mercy]}
              isOn={settings.mercies[mercy]}
              onSwitch={spare(mercy)}
            />
          ))}
        </fieldset>
        <fieldset class="block">
          <legend>{options.more}</legend>
          <Check
            label={options.replies}
            isOn={settings.repliesFollow}
            onSwitch={(repliesFollow) => onChange((now) => ({ ...now, repliesFollow }))}
          />
          <Check
            label={options.badge}
            isOn={settings.hasBadge}
            onSwitch={(hasBadge) => onChange((now) => ({ ...now, hasBadge }))}
          />
        </fieldset>
        <Sites settings={settings} onChange={onChange} />
        <section class="block" aria-labelledby="keys">
          <h2 id="keys">{options.keys}</h2>
          <dl class="keys">
            {keys.map((key) => (
              <div key={key.what}>
                <dt>{key.what}</dt>
                <dd>
                  {key.keys ? <kbd>{key.keys}</kbd> : <span class="quiet">{options.noKey}</span>}
                </dd>
              </div>
            ))}
          </dl>
          {onKeys && (
            <button type="button" class="plain" onClick={onKeys}>
              {options.changeKeys}
            </button>
          )}
        </section>
        {taught > 0 && (
          <section class="block" aria-labelledby="taught">
            <h2 id="taught">{options.taught}</h2>
            <p>{options.taughtCount(taught)}</p>
            <button type="button" class="plain" onClick={onForget}>
              {options.forget}
            </button>
          </section>
        )}
      </main>
    </>
  );
}

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

function Sites({ settings, onChange }: Pick<Props, 'settings' | 'onChange'>) {
  const { options, percent } = usePageWords();
  const rows = [
    ...settings.sitesOff.map((host) => ({
      host,
      what: options.siteOff,
      change: (now: Settings) => withSite(now, host, true),
    })),
    ...Object.entries(settings.siteThresholds).map(([host, { dim, fold }]) => ({
      host,
      what: options.siteOwn(percent(dim), percent(fold)),
      change: (now: Settings) => withOwnThresholds(now, host, false),
    })),
  ];
  return (
    <section class="block" aria-labelledby="sites">
      <h2 id="sites">{options.sites}</h2>
      {rows.length === 0 && <p class="quiet">{options.noSites}</p>}
      <ul class="sites">
        {rows.map(({ host, what, change }) => (
          <li key={`${host} ${what}`}>
            <bdi>{host}</bdi>
            <span class="quiet">{what}</span>
            <button
              type="button"
              class="plain"
              aria-label={options.removeSite(host)}
              onClick={() => onChange(change)}
            >
              {options.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RadioProps {
  readonly group: string;
  readonly label: string;
  readonly hint?: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Radio({ group, label, hint, isChosen, onChoose }: RadioProps) {
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

function Check({ label, isOn, onSwitch }: CheckProps) {
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
