import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import '../../entrypoints/content/style.css';
import styles from '../../entrypoints/content/style.css?inline';
import { createHider, type Shown } from '../../lib/page/hide.ts';
import type { StubAction, StubView } from '../../lib/page/hide-stub.ts';

const text: StubView = {
  text: 'Likely spam: links',
  isQuiet: false,
  first: { label: 'Show', action: 'reveal' },
  second: { label: 'Not spam', action: 'ham' },
};
const html = () => document.documentElement.outerHTML;

beforeEach(() => document.body.replaceChildren());

function build(tag: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

test('folds in a shadow root too, and leaves nothing behind', async () => {
  const host = build('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const body = build('p', 'Body');
  const box = build('article', body);
  const other = build('article', build('p', 'Another'));
  root.append(box, other);
  const before = root.innerHTML;
  const hider = createHider(
    () => undefined,
    async () => styles,
  );
  hider.show(box, 'fold', text);
  await vi.waitFor(() => expect(getComputedStyle(body).display).toBe('none'));
  expect(box.checkVisibility()).toBe(true);
  expect(box.innerText.trim()).toBe('');
  expect(other.checkVisibility()).toBe(true);
  hider.show(box, 'dim', { ...text, isQuiet: true });
  await vi.waitFor(() => expect(Number(getComputedStyle(body).opacity)).toBeLessThan(1));
  hider.stop();
  expect(root.innerHTML).toBe(before);
});

test('folds a box, and keeps the comments inside it', () => {
  const reply = build('li', 'A reply');
  const body = build('p', 'Body');
  const box = build('div', body, build('ul', reply));
  document.body.append(box);
  const before = html();
  const hider = createHider(() => undefined);
  hider.show(reply, 'show', null);
  hider.show(box, 'fold', text);
  expect(box.getAttribute('data-winnow')).toBe('fold');
  expect(box.querySelectorAll('winnow-stub')).toHaveLength(1);
  expect(getComputedStyle(body).display).toBe('none');
  expect(reply.checkVisibility()).toBe(true);
  hider.show(box, 'dim', text);
  expect(box.getAttribute('data-winnow')).toBe('dim');
  expect(getComputedStyle(body).display).toBe('block');
  hider.show(box, 'show', null);
  expect(box.querySelector('winnow-stub')).toBeNull();
  hider.stop();
  expect(html()).toBe(before);
});

test('the line below a dimmed comment begins beside its mark, however narrow the page', () => {
  const box = build('article', build('p', 'Body'));
  const column = build('div', box);
  document.body.append(column);
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const hider = createHider(() => undefined);
  hider.show(box, 'dim', {
    ...text,
    text: 'Perhaps spam: an author name that advertises, few words of its own',
    isQuiet: true,
  });
  const root = attach.mock.results[0]?.value as ShadowRoot;
  attach.mockRestore();
  const [mark, words, actions] = ['mark', 'reason', 'actions'].map(
    (part) => root.querySelector(`[part~="${part}"]`) as Element,
  ) as [Element, Element, Element];
  for (const width of [900, 300, 160]) {
    column.style.width = `${width}px`;
    const at = words.getBoundingClientRect();
    expect(at.top, `${width} px`).toBeLessThan(mark.getBoundingClientRect().bottom);
    expect(at.right, `${width} px`).toBeLessThanOrEqual(column.getBoundingClientRect().right);
    const isBeside = actions.getBoundingClientRect().top < at.bottom;
    expect(isBeside, `${width} px`).toBe(width === 900);
  }
  hider.stop();
});

test('hides text that stands loose in the box', () => {
  const box = build('li', 'Loose words of some length');
  document.body.append(build('ul', box));
  const hider = createHider(() => undefined);
  const wide = document.createRange();
  wide.selectNodeContents(box);
  hider.show(box, 'fold', text);
  const loose = document.createRange();
  loose.selectNode(box.lastChild ?? box);
  expect(loose.getBoundingClientRect().width).toBe(0);
  expect(box.querySelector('winnow-stub')?.getBoundingClientRect().height).toBeGreaterThan(15);
  hider.stop();
});

test('the page can read an attribute and nothing else', () => {
  const box = build('div', build('p', 'Body'));
  document.body.append(box);
  const hider = createHider(() => undefined);
  hider.show(box, 'fold', text);
  expect(box.outerHTML).toBe(
    '<div data-winnow="fold"><winnow-stub></winnow-stub><p>Body</p></div>',
  );
  expect(box.querySelector('winnow-stub')?.shadowRoot).toBeNull();
  hider.stop();
});

test('a row of a table keeps its cells', () => {
  const row = build(
    'tr',
    build('td', 'Name'),
    build('td', build('p', 'A longer cell with the words')),
  );
  document.body.append(build('table', build('tbody', row)));
  const hider = createHider(() => undefined);
  hider.show(row, 'fold', text);
  expect(row.querySelector('winnow-stub')?.parentElement).toBe(row.lastElementChild);
  expect(getComputedStyle(row.querySelector('p') ?? row).display).toBe('none');
  expect(row.children).toHaveLength(2);
  hider.stop();
});

test('puts back a stub that the page threw out, and gives up after three times', () => {
  const box = build('div', build('p', 'Body'));
  document.body.append(box);
  const hider = createHider(() => undefined);
  hider.show(box, 'fold', text);
  for (let i = 0; i < 3; i++) {
    box.querySelector('winnow-stub')?.remove();
    hider.repair();
    expect(box.querySelector('winnow-stub')).not.toBeNull();
  }
  box.querySelector('winnow-stub')?.remove();
  hider.repair();
  expect(box.getAttribute('data-winnow')).toBe('show');
  hider.stop();
  expect(box.outerHTML).toBe('<div><p>Body</p></div>');
});

test("keeps the page's own attribute of our name", () => {
  const box = build('div', 'Body');
  box.setAttribute('data-winnow', 'theirs');
  document.body.append(box);
  const hider = createHider(() => undefined);
  hider.show(box, 'dim', text);
  hider.stop();
  expect(box.outerHTML).toBe('<div data-winnow="theirs">Body</div>');
});

/** Any small tree: tags, texts, children. */
const tree = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.string({ maxLength: 12 }).map((data) => document.createTextNode(data)),
    fc
      .tuple(
        fc.constantFrom(
          'div',
          'p',
          'ul',
          'li',
          'table',
          'tr',
          'td',
          'a',
          'form',
          'svg',
          'details',
          'x-y',
        ),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([tag, children]) => build(tag, ...children)),
  ),
})).node;

test('restores any page byte for byte, whatever was shown', () => {
  const step = fc.record({
    at: fc.nat(60),
    shown: fc.constantFrom<Shown>('show', 'dim', 'fold', 'remove'),
    hasLine: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(tree, { maxLength: 6 }),
      fc.array(step, { maxLength: 30 }),
      (nodes, steps) => {
        document.body.replaceChildren(...nodes);
        const before = html();
        const elements = [...document.querySelectorAll('*')];
        const hider = createHider((_: Element, __: StubAction) => undefined);
        for (const { at, shown, hasLine } of steps) {
          const element = elements[at % elements.length];
          if (element) hider.show(element, shown, hasLine ? text : null);
        }
        hider.stop();
        expect(html()).toBe(before);
      },
    ),
    { numRuns: 150 },
  );
});
