import { looks, type Mercy, mercies, type Settings } from '../lib/settings.ts';
import type { Rule, RuleChange } from '../lib/spam/rules.ts';
import { Backup } from './backup.tsx';
import { Check, Radio } from './choices.tsx';
import { Mark } from './mark.tsx';
import { Rules } from './rules.tsx';
import { Sites } from './sites.tsx';
import { StrengthChoice } from './strength-choice.tsx';
import { type Outcome, usePageWords } from './words.ts';

/** One of the browser's keyboard shortcuts. */
export interface Key {
  readonly what: string;
  /** Empty where none is set. */
  readonly keys: string;
}

interface Props {
  readonly settings: Settings;
  readonly keys: readonly Key[];
  readonly rules: readonly Rule[];
  /** How many comments the reader has put right. */
  readonly taught: number;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
  /** Null where the browser has no such page. */
  readonly onKeys: (() => void) | null;
  readonly onForget: () => void;
  readonly onRules: (change: RuleChange) => void;
  readonly onExport: () => void;
  /** Takes the text of a file. */
  readonly onImport: (text: string) => void;
  /** How the last thing went that may fail. */
  readonly outcome: Outcome | null;
}

/** All settings, of all sites. Each holds at once. */
export function Options(props: Props) {
  const { settings, keys, rules, taught, outcome, onChange, onKeys } = props;
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
        <Rules rules={rules} onChange={props.onRules} />
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
            <button type="button" class="plain" onClick={props.onForget}>
              {options.forget}
            </button>
          </section>
        )}
        <Backup outcome={outcome} onExport={props.onExport} onImport={props.onImport} />
      </main>
    </>
  );
}
