import type { Page } from '@playwright/test';

/** As much of a DevTools node as we look at. */
interface Node {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

/**
 * Clicks a button of the stub in one comment with the mouse. The stub's shadow root is closed to the page, and so to
 * everybody but a debugger.
 */
export async function clickInStub(page: Page, commentId: string, label: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const comment = find(root, ({ attributes = [] }) => attributes.includes(commentId));
  const button =
    comment && find(comment, (node) => node.nodeName === 'BUTTON' && readText(node) === label);
  if (!button) throw new Error(`No button ${label} in ${commentId}`);
  const { backendNodeId } = button;
  await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await cdp.send('DOM.getContentQuads', { backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quads[0] ?? [];
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  await cdp.detach();
}

function find(node: Node, matches: (node: Node) => boolean): Node | null {
  if (matches(node)) return node;
  for (const child of inside(node)) {
    const found = find(child, matches);
    if (found) return found;
  }
  return null;
}

function readText(node: Node): string {
  return node.nodeName === '#text' ? node.nodeValue : inside(node).map(readText).join('').trim();
}

function inside({ children = [], shadowRoots = [] }: Node): Node[] {
  return [...shadowRoots, ...children];
}
