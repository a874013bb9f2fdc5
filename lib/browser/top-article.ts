import { api } from './api.ts';

/** From so many characters on, a frame has an article of its own. */
const ownArticleChars = 600;

/**
 * Joins a frame with the page around it: what people say in a frame, as of a comment service, is about the article on
 * top, which the frame may not see.
 * @param thread as it came in a message: looked at no closer than needed
 * @returns the thread, with article and host of the page on top where the frame has no article of its own
 */
export async function joinTopArticle(
  thread: unknown,
  { tab, frameId }: chrome.runtime.MessageSender,
): Promise<unknown> {
  if (!frameId || tab?.id === undefined || hasArticle(thread)) return thread;
  try {
    const [found] = await api().scripting.executeScript({
      target: { tabId: tab.id, frameIds: [0] },
      files: ['article.js'],
      injectImmediately: true,
    });
    const top: unknown = found?.result;
    return typeof top === 'object' && top !== null ? Object.assign({}, thread, top) : thread;
  } catch {
    // A page on top that no extension may see, such as the browser's own.
    return thread;
  }
}

function hasArticle(thread: unknown): boolean {
  const text = (thread as { article?: { text?: unknown } } | null)?.article?.text;
  return typeof text === 'string' && text.length >= ownArticleChars;
}
