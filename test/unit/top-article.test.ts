import { beforeEach, expect, test, vi } from 'vitest';
import { joinTopArticle } from '../../lib/browser/top-article.ts';

const executeScript = vi.fn();
const top = {
  host: 'blog.example',
  article: { title: 'Rain barrels', text: 'A rain barrel leaks.' },
};
const thread = { host: 'frames.example', article: { title: '', text: '' }, comments: [] };
const sender = (frameId: number) => ({ tab: { id: 7 }, frameId }) as chrome.runtime.MessageSender;

beforeEach(() => {
  executeScript.mockReset().mockResolvedValue([{ result: top }]);
  Object.assign(globalThis, {
    chrome: { runtime: { id: 'winnow' }, scripting: { executeScript } },
  });
});

test('a thread in a frame gets the article and the host of the page on top', async () => {
  expect(await joinTopArticle(thread, sender(3))).toEqual({ ...thread, ...top });
  expect(executeScript.mock.calls[0]?.[0]).toMatchObject({
    target: { tabId: 7, frameIds: [0] },
    files: ['article.js'],
  });
});

test.each([
  ['the page on top itself', thread, 0],
  ['a frame with an article of its own', { ...thread, article: { text: 'a'.repeat(600) } }, 3],
])('%s is left as it is', async (_, given, frame) => {
  expect(await joinTopArticle(given, sender(frame))).toBe(given);
  expect(executeScript).not.toHaveBeenCalled();
});

test.each([
  ['fails', () => Promise.reject(new Error('no access'))],
  ['says nothing', () => Promise.resolve([{}])],
  ['answers nothing', () => Promise.resolve([])],
])('where the page on top %s, the frame speaks for itself', async (_, answer) => {
  executeScript.mockImplementation(answer);
  expect(await joinTopArticle(thread, sender(3))).toEqual(thread);
});
