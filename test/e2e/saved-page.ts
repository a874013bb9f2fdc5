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

/**
 * Shows a saved page in a tab as if it stood at its address, for as long as `look` takes. Only documents are looked after here: everything else it
 * asks for fails by itself, because the browser can reach nothing.
 */
export async function showSavedPage<T>(
  tab: Page,
  { url, body }: SavedPage,
  look: () => Promise<T>,
): Promise<T> {
  const cdp = await tab.context().newCDPSession(tab);
  let isServed = false;
  cdp.on('Fetch.requestPaused', ({ requestId }) => {
    // Only the first, which is the page itself: its frames are not saved, and it may not go elsewhere by itself.
    const answer = isServed
      ? cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : cdp.send('Fetch.fulfillRequest', {
          requestId,
          responseCode: 200,
          responseHeaders: toHeaders(body),
          body: body.toString('base64'),
        });
    isServed = true;
    answer.catch(() => {}); // The tab may be gone by now.
  });
  await tab.goto('about:blank'); // Else the next page at the same address may be taken for a place on this one.
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
  await tab.goto(url);
  const seen = await look();
  await cdp.detach();
  return seen;
}

function toHeaders(body: Buffer): { name: string; value: string }[] {
  return [
    { name: 'content-type', value: isUtf8(body) ? 'text/html; charset=utf-8' : 'text/html' },
    // What was saved has run already; to run it again would only break it.
    { name: 'content-security-policy', value: "script-src 'none'" },
  ];
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
