import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { chromiumPath, isRoot } from './browsers.ts';
import { builtExtension } from './build.ts';
import { closeWelcome } from './welcome.ts';

/** A running Chromium with the built extension in it, and nothing of the network but this machine. */
export interface Extension {
  readonly context: BrowserContext;
  readonly id: string;
  /** Whether the welcome page opened with the installation; it is closed by now. */
  readonly isWelcomed: boolean;
  /** The background, which may be a new one after each time it was stopped. */
  worker(): Promise<Worker>;
  /** Stops the background, as the browser does after 30 s of idleness. */
  stopWorker(): Promise<void>;
  /** Opens a page of the extension in a tab. */
  open(file: string): Promise<Page>;
  /** Opens the toolbar button's popup over the page in front, as a click does, and runs `f` on it. */
  inPopup<T>(f: (popup: Page) => Promise<T>): Promise<T>;
  /** Removes the extension, as a reader does. */
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the profile, kept afterwards; without it a new one is made and removed. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** Whether pages on 127.0.0.1 and localhost can be reached. Nothing else ever can. */
  readonly reachesThisMachine?: boolean;
  /** Port of a proxy on this machine that hears of everything that is asked for elsewhere. */
  readonly proxyPort?: number;
}

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
];

/** Starts an installed Chromium, Chrome or Edge with `.output/chrome-mv3`. @throws Error where either is missing */
export async function launchChromium(options: LaunchOptions = {}): Promise<Extension> {
  const path = builtExtension('chrome-mv3');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'winnow-chromium-'));
  const headless = options.headless ?? true;
  const reachable = options.reachesThisMachine ? ' , EXCLUDE 127.0.0.1 , EXCLUDE localhost' : '';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless,
    ...(headless ? {} : { viewport: null }), // The page follows its window.
    chromiumSandbox: !isRoot(),
    // Chrome has not heeded --load-extension since 137, so every browser is asked over DevTools instead.
    // Readers go back to pages that their browser kept, so these browsers keep them, too.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: [
      ...quiet,
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
      `--host-resolver-rules=MAP * ~NOTFOUND${reachable}`,
      ...(options.proxyPort ? [`--proxy-server=http://127.0.0.1:${options.proxyPort}`] : []),
    ],
  });
  const close = async () => {
    await context.close().catch(() => {}); // Its last window may have taken it along.
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    return { ...(await load(context, path, profile)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function load(
  context: BrowserContext,
  path: string,
  profile: string,
): Promise<Omit<Extension, 'close'>> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser is gone');
  const cdp = await browser.newBrowserCDPSession();
  const { id } = await cdp.send('Extensions.loadUnpacked', { path });
  const isOurs = (url: string) => url.startsWith(`chrome-extension://${id}/`);

  const worker = async () =>
    context.serviceWorkers().find((w) => isOurs(w.url())) ??
    (await context.waitForEvent('serviceworker', { predicate: (w) => isOurs(w.url()) }));

  const running = async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && isOurs(url));
    return workers.map(({ targetId }) => targetId);
  };

  const isWelcomed = await (await worker()).evaluate(closeWelcome);
  return {
    context,
    id,
    isWelcomed,
    worker,
    async stopWorker() {
      // A worker that is just starting does not heed it, so ask again. One that comes later is a new life.
      const doomed = await running();
      for (let left = doomed; left.length > 0; ) {
        for (const targetId of left)
          await cdp.send('Target.closeTarget', { targetId }).catch(() => {});
        await wait(500);
        left = (await running()).filter((targetId) => doomed.includes(targetId));
      }
    },
    async open(file) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${file}`);
      return page;
    },
    async inPopup(f) {
      await (await worker()).evaluate(() => chrome.action.openPopup());
      // This connection never shows the popup as a page; a second one does.
      const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
      const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      try {
        const pages = second.contexts().flatMap((c) => c.pages());
        const popup = pages.find((page) => isOurs(page.url()) && page.url().includes('popup'));
        if (!popup) throw new Error('The popup did not open');
        return await f(popup);
      } finally {
        await second.close();
      }
    },
    async uninstall() {
      await cdp.send('Extensions.uninstall', { id });
    },
  };
}
