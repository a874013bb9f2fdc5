import { randomUUID } from 'node:crypto';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { firefoxPath } from './browsers.ts';
import { builtExtension } from './build.ts';
import { closeWelcome } from './welcome.ts';

const extensionId = 'winnow@winnow.example';

/** A running Firefox with the built extension in it. */
export interface FirefoxExtension {
  readonly browser: Browser;
  /** Opens a page of the extension in a tab. */
  open(file: string): Promise<Page>;
  /** Removes the extension, as a reader does. */
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  /** Folder of the profile, kept afterwards; without it a new one is made and removed. */
  readonly profile?: string;
  /** Names the extension's pages; the same one has to be given to find the same storage again. */
  readonly uuid?: string;
  /** How long the background idles before it is stopped. */
  readonly idleMs?: number;
  /** Port of a proxy on this machine that hears of everything that is asked for elsewhere. */
  readonly proxyPort?: number;
}

/** Starts an installed Firefox with `.output/firefox-mv3`. @throws Error where either is missing */
export async function launchFirefox({
  profile,
  uuid = randomUUID(),
  idleMs = 30_000,
  proxyPort = 9, // Nobody listens there, so nothing but this machine can be reached.
}: FirefoxOptions = {}): Promise<FirefoxExtension> {
  const path = builtExtension('firefox-mv3');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    args: ['--remote-allow-system-access'], // Else pages of an extension cannot be opened.
    ...(profile ? { userDataDir: profile } : {}),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      'extensions.background.idle.timeout': idleMs,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      // A request for access is granted without a question, which nobody here could answer.
      'extensions.webextOptionalPermissionPrompts': false,
      // An extension installed for one session would otherwise forget all at its end.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  try {
    const installed = await browser.installExtension(path);
    const open = async (file: string) => {
      const page = await browser.newPage();
      // No load event is told for a page of an extension, so there is none to wait for.
      await page.goto(`moz-extension://${uuid}/${file}`, { waitUntil: [] });
      await page.waitForFunction(
        () => location.protocol === 'moz-extension:' && document.readyState === 'complete',
      );
      return page;
    };
    const page = await open('popup.html');
    await page.evaluate(closeWelcome);
    await page.close();
    return {
      browser,
      open,
      uninstall: () => browser.uninstallExtension(installed),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
