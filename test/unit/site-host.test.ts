import { afterEach, expect, test, vi } from 'vitest';
import { findSiteHost, topHostOf } from '../../lib/browser/site-host.ts';

afterEach(() => vi.unstubAllGlobals());

/** @param top the page on top as the frame sees it: its host name, or null where it may not look */
function stand(ancestorOrigins: readonly string[] | undefined, top: string | null): void {
  vi.stubGlobal('location', { hostname: 'service.example', ancestorOrigins });
  vi.stubGlobal('window', {
    get top() {
      return {
        get location() {
          if (top === null) throw new DOMException('Not yours', 'SecurityError');
          return { hostname: top };
        },
      };
    },
  });
}

const ask = vi.fn(async (): Promise<string | null> => 'blog.example');

test.each([
  ['a page on top', undefined, 'service.example', 'service.example'],
  ['a frame of the same origin', undefined, 'blog.example', 'blog.example'],
  [
    'a frame that is told',
    ['https://news.example:8080', 'https://blog.example'],
    null,
    'blog.example',
  ],
])('%s knows by itself', async (_, origins, top, host) => {
  stand(origins, top);
  ask.mockClear();
  expect(await findSiteHost(ask)).toBe(host);
  expect(ask).not.toHaveBeenCalled();
});

test.each([[undefined], [['null']]])('a frame that is not told asks (%s)', async (origins) => {
  stand(origins, null);
  expect(await findSiteHost(ask)).toBe('blog.example');
});

test('a frame that nobody can tell goes by its own host', async () => {
  stand(undefined, null);
  expect(await findSiteHost(async () => null)).toBe('service.example');
  expect(await findSiteHost(() => Promise.reject(new Error('gone')))).toBe('service.example');
});

test('the background knows the page by its tab', () => {
  const of = (url?: string) => topHostOf({ tab: { url } } as chrome.runtime.MessageSender);
  expect(of('https://blog.example:8443/post?x')).toBe('blog.example');
  expect(of('about:blank')).toBe(null);
  expect(of()).toBe(null);
  expect(topHostOf({})).toBe(null);
});
