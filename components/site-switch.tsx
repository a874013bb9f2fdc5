import { useWords } from './words.ts';

interface Props {
  /** Empty where the page has none: it cannot be switched off on its own then. */
  readonly host: string;
  readonly isOn: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** Switches Winnow on or off for the site of the page on top. The whole row is its label. */
export function SiteSwitch({ host, isOn, onSwitch }: Props) {
  const { site } = useWords();
  const name = host || site.nameless;
  return (
    <section aria-label={name}>
      <label class="site">
        <span class="site-words">
          <bdi class="site-host">{name}</bdi>
          <span class="quiet">{isOn ? site.on : site.off}</span>
        </span>
        <input
          type="checkbox"
          role="switch"
          class="switch"
          aria-label={site.switchFor(name)}
          aria-checked={isOn}
          checked={isOn}
          disabled={host === ''}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      </label>
    </section>
  );
}
