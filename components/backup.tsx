import { type Outcome, usePageWords } from './words.ts';

interface Props {
  readonly outcome: Outcome | null;
  readonly onExport: () => void;
  readonly onImport: (text: string) => void;
}

/** All that Winnow keeps, to be taken elsewhere in a file. */
export function Backup({ outcome, onExport, onImport }: Props) {
  const { options } = usePageWords();
  return (
    <section class="block" aria-labelledby="backup">
      <h2 id="backup">{options.backup}</h2>
      <p class="quiet">{options.backupText}</p>
      <div class="backup">
        <button type="button" class="plain" onClick={onExport}>
          {options.export}
        </button>
        <label class="plain file">
          {options.import}
          <input
            type="file"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // The same file can be chosen again.
              void file?.text().then((text) => {
                currentTarget.value = '';
                onImport(text);
              });
            }}
          />
        </label>
      </div>
      <p role="status" class={outcome === 'imported' ? '' : 'bad'}>
        {outcome && options.outcomes[outcome]}
      </p>
    </section>
  );
}
