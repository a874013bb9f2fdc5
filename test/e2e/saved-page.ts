import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** A page saved to a file, and the address it is shown at. */
export interface SavedPage {
  readonly url: string;
  readonly body: Buffer;
}

const utf16 = ['fffe', 'feff'];

/**
 * Reads a saved page.
 * @param url where it is to be shown; without it, where the page says it lives
 * @throws Error in one line where there is no such file, or no page in it
 */
export function loadSavedPage(file: string, url?: string): SavedPage {
  let body: Buffer;
  try {
    body = readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Error(code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`);
  }
  if (isBinary(body)) throw new Error('this is no page: the file holds binary data');
  if (body.every((byte) => byte <= 0x20)) throw new Error('the file is empty');
  return { body, url: url ?? findCanonical(body.toString()) ?? 'https://saved.example/' };
}

/** Shows a saved page in a tab as if it stood at its address, with nothing else to be had. */
export async function showSavedPage(tab: Page, { url, body }: SavedPage): Promise<void> {
  await tab.unrouteAll();
  await tab.goto('about:blank'); // Else the next page at the same address may be taken for a place on this one.
  let isServed = false;
  await tab.route('**/*', (route, request) => {
    // Only the first request for the page itself: a page that refreshes itself stays where it is.
    if (isServed || !request.isNavigationRequest() || request.frame() !== tab.mainFrame()) {
      return route.abort('aborted');
    }
    isServed = true;
    const headers = {
      'content-type': isUtf8(body) ? 'text/html; charset=utf-8' : 'text/html',
      // What was saved has run already; to run it again would only break it.
      'content-security-policy': "script-src 'none'",
    };
    return route.fulfill({ body, headers });
  });
  await tab.goto(url);
}

/** @returns the absolute address in `<link rel=canonical>`, or null */
function findCanonical(html: string): string | null {
  for (const [link] of html.matchAll(/<link\b[^>]*>/gi)) {
    if (!/\brel\s*=\s*["']?canonical\b/i.test(link)) continue;
    const [, ...hrefs] = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(link) ?? [];
    const href = hrefs
      .find((text) => text !== undefined)
      ?.trim()
      .replaceAll('&amp;', '&');
    if (href && /^https?:\/\//i.test(href) && URL.canParse(href)) return href;
  }
  return null;
}

/** Pages do hold a stray NUL here and there. */
function isBinary(body: Buffer): boolean {
  if (!body.includes(0) || utf16.includes(body.toString('hex', 0, 2))) return false;
  return !/<(?:!doctype|html|head|title|body|div|p|table)\b/i.test(body.toString('latin1'));
}

function isUtf8(body: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
}
