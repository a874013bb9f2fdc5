import { isFlood, type Notice } from '../lib/protocol.ts';
import { type Settings, withHushed, withVisit } from '../lib/settings.ts';
import type { Counts } from './popup-state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly host: string;
  readonly counts: Counts;
  /** How many comments there are, and how many of them are listed. */
  readonly total: number;
  readonly listed: number;
  readonly doubts: readonly Notice[];
  readonly settings: Settings | null;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

/** Where Winnow may be wrong about this page: one thing at a time, and never again on a site that wants to hear none. */
export function Hint({ host, counts, total, listed, doubts, settings, onChange }: Props) {
  const words = useWords();
  const doubt = doubts.find((one) => one !== 'partial');
  const isFlooded = !doubt && isFlood(counts.fold, total);
  const isWanted = settings && !settings.hushed.includes(host);
  const button = (label: string, change: (now: Settings) => Settings) => (
    <button type="button" class="plain" disabled={!host} onClick={() => onChange(change)}>
      {label}
    </button>
  );
  return (
    <>
      {isWanted && (doubt || isFlooded) && (
        <div class="flood">
          <p>{doubt ? words.doubts[doubt] : words.flood.text}</p>
          {isFlooded && button(words.flood.showAll, (now) => withVisit(now, host, false))}
          {button(words.hush, (now) => withHushed(now, host, true))}
        </div>
      )}
      {listed < total && <p class="flood">{words.tooMany(listed, total)}</p>}
      {doubts.includes('partial') && <p class="flood">{words.doubts.partial}</p>}
    </>
  );
}
