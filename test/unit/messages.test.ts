import { beforeEach, expect, test, vi } from 'vitest';
import { sendToBackground } from '../../lib/browser/messages.ts';

interface Messages {
  double(value: number): number;
}

const sendMessage = vi.fn();
const refused = new Error('Could not establish connection. Receiving end does not exist.');

beforeEach(() => {
  sendMessage.mockReset();
  Object.assign(globalThis, { chrome: { runtime: { id: 'winnow', sendMessage } } });
});

test('a message that met a background just being stopped is sent again', async () => {
  sendMessage.mockRejectedValueOnce(refused).mockResolvedValue({ ok: true, value: 42 });
  expect(await sendToBackground<Messages, 'double'>('double', 21)).toBe(42);
  expect(sendMessage.mock.calls).toEqual(Array(2).fill([{ name: 'double', argument: 21 }]));
});

test.each([
  ['nobody is there', () => sendMessage.mockRejectedValue(refused), refused.message, 2],
  ['nobody answers', () => sendMessage.mockResolvedValue(undefined), 'No answer', 1],
  [
    'the work failed there',
    () => sendMessage.mockResolvedValue({ ok: false, error: 'storage is full' }),
    'storage is full',
    1,
  ],
])('where %s, the sender hears of it', async (_, prepare, message, times) => {
  prepare();
  await expect(sendToBackground<Messages, 'double'>('double', 21)).rejects.toThrow(message);
  expect(sendMessage).toHaveBeenCalledTimes(times);
});
