import { Cpu, FileText, Globe, Lock, Pin, Power } from 'lucide';
import type { Settings } from '../lib/settings.ts';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import { type SampleComment, sampleComments } from './sample-thread.ts';
import { StrengthChoice } from './strength-choice.tsx';
import { usePageWords } from './words.ts';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
  readonly onSettings: () => void;
  /** The reader has written a comment of their own into the sample. */
  readonly own: readonly SampleComment[];
  readonly onWrite: (text: string) => void;
}

/** The page after the installation: what Winnow does, to play with, and what it may read. */
export function Welcome({ settings, own, onChange, onSettings, onWrite }: Props) {
  const { welcome, promise } = usePageWords();
  const facts = [
    { icon: FileText, ...welcome.reads },
    { icon: Cpu, ...welcome.judges },
    { icon: Lock, ...welcome.keeps },
  ];
  const steps = [
    { icon: Pin, ...welcome.pin },
    { icon: Power, ...welcome.off },
    { icon: Globe, ...welcome.language },
  ];
  return (
    <>
      <header class="page-head">
        <Mark size={44} />
        <div>
          <h1>{welcome.title}</h1>
          <p class="quiet">{promise}</p>
        </div>
      </header>
      <main>
        <p class="lead">{welcome.lead}</p>
        <section class="try" aria-labelledby="try">
          <h2 id="try">{welcome.try}</h2>
          <p class="quiet">{welcome.tryText}</p>
          <Thread own={own} />
          <form
            class="write"
            onSubmit={(event) => {
              event.preventDefault();
              const field = event.currentTarget.elements.namedItem('text');
              if (!(field instanceof HTMLTextAreaElement) || !field.value.trim()) return;
              onWrite(field.value.trim());
              field.value = '';
            }}
          >
            <label for="text">{welcome.write}</label>
            <textarea id="text" name="text" rows={2} />
            <button type="submit" class="primary">
              {welcome.post}
            </button>
          </form>
        </section>
        <StrengthChoice
          thresholds={settings.thresholds}
          onChange={(thresholds) => onChange((now) => ({ ...now, thresholds }))}
        />
        <Facts title={welcome.may} facts={facts} />
        <Facts title={welcome.where} facts={steps} />
        <button type="button" class="plain" onClick={onSettings}>
          {welcome.settings}
        </button>
      </main>
    </>
  );
}

/** In the markup of a blog, so that Winnow finds it like any other. The sample is English: it is about what Winnow does. */
function Thread({ own }: Pick<Props, 'own'>) {
  const { welcome } = usePageWords();
  return (
    <div id="comments" class="comments-area" lang="en" dir="ltr">
      <ol class="comment-list">
        {[...sampleComments, ...own].map(({ id, author, text }) => (
          <li
            key={id}
            id={`comment-${id}`}
            class="comment"
            itemscope
            itemtype="https://schema.org/Comment"
          >
            <article class="comment-body">
              <footer class="comment-meta">
                <b class="fn comment-author" itemprop="author">
                  {author || welcome.you}
                </b>
              </footer>
              <div class="comment-content" itemprop="text">
                <p dir="auto">{text}</p>
              </div>
            </article>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface Fact {
  readonly icon: typeof Pin;
  readonly title: string;
  readonly text: string;
}

function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact.title}>
            <span class="notice-icon">
              <Icon node={fact.icon} size={20} />
            </span>
            <div>
              <h3>{fact.title}</h3>
              <p>{fact.text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
