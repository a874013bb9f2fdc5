import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import type { View } from './driver.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Api = typeof chrome;

/** A comment as the popup's list shows it. */
export interface Row {
  readonly author: string;
  readonly reasons: readonly string[];
  readonly buttons: readonly string[];
}

/** @returns the popup's list of hidden comments; empty as long as it shows none */
export function readRows(popup: View): Promise<Row[]> {
  return popup.evaluate(
    () =>
      [...document.querySelectorAll('li:has(button)')].map((row) => ({
        author: row.querySelector('bdi')?.textContent ?? '',
        reasons: [...row.querySelectorAll('.chip')].map((chip) => chip.textContent ?? ''),
        buttons: [...row.querySelectorAll('button')].map(
          (button) => button.ariaLabel || button.textContent || '',
        ),
      })),
    null,
  );
}

/** @returns all words of a page */
export function readText(view: View): Promise<string> {
  return view.evaluate(() => document.body.textContent ?? '', null);
}

/** Presses a button in the row of one author, once it is there. */
export async function pressInRow(popup: View, author: string, button: string): Promise<void> {
  let selector = '';
  await expect(async () => {
    const rows = await readRows(popup);
    const row = rows.findIndex((one) => one.author === author);
    const place = rows[row]?.buttons.indexOf(button) ?? -1;
    expect(place, `${button} in ${JSON.stringify(rows[row])}`).toBeGreaterThanOrEqual(0);
    selector = `li:has(button):nth-child(${row + 1}) button:nth-of-type(${place + 1})`;
  }).toPass({ timeout: 5_000 });
  await popup.click(selector);
}

/** Does in the tab that shows this address what the context menu would, on the comment it was opened on last. */
export function chooseInMenu(own: View, url: string, argument: object): Promise<void> {
  return own.evaluate(
    async ({ url, argument }) => {
      const api = (globalThis as { browser?: Api }).browser ?? chrome;
      const tab = (await api.tabs.query({})).find((one) => one.url === url);
      if (tab?.id === undefined) throw new Error(`No tab shows ${url}`);
      await api.tabs.sendMessage(tab.id, { name: 'choose', argument }, { frameId: 0 });
    },
    { url, argument },
  );
}

/**
 * Opens the context menu on the first element of this kind, in whatever frame and open shadow roots of the tab it
 * stands, and does there what was chosen.
 */
export function chooseInFrames(
  own: View,
  url: string,
  selector: string,
  argument: object,
): Promise<void> {
  return own.evaluate(
    async ({ url, selector, argument }) => {
      const api = (globalThis as { browser?: Api }).browser ?? chrome;
      const tab = (await api.tabs.query({})).find((one) => one.url === url);
      if (tab?.id === undefined) throw new Error(`No tab shows ${url}`);
      const results = await api.scripting.executeScript({
        target: { tabId: tab.id, allFrames: true },
        args: [selector],
        func: (selector: string) => {
          const find = (root: ParentNode): Element | null => {
            const found = root.querySelector(selector);
            if (found) return found;
            for (const { shadowRoot } of root.querySelectorAll('*')) {
              const inner = shadowRoot && find(shadowRoot);
              if (inner) return inner;
            }
            return null;
          };
          const event = new MouseEvent('contextmenu', { bubbles: true, composed: true });
          return find(document)?.dispatchEvent(event) ?? false;
        },
      });
      const frame = results.find(({ result }) => result);
      if (!frame) throw new Error(`No frame shows ${selector}`);
      const message = { name: 'choose', argument };
      await api.tabs.sendMessage(tab.id, message, { frameId: frame.frameId });
    },
    { url, selector, argument },
  );
}

/** @returns what the extension keeps under a key */
export function readStored(own: View, key: string): Promise<unknown> {
  return own.evaluate(async (key) => (await chrome.storage.local.get(key))[key], key);
}

/** @returns the text of the badge of the tab that shows this address */
export function readBadge(popup: View, url: string): Promise<string> {
  return popup.evaluate(async (url) => {
    const api = (globalThis as { browser?: Api }).browser ?? chrome;
    const tab = (await api.tabs.query({})).find((one) => one.url === url);
    return tab?.id === undefined ? 'no such tab' : api.action.getBadgeText({ tabId: tab.id });
  }, url);
}

/** @returns what axe-core finds wrong with a page, in words */
export async function findBarriers(view: View): Promise<string[]> {
  await view.run(axe);
  return view.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
  }, null);
}
