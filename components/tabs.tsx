import { useRef } from 'preact/hooks';
import { type TabName, tabNames } from './arrange.ts';
import { useWords } from './words.ts';

interface Props {
  readonly chosen: TabName;
  readonly counts: Readonly<Record<TabName, number>>;
  readonly onChoose: (tab: TabName) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, Home: -9, End: 9 };

/** The heads of the two lists; one stop for the Tab key, arrow keys between them. */
export function Tabs({ chosen, counts, onChoose }: Props) {
  const { hidden } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const turn = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const isRtl = document.dir === 'rtl' && event.key.startsWith('Arrow');
    const next = tabNames.indexOf(chosen) + (isRtl ? -step : step);
    const tab = tabNames[Math.max(0, Math.min(tabNames.length - 1, next))] ?? chosen;
    onChoose(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={hidden.title} ref={list} onKeyDown={turn}>
      {tabNames.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === chosen}
          aria-controls="comments"
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {hidden.tabs[tab]} <span class="quiet">{hidden.number(counts[tab])}</span>
        </button>
      ))}
    </div>
  );
}
