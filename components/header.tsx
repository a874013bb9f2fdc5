import { Settings as Gear, Pause, Play, Power } from 'lucide';
import type { Settings } from '../lib/settings.ts';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import { useWords } from './words.ts';

interface Props {
  readonly settings: Settings | null;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
  /** `minutes`, or until the browser starts anew. */
  readonly onPause: (minutes: number | 'restart') => void;
  readonly onSettings: () => void;
}

const minutes = 15;

/** Says who speaks and what it never does, and holds what concerns all sites. */
export function Header({ settings, onChange, onPause, onSettings }: Props) {
  const { name, promise, header } = useWords();
  const isOn = settings?.isOn ?? true;
  const isPaused = isOn && (settings?.pause ?? null) !== null;
  const rest = (until: number | 'restart') => () => {
    document.getElementById('pause')?.hidePopover();
    onPause(until);
  };
  return (
    <header class="header">
      <Mark size={24} />
      <div class="header-words">
        <h1>{name}</h1>
        <p>{promise}</p>
      </div>
      <button
        type="button"
        class="tool"
        aria-pressed={isOn}
        aria-label={header.power}
        title={isOn ? header.switchOff : header.switchOn}
        onClick={() => onChange((now) => ({ ...now, isOn: !now.isOn, pause: null }))}
      >
        <Icon node={Power} size={18} />
      </button>
      {isPaused ? (
        <button
          type="button"
          class="tool"
          aria-label={header.goOn}
          title={header.goOn}
          onClick={() => onChange((now) => ({ ...now, pause: null }))}
        >
          <Icon node={Play} size={18} />
        </button>
      ) : (
        <button
          type="button"
          class="tool"
          aria-label={header.pause}
          title={header.pause}
          disabled={!isOn}
          popovertarget="pause"
        >
          <Icon node={Pause} size={18} />
        </button>
      )}
      <div id="pause" class="menu" popover="auto">
        <button type="button" onClick={rest(minutes)}>
          {header.pauseMinutes(minutes)}
        </button>
        <button type="button" onClick={rest('restart')}>
          {header.pauseRestart}
        </button>
      </div>
      <button
        type="button"
        class="tool"
        aria-label={header.settings}
        title={header.settings}
        onClick={onSettings}
      >
        <Icon node={Gear} size={18} />
      </button>
    </header>
  );
}
