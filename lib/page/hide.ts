import { createStub, type Stub, type StubAction, type StubView, stubName } from './hide-stub.ts';
import { warn } from './reader.ts';

/** How a comment stands on the page. `remove` leaves nothing of it to be seen, not even a line. */
export type Shown = 'show' | 'dim' | 'fold' | 'remove';

const attribute = 'data-winnow';
const known = /^(?:show|dim|fold|remove)$/;
const maxRepairs = 3;
const pointMs = 2_400;

interface Mark {
  shown: Shown | null;
  /** The page's own attribute of our name, to be put back. */
  readonly before: string | null;
  stub: Stub | null;
  isQuiet: boolean;
  repairs: number;
}

export type Hider = ReturnType<typeof createHider>;

/**
 * The only hand that writes to pages: one attribute on a comment's box, and in some a single `winnow-stub`, whose
 * inside the page cannot read. Nothing is moved, wrapped or taken out, and `clear` leaves the page as it was. How it
 * looks is in `entrypoints/content/style.css`.
 * @param loadStyles fetches that file's text, for comments in shadow roots, which it does not reach by itself
 */
export function createHider(
  act: (box: Element, action: StubAction) => void,
  loadStyles?: () => Promise<string>,
) {
  let styles: Promise<string> | undefined;
  const marks = new Map<Element, Mark>();
  const living = new Set<Node>();

  /** @param view the line in the comment, or null where it has none */
  function show(box: Element, wanted: Shown, wantedView: StubView | null): void {
    if (box === box.ownerDocument.body || box === box.ownerDocument.documentElement) return;
    const mark = marks.get(box) ?? take(box);
    const isGivenUp = mark.repairs > maxRepairs;
    const shown = isGivenUp ? 'show' : wanted;
    const view = isGivenUp ? null : wantedView;
    if (mark.shown !== shown) box.setAttribute(attribute, shown);
    mark.shown = shown;
    // In a shadow root the stub brings the styles along, even where nothing is to be seen of it.
    if (!view && !(shown === 'remove' && isShaded(box))) {
      removeStub(mark);
      return;
    }
    const isQuiet = view?.isQuiet ?? false;
    // Low lines stand at the end and others at the beginning, but none moves away from under the reader's hand.
    if (mark.isQuiet !== isQuiet && !mark.stub?.host.matches(':focus')) removeStub(mark);
    if (!mark.stub) {
      mark.isQuiet = isQuiet;
      mark.stub = createStub(box.ownerDocument, (action) => act(box, action));
      living.add(mark.stub.host);
      put(box, mark.stub.host, isQuiet);
      if (isShaded(box)) dress(mark.stub.host);
    }
    if (view) mark.stub.fill(view);
  }

  /** Brings the styles into a shadow root: what stands in the stub beside its own root is not shown, but holds. */
  function dress(stub: HTMLElement): void {
    styles ??= loadStyles?.().catch((error) => {
      warn('A comment in a shadow root stays in sight', error);
      return '';
    });
    void styles?.then((text) => {
      if (stub.firstChild) return;
      const style = stub.ownerDocument.createElement('style');
      style.textContent = text;
      stub.append(style);
    });
  }

  /** A page may copy a comment, marks and all: what is dead in the copy goes. */
  function take(box: Element): Mark {
    let before = box.getAttribute(attribute);
    if (known.test(before ?? '')) {
      before = null;
      for (const stub of box.querySelectorAll(stubName)) if (!living.has(stub)) stub.remove();
    }
    const mark = { shown: null, before, stub: null, isQuiet: false, repairs: 0 };
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

  /** Puts back what the page threw out or wiped off, three times at the most; then the comment is shown. */
  function repair(): void {
    for (const [box, mark] of marks) {
      const { stub, shown } = mark;
      const isPlaced = !stub || isIn(box, stub.host);
      const isWhole = box.getAttribute(attribute) === shown && isPlaced;
      if (isWhole || !shown || !box.isConnected) continue;
      if (mark.repairs++ < maxRepairs) {
        box.setAttribute(attribute, shown);
        if (!isPlaced) put(box, stub.host, mark.isQuiet);
        if (stub && isShaded(box)) dress(stub.host);
      } else if (mark.repairs === maxRepairs + 1) {
        mark.shown = null;
        show(box, 'show', null);
      }
    }
  }

  return {
    show,
    clear,
    repair,
    /** Whether this node was added (or removed) by this very hand. */
    isOurs: (node: Node, isRemoved: boolean) =>
      node.nodeName === stubName.toUpperCase() && living.has(node) !== isRemoved,
    /** Whether the reader is at the line in this comment, by focus or by pointer. */
    isInUse: (box: Element) => marks.get(box)?.stub?.host.matches(':focus, :hover') ?? false,
    /** Leads the reader to the line in this comment. */
    focus(box: Element): void {
      marks.get(box)?.stub?.focus();
      box.scrollIntoView({ block: 'center' });
    },
    /** Leads the reader to a comment and frames it for a moment; an animation leaves no trace in the page. */
    point(box: Element): void {
      box.scrollIntoView({ block: 'center' });
      const ring = { outline: '3px solid #c9573d', outlineOffset: '4px' };
      box.animate([ring, ring], { duration: pointMs });
    },
    stop: () => {
      for (const box of [...marks.keys()]) clear(box);
    },
  };
}

/** Whether the styles of the page do not reach where the stub of a comment stands. */
function isShaded(box: Element): boolean {
  return !!box.shadowRoot || box.getRootNode() !== box.ownerDocument;
}

function isIn(box: Element, stub: HTMLElement): boolean {
  return stub.isConnected && (!box.shadowRoot || stub.parentNode === box.shadowRoot);
}

/**
 * Into the shadow root of a host, or the widest cell of a table's part; before the rest where it folds, so that replies
 * stay below it.
 */
function put(box: Element, stub: HTMLElement, isQuiet: boolean): void {
  const place = box.shadowRoot ?? (box.matches('table,tbody,tr') ? widestCell(box) : box);
  if (isQuiet) place.append(stub);
  else place.prepend(stub);
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
