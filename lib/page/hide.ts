import type { Verdict } from '../spam/decide.ts';

/** What a stub says; the reasons are in it already. */
export interface StubText {
  readonly reason: string;
  readonly show: string;
  readonly hideAgain: string;
  readonly notSpam: string;
}

export type StubAction = 'reveal' | 'hide' | 'ham';

const attribute = 'data-winnow';
const stubName = 'winnow-stub';
const verdicts = /^(?:show|dim|fold)$/;
const maxRepairs = 3;
const namespace = 'http://www.w3.org/2000/svg';

interface Mark {
  verdict: Verdict | null;
  /** The page's own attribute of our name, to be put back. */
  readonly before: string | null;
  stub: Stub | null;
  repairs: number;
}

interface Stub {
  readonly host: HTMLElement;
  fill(text: StubText, verdict: Verdict, isRevealed: boolean): void;
}

export type Hider = ReturnType<typeof createHider>;

/**
 * The only hand that writes to pages: one attribute on a comment's box, and in a dimmed or folded one a single
 * `winnow-stub`, whose inside (a closed shadow root) the page cannot read. Nothing is moved, wrapped or taken out, and
 * `clear` leaves the page as it was. How it looks is in `entrypoints/content/style.css`.
 */
export function createHider(act: (box: Element, action: StubAction) => void) {
  const marks = new Map<Element, Mark>();
  const living = new Set<Node>();

  /** @param isRevealed a folded comment which the reader opened: visible, with a way back */
  function show(box: Element, verdict: Verdict, text: StubText | null, isRevealed = false): void {
    if (box === box.ownerDocument.body || box === box.ownerDocument.documentElement) return;
    const mark = marks.get(box) ?? take(box);
    const seen = verdict === 'fold' && isRevealed ? 'dim' : verdict;
    if (mark.verdict !== seen) box.setAttribute(attribute, seen);
    mark.verdict = seen;
    if (verdict === 'show' || !text) {
      removeStub(mark);
      return;
    }
    if (!mark.stub) {
      mark.stub = createStub(box.ownerDocument, (action) => act(box, action));
      living.add(mark.stub.host);
      put(box, mark.stub.host, verdict);
    }
    mark.stub.fill(text, verdict, isRevealed);
  }

  /** A page may copy a comment, marks and all: what is dead in the copy goes. */
  function take(box: Element): Mark {
    let before = box.getAttribute(attribute);
    if (verdicts.test(before ?? '')) {
      before = null;
      for (const stub of box.querySelectorAll(stubName)) if (!living.has(stub)) stub.remove();
    }
    const mark = { verdict: null, before, stub: null, repairs: 0 };
    marks.set(box, mark);
    return mark;
  }

  function removeStub(mark: Mark): void {
    if (!mark.stub) return;
    living.delete(mark.stub.host);
    mark.stub.host.remove();
    mark.stub = null;
  }

  function clear(box: Element): void {
    const mark = marks.get(box);
    if (!mark) return;
    marks.delete(box);
    removeStub(mark);
    if (mark.before === null) box.removeAttribute(attribute);
    else box.setAttribute(attribute, mark.before);
  }

  /** Puts back stubs that the page threw out, three times at the most; then the comment is shown. */
  function repair(): void {
    for (const [box, mark] of marks) {
      if (!mark.stub || mark.stub.host.isConnected || !box.isConnected) continue;
      if (mark.repairs++ < maxRepairs) put(box, mark.stub.host, mark.verdict ?? 'dim');
      else show(box, 'show', null);
    }
  }

  return {
    show,
    clear,
    repair,
    /** Whether this node was added (or removed) by this very hand. */
    isOurs: (node: Node, isRemoved: boolean) =>
      node.nodeName === stubName.toUpperCase() && living.has(node) !== isRemoved,
    stop: () => {
      for (const box of [...marks.keys()]) clear(box);
    },
  };
}

/** Into the widest cell of a table's part; before the rest where it folds, so that replies stay below it. */
function put(box: Element, stub: HTMLElement, verdict: Verdict): void {
  const place = box.matches('table,tbody,tr') ? widestCell(box) : box;
  if (verdict === 'fold') place.prepend(stub);
  else place.append(stub);
}

function widestCell(row: Element): Element {
  let widest = row;
  let most = -1;
  for (const cell of row.querySelectorAll('td,th')) {
    const size = cell.textContent?.length ?? 0;
    if (size <= most || cell.querySelector('td,th')) continue;
    widest = cell;
    most = size;
  }
  return widest;
}

function createStub(page: Document, act: (action: StubAction) => void): Stub {
  const host = page.createElement(stubName);
  const root = host.attachShadow({ mode: 'closed' });
  const part = <K extends 'div' | 'span' | 'button'>(name: K, parts: string) => {
    const element = page.createElement(name);
    element.setAttribute('part', parts);
    return element;
  };
  const bar = part('div', 'bar');
  bar.setAttribute('role', 'group');
  const reason = part('span', 'reason');
  reason.dir = 'auto';
  const first = part('button', 'button');
  const second = part('button', 'button');
  for (const button of [first, second]) button.type = 'button';
  const actions = part('span', 'actions');
  actions.append(first, second);
  bar.append(drawMark(page), reason, actions);
  root.append(bar);
  let isRevealed = false;
  first.addEventListener('click', () => act(isRevealed ? 'hide' : 'reveal'));
  second.addEventListener('click', () => act('ham'));
  // What is done to the stub is none of the page's business: a comment may be a link or close when clicked.
  for (const type of ['click', 'dblclick', 'mousedown', 'pointerdown', 'keydown', 'keyup']) {
    root.addEventListener(type, (event) => {
      event.stopPropagation();
      if (type === 'click') event.preventDefault();
    });
  }
  return {
    host,
    fill(text, verdict, revealed) {
      isRevealed = revealed;
      const isFold = verdict === 'fold';
      reason.setAttribute('part', isFold ? 'reason' : 'reason quiet');
      second.setAttribute('part', isFold ? 'button' : 'button quiet');
      bar.setAttribute('aria-label', text.reason);
      reason.textContent = text.reason;
      first.textContent = revealed ? text.hideAgain : text.show;
      second.textContent = text.notSpam;
      first.hidden = !isFold;
    },
  };
}

function drawMark(page: Document): Element {
  const svg = page.createElementNS(namespace, 'svg');
  const path = page.createElementNS(namespace, 'path');
  svg.setAttribute('part', 'mark');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M4 12h16M8 7h8M8 17h8');
  svg.append(path);
  return svg;
}
