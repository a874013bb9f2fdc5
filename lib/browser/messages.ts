import { api } from './api.ts';

/** A map of message names to signatures of at most one argument, such as `BackgroundMessages`. */
type Messages<M> = { [K in keyof M]: (argument: never) => unknown };
type Argument<F> = F extends (argument: infer A) => unknown ? A : undefined;
type Result<F> = F extends (...values: never[]) => infer R ? R : never;
type Answer = { ok: true; value: unknown } | { ok: false; error: string };

/** What answers a message map: each function may be asynchronous and is told who sent the message. */
export type Handlers<M extends Messages<M>> = {
  [K in keyof M]: (
    argument: Argument<M[K]>,
    sender: chrome.runtime.MessageSender,
  ) => Result<M[K]> | Promise<Result<M[K]>>;
};

/**
 * Answers messages until `signal` aborts. Answers by `sendResponse` and a literal `true`, the one way that holds in
 * every browser, with and without the polyfill. Messages of other names are left to others.
 */
export function handleMessages<M extends Messages<M>>(
  handlers: Handlers<M>,
  signal?: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    sendResponse: (answer: Answer) => void,
  ): true | undefined => {
    if (!isMessage(message) || !Object.hasOwn(handlers, message.name)) return undefined;
    const handle = handlers[message.name as keyof M];
    Promise.resolve()
      .then(() => handle(message.argument as Argument<M[keyof M]>, sender))
      .then(
        (value) => sendResponse({ ok: true, value }),
        (error: unknown) => sendResponse({ ok: false, error: String(error) }),
      );
    return true;
  };
  api().runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => api().runtime.onMessage.removeListener(listener), {
    once: true,
  });
}

/**
 * Sends one message to the background and waits for its answer. May arrive twice, where the first answer was lost.
 * @throws Error where nobody answers, or with the text of the error thrown there
 */
export async function sendToBackground<M extends Messages<M>, K extends keyof M & string>(
  name: K,
  argument: Argument<M[K]>,
): Promise<Result<M[K]>> {
  const ask = () => api().runtime.sendMessage({ name, argument });
  // Firefox refuses what comes in the moment the background is stopped, and starts it for what comes next.
  return unpack(await ask().catch(ask)) as Result<M[K]>;
}

/**
 * Sends one message to one frame and waits for its answer.
 * @throws Error where the frame is gone, or with the text of the error thrown there
 */
export async function sendToFrame<M extends Messages<M>, K extends keyof M & string>(
  tab: number,
  frame: number,
  name: K,
  argument: Argument<M[K]>,
): Promise<Result<M[K]>> {
  const answer = await api().tabs.sendMessage(tab, { name, argument }, { frameId: frame });
  return unpack(answer) as Result<M[K]>;
}

function unpack(answer: unknown): unknown {
  const known = answer as Answer | undefined;
  if (!known) throw new Error('No answer');
  if (!known.ok) throw new Error(known.error);
  return known.value;
}

function isMessage(value: unknown): value is { name: string; argument: unknown } {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'name') === 'string'
  );
}
