/** One comment as a person found it; see README.md beside the saved pages. */
export interface True {
  author: string | null;
  text: string;
  selector: string;
  own_selector?: string;
  body_selector?: string;
  parent: number | null;
  type?: string;
  op?: boolean;
}

/** One comment as the finder read it. */
export interface Read {
  element: Element;
  box: Element;
  author: string | null;
  text: string;
  parent: Element | null;
}

export interface PageScore {
  site: string | null;
  /** Whether the cheap look lets the finder begin at all. */
  isProbed: boolean;
  /** How long finding and reading took, in milliseconds. */
  ms: number;
  /** What counts of the true comments; opening posts and pingbacks are left out. */
  truths: number;
  found: number;
  hits: number;
  authors: number;
  /** Text starts right and holds nothing of another comment. */
  texts: number;
  /** Hits whose parent is known to be another comment, and those of them with the right one. */
  answers: number;
  parents: number;
  /** Hits said to answer something though they answer nothing. */
  strays: number;
  notes: string[];
  groups: string[];
}

export const emptyScore = {
  truths: 0,
  found: 0,
  hits: 0,
  authors: 0,
  texts: 0,
  answers: 0,
  parents: 0,
  strays: 0,
};

const squeeze = (text: string) => text.replace(/\s+/g, '');
const sameChars = 50;

/** Finds what a selector means; `SHADOW(host) rest` looks in the open shadow root of the host. */
export function place(selector?: string): Element | null {
  if (!selector) return null;
  const [, host, rest] = /^SHADOW\((.+?)\) (.+)$/.exec(selector) ?? [];
  if (host && rest) return document.querySelector(host)?.shadowRoot?.querySelector(rest) ?? null;
  return document.querySelector(selector);
}

/** Compares what was read with what is true, and adds it up in `result`. */
export function compare(
  truth: readonly True[],
  ignored: readonly string[],
  readings: readonly Read[],
  result: PageScore,
): void {
  const places = truth.map((t) => ({
    outer: place(t.selector),
    own: place(t.own_selector),
    body: place(t.body_selector),
    start: squeeze(t.text).slice(0, 120),
  }));
  const matched = new Map<number, Read>();
  const byElement = new Map<Element, number>();
  const take = (i: number, reading: Read) => {
    matched.set(i, reading);
    byElement.set(reading.element, i);
  };
  const spare = readings.filter((reading) => {
    const i = places.findIndex(
      ({ outer, own }, k) =>
        !matched.has(k) &&
        [outer, own].some((e) => e && (e === reading.element || e === reading.box)),
    );
    if (i >= 0) take(i, reading);
    return i < 0;
  });
  for (const reading of spare) {
    const text = squeeze(reading.text);
    const i = places.findIndex(
      ({ start, body }, k) =>
        !matched.has(k) &&
        ((start &&
          text &&
          (text.startsWith(start.slice(0, 60)) ||
            (text.length > 20 && start.startsWith(text.slice(0, 120))))) ||
          body?.contains(reading.element)),
    );
    if (i >= 0) take(i, reading);
    else if (!isIgnored(reading.element, ignored)) {
      const { element } = reading;
      result.found++;
      result.notes.push(
        `FALSE ${element.localName}#${element.id}.${element.className} | ${reading.author} | ${reading.text.slice(0, 80)}`,
      );
    }
  }
  truth.forEach((t, i) => {
    if (t.op || t.type === 'pingback') return;
    result.truths++;
    const reading = matched.get(i);
    if (!reading) {
      result.notes.push(`MISSED ${t.author} | ${t.text.slice(0, 70)} | ${t.selector}`);
      return;
    }
    result.found++;
    result.hits++;
    const text = squeeze(reading.text);
    const start = places[i]?.start ?? '';
    const isAuthor = same(reading.author, t.author);
    const isClean = places.every(
      ({ start: other }, k) =>
        k === i ||
        other.length < sameChars ||
        start.includes(other.slice(0, sameChars)) ||
        !text.includes(other.slice(0, sameChars)),
    );
    const isText = text.slice(0, start.length) === start && isClean;
    const parent = reading.parent ? (byElement.get(reading.parent) ?? -1) : null;
    result.authors += Number(isAuthor);
    result.texts += Number(isText);
    if (t.parent !== null) {
      result.answers++;
      result.parents += Number(t.parent === parent);
    } else result.strays += Number(parent !== null);
    if (!isAuthor) result.notes.push(`AUTHOR want ${t.author} got ${reading.author}`);
    if (!isText) {
      const what = isClean ? '' : 'not clean: ';
      result.notes.push(`TEXT want ${start.slice(0, 60)} got ${what}${text.slice(0, 60)}`);
    }
    if (t.parent !== parent) result.notes.push(`PARENT of ${i} want ${t.parent} got ${parent}`);
  });
}

function same(a: string | null, b: string | null): boolean {
  return squeeze(a ?? '').toLowerCase() === squeeze(b ?? '').toLowerCase();
}

function isIgnored(element: Element, selectors: readonly string[]): boolean {
  return selectors.some((selector) => element.closest(selector) || element.querySelector(selector));
}
