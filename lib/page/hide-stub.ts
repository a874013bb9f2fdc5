/** What one of the stub's buttons does; `scatter` puts single lines in the place of one for all. */
export type StubAction = 'reveal' | 'hide' | 'ham' | 'unrule' | 'forget' | 'scatter';

export interface StubButton {
  readonly label: string;
  readonly action: StubAction;
}

/** What a stub says and offers. Both buttons keep their places, so that the focus stays where it is. */
export interface StubView {
  readonly text: string;
  /** The comment itself is still there to be read: the line stays low. */
  readonly isQuiet: boolean;
  readonly first: StubButton | null;
  readonly second: StubButton | null;
}

export interface Stub {
  readonly host: HTMLElement;
  fill(view: StubView): void;
  focus(): void;
}

export const stubName = 'winnow-stub';
const namespace = 'http://www.w3.org/2000/svg';

/** Builds a stub: a line in a closed shadow root, which the page can neither read nor style. */
export function createStub(page: Document, act: (action: StubAction) => void): Stub {
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
  const actions = part('span', 'actions');
  const buttons = [part('button', 'button'), part('button', 'button')] as const;
  let view: StubView | null = null;
  buttons.forEach((button, i) => {
    button.type = 'button';
    button.addEventListener('click', () => {
      const chosen = i === 0 ? view?.first : view?.second;
      if (chosen) act(chosen.action);
    });
  });
  actions.append(...buttons);
  bar.append(drawMark(page), reason, actions);
  root.append(bar);
  // What is done to the stub is none of the page's business: a comment may be a link or close when clicked.
  for (const type of ['click', 'dblclick', 'mousedown', 'pointerdown', 'keydown', 'keyup']) {
    root.addEventListener(type, (event) => {
      event.stopPropagation();
      if (type === 'click') event.preventDefault();
    });
  }
  return {
    host,
    fill(next) {
      if (isSame(view, next)) return;
      view = next;
      const quiet = next.isQuiet ? ' quiet' : '';
      bar.setAttribute('part', `bar${quiet}`);
      bar.setAttribute('aria-label', next.text);
      reason.setAttribute('part', `reason${quiet}`);
      reason.textContent = next.text;
      [next.first, next.second].forEach((button, i) => {
        const element = buttons[i as 0 | 1];
        element.hidden = !button;
        element.textContent = button?.label ?? '';
        element.setAttribute('part', `button${quiet}`);
      });
      if (root.activeElement instanceof HTMLElement && root.activeElement.hidden) focus();
    },
    focus,
  };

  function focus(): void {
    buttons.find(({ hidden }) => !hidden)?.focus();
  }
}

function isSame(a: StubView | null, b: StubView): boolean {
  return (
    a?.text === b.text &&
    a.isQuiet === b.isQuiet &&
    a.first?.label === b.first?.label &&
    a.second?.label === b.second?.label
  );
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
