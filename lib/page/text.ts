import type { Link } from '../spam/comment.ts';

export const maxTextChars = 10_000;
const maxNodes = 5_000;
const maxDepth = 200;
const maxLinks = 100;

const unread =
  'script,style,template,noscript,textarea,select,input,button,svg,form,iframe,object,video,audio,' +
  'winnow-stub,[hidden],[role=button],[contenteditable]:not([contenteditable=false]),' +
  '.screen-reader-text,.sr-only,.visually-hidden,.says';
const block =
  /^(?:p|div|br|li|[uod]l|d[td]|blockquote|pre|h[1-6]|t(?:able|r|d|h)|section|article|hr|figure|header|footer)$/;

/** Nothing in here is ever read as part of a comment: code, fields, buttons, and our own stub. */
export function isUnread(element: Element): boolean {
  return element.matches(unread);
}

/**
 * Reads what a person sees written inside `root`: white space folded, a line break for every block.
 * Stops at `maxChars` (10,000) characters, 5,000 nodes, 100 links, and does not go deeper than 200 levels.
 * @param isSkipped elements to leave out, beside those nobody reads
 */
export function readText(
  root: Element | DocumentFragment,
  isSkipped: (element: Element) => boolean = () => false,
  maxChars = maxTextChars,
): { text: string; links: Link[] } {
  const links: Link[] = [];
  let out = '';
  let nodes = 0;
  const walk = (parent: Element | DocumentFragment, depth: number): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (out.length > maxChars || nodes++ > maxNodes) return;
      if (node instanceof Text) out += node.data.replace(/\s+/g, ' ');
      if (!(node instanceof Element) || depth > maxDepth || isUnread(node) || isSkipped(node)) {
        continue;
      }
      const isBlock = block.test(node.localName);
      if (isBlock) out += '\n';
      const start = out.length;
      walk(node, depth + 1);
      if (node instanceof HTMLAnchorElement && node.hasAttribute('href')) {
        if (links.length < maxLinks) links.push({ url: node.href, text: fold(out.slice(start)) });
      }
      if (isBlock) out += '\n';
    }
  };
  walk(root, 0);
  const text = out.replace(/ *\n[ \n]*/g, '\n').replace(/ {2,}/g, ' ');
  return { text: text.trim().slice(0, maxChars), links };
}

/** @returns the text with white space folded */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** @returns part of an address as people read it, or as it is where it cannot be read */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
