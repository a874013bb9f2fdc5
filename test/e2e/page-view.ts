import { expect } from '@playwright/test';
import type { Verdict } from '../../lib/spam/decide.ts';
import type { View } from './driver.ts';
import type { BlogComment } from './site.ts';

type Frame = Pick<View, 'evaluate'>;

/** @returns what Winnow made of each comment, by the comment's id */
export function readVerdicts(frame: Frame): Promise<Record<string, string>> {
  return frame.evaluate(
    () =>
      Object.fromEntries(
        [...document.querySelectorAll('[data-winnow]')].map((element) => [
          element.closest('li')?.id ?? element.outerHTML,
          element.getAttribute('data-winnow') ?? '',
        ]),
      ),
    null,
  );
}

/** @returns the ids of the comments whose words can be read on the page */
export function readVisible(frame: Frame): Promise<string[]> {
  return frame.evaluate(
    () =>
      [...document.querySelectorAll('li.comment')]
        .filter((item) => item.querySelector('.comment-content p')?.checkVisibility())
        .map(({ id }) => id),
    null,
  );
}

/** Waits until all spam is folded out of sight, and all else can be read. */
export async function expectSorted(frame: Frame, comments: readonly BlogComment[]): Promise<void> {
  const folded = comments.filter(({ isSpam }) => isSpam).map(({ id }) => id);
  await expectFolded(frame, folded);
  const shown = comments.filter(({ isSpam }) => !isSpam).map(({ id }) => id);
  expect(await readVisible(frame)).toEqual(shown);
  expect(Object.keys(await readVerdicts(frame))).toEqual(comments.map(({ id }) => id));
}

/** Waits until these comments are folded, and no others. */
export async function expectFolded(frame: Frame, ids: readonly string[]): Promise<void> {
  await expect.poll(() => readWith(frame, 'fold')).toEqual(ids);
}

/** @returns the ids of the comments with this verdict, in document order */
export async function readWith(frame: Frame, verdict: Verdict | 'remove'): Promise<string[]> {
  const verdicts = Object.entries(await readVerdicts(frame));
  return verdicts.filter(([, value]) => value === verdict).map(([id]) => id);
}

/** Waits until the page is, byte for byte, what the server sent. */
export async function expectUntouched(view: Frame): Promise<void> {
  const compare = async () => {
    const sent = await (await fetch(location.href)).text();
    const parsed = new DOMParser().parseFromString(sent, 'text/html');
    const before = parsed.documentElement.outerHTML;
    const after = document.documentElement.outerHTML;
    if (before === after) return 'untouched';
    let same = 0;
    while (before[same] === after[same]) same += 1;
    return `not as sent: …${after.slice(Math.max(0, same - 80), same + 80)}…`;
  };
  await expect.poll(() => view.evaluate(compare, null)).toBe('untouched');
}

/**
 * Walks through the page with the Tab key until the focus stands on the stub of this comment, whose buttons live in a
 * shadow root that is closed to the page and to us.
 */
export async function focusStub(view: View, id: string): Promise<void> {
  await view.bringToFront();
  for (let step = 0; step < 100; step += 1) {
    await view.keyboard.press('Tab');
    const isThere = await view.evaluate((id) => {
      const focused = document.activeElement;
      return focused?.closest('li')?.id === id && !focused.matches('a, button');
    }, id);
    if (isThere) return;
  }
  throw new Error(`The Tab key leads to no stub in ${id}`);
}
