import { mayHoldComments } from '../../lib/page/discover.ts';
import { startSession } from '../../lib/page/session.ts';
import type { Host, SessionOptions } from '../../lib/page/session-options.ts';
import { sites } from '../../lib/page/sites/index.ts';
import type { Findings, Site, Steps } from '../../lib/page/sites/types.ts';
import { defaults } from '../../lib/settings.ts';
import type { Comment, Judgement } from '../../lib/spam/comment.ts';

const pages = import.meta.glob<string>('../fixtures/pages/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Puts a fixture's body and language into the test page. */
export function showPage(name: string): void {
  const markup = pages[`../fixtures/pages/${name}.html`];
  if (!markup) throw new Error(`No fixture ${name}`);
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.documentElement.lang = parsed.documentElement.lang;
  document.title = parsed.title;
  document.body.replaceChildren(
    ...parsed.head.querySelectorAll('link,meta'),
    ...parsed.body.childNodes,
  );
}

/** Runs steps to their end. */
export function finish<T>(steps: Steps<T> | T): T {
  if (typeof steps !== 'object' || steps === null || !('next' in steps)) return steps;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function findAll(site: Site): {
  findings: Findings | null;
  comments: Omit<Comment, 'parent'>[];
} {
  const findings = finish(site.find(document));
  const comments = (findings?.elements ?? []).flatMap(
    (element) => findings?.read(element)?.comment ?? [],
  );
  return { findings, comments };
}

/** Judges by a word: "wonderful" is spam, "perhaps" may be. */
export function judgeByWord({ text }: Comment): Judgement {
  const probability = /wonderful/i.test(text) ? 0.97 : /perhaps/i.test(text) ? 0.7 : 0.02;
  return { probability, reasons: probability > 0.5 ? [{ kind: 'empty-praise' }] : [] };
}

/** A host that answers at once and counts what it is asked. */
export function createHost(over: Partial<Host> = {}) {
  const asked: Comment[][] = [];
  const learned: string[] = [];
  const host: Host = {
    judge: async ({ comments }) => {
      asked.push([...comments]);
      return comments.map(judgeByWord);
    },
    learn: async ({ text }, label) => {
      learned.push(`${label}: ${text}`);
    },
    rule: async (change) => {
      learned.push(`rule: ${JSON.stringify(change)}`);
      return { add: change.drop, drop: change.add };
    },
    changed: () => undefined,
    words: {
      fold: (reasons) => `Likely spam: ${reasons.map(({ kind }) => kind).join()}`,
      dim: (reasons) => `Maybe spam: ${reasons.map(({ kind }) => kind).join()}`,
      ruled: (reasons) => `Hidden: ${reasons.map(({ kind }) => kind).join()}`,
      flood: (folded, total) => `${folded} of ${total} comments look like spam`,
      said: {
        spam: 'Noted: spam',
        ham: 'Noted: not spam',
        'show-author': 'Noted: always shown',
        'hide-author': 'Noted: always hidden',
        'hide-text': 'Noted: these words',
        unrule: 'Noted: no rule',
        failed: 'Not kept',
      },
      undo: 'Undo',
      show: 'Show',
      hideAgain: 'Hide again',
      ham: 'Not spam',
      unrule: 'Remove rule',
    },
    ...over,
  };
  return { host, asked, learned };
}

export function open(over: Partial<SessionOptions> = {}) {
  const life = new AbortController();
  const { host, asked, learned } = createHost();
  const session = startSession({
    page: document,
    host,
    settings: defaults,
    signal: life.signal,
    mayHoldComments,
    loadSites: async () => sites,
    ...over,
  });
  return { session, asked, learned, stop: () => life.abort() };
}

/** Verdicts on the page, in document order. */
export function readVerdicts(): (string | null)[] {
  return [...document.querySelectorAll('[data-winnow]')].map((e) => e.getAttribute('data-winnow'));
}
