import { type Settings, withHushed, withOwnThresholds, withSite } from '../lib/settings.ts';
import { usePageWords } from './words.ts';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

/** The sites where something is other than everywhere, each with the way back. */
export function Sites({ settings, onChange }: Props) {
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
    ...settings.hushed.map((host) => ({
      host,
      what: options.siteHushed,
      change: (now: Settings) => withHushed(now, host, false),
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
