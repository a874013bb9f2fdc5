import { isSiteOff, type Settings, withSite, withVisit } from '../lib/settings.ts';
import { OwnStrength } from './own-strength.tsx';
import { useWords } from './words.ts';

interface Props {
  /** Empty where the page has none: it cannot be switched off on its own then. */
  readonly host: string;
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

/** Switches Winnow on or off for the site of the page on top, for good or for this visit. */
export function SiteSwitch({ host, settings, onChange }: Props) {
  const { site } = useWords();
  const name = host || site.nameless;
  const isOn = !isSiteOff(settings, host);
  const isVisit = Object.hasOwn(settings.visits, host);
  const remember = (isForVisit: boolean) => () =>
    onChange((now) => (isForVisit ? withVisit : withSite)(now, host, isOn));
  return (
    <section class="site" aria-label={name}>
      <label>
        <bdi class="site-host">{name}</bdi>
        <input
          type="checkbox"
          role="switch"
          class="switch"
          aria-label={site.switchFor(name)}
          aria-checked={isOn}
          checked={isOn}
          disabled={host === ''}
          onChange={({ currentTarget: { checked } }) =>
            onChange((now) => withSite(now, host, checked))
          }
        />
      </label>
      <div class="site-foot quiet">
        {site.states[isVisit ? 'visit' : 'always'][isOn ? 'on' : 'off']}
        {(isVisit || !isOn) && (
          <button type="button" class="plain" onClick={remember(!isVisit)}>
            {isVisit ? site.forGood : site.onlyVisit}
          </button>
        )}
        {isOn && host && <OwnStrength host={host} settings={settings} onChange={onChange} />}
      </div>
    </section>
  );
}
