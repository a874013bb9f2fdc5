import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build, root } from './build.ts';
import { launchChromium } from './chromium.ts';
import { openTab, readTab, type ScannedComment } from './report.ts';
import { serveFolder } from './server.ts';
import { layTable, shorten } from './table.ts';

/*
 * `npm start`: build Winnow and show it at work on the sample page. Where there is a display, in a window that stays;
 * where there is none, as a table and a picture.
 */
const picture = join(root, '.output/start.png');
const heads = ['Author', 'Comment', 'Spam', 'Verdict', 'Reasons'];

try {
  build();
  const site = await serveFolder(join(root, 'test/fixtures/sample'));
  try {
    await (hasDisplay() ? showWindow(site.url) : showTable(site.url));
  } finally {
    await site.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function showWindow(url: string): Promise<void> {
  const extension = await launchChromium({ headless: false, reachesThisMachine: true });
  const [first] = extension.context.pages();
  await (first ?? (await extension.context.newPage())).goto(url);
  console.log('Winnow is at work in the window that has opened. Close the window to end this.');
  await lastPageClosed(extension.context);
  await extension.close();
}

/** On a Mac the browser outlives its last window, so it is the pages that count. */
function lastPageClosed(context: BrowserContext): Promise<void> {
  return new Promise((closed) => {
    const look = () => {
      if (context.pages().length === 0) closed();
    };
    const follow = (page: Page) => page.once('close', look);
    context.pages().forEach(follow);
    context.on('page', follow);
    context.once('close', () => closed());
  });
}

async function showTable(url: string): Promise<void> {
  const extension = await launchChromium({ reachesThisMachine: true });
  try {
    const { page, id } = await openTab(extension);
    await page.goto(url);
    const comments = await readTab(extension, id);
    console.log(layTable([heads, ...comments.map(toRow)]));
    console.log(`\n${summarize(comments)}`);
    await page.screenshot({ path: picture, fullPage: true });
    console.log(`The page as Winnow leaves it: ${picture}`);
  } finally {
    await extension.close();
  }
}

function toRow({ author, text, probability, verdict, reasons }: ScannedComment): string[] {
  const percent = probability === null ? '' : `${(100 * probability).toFixed(1)} %`;
  return [shorten(author ?? '', 22), shorten(text, 44), percent, verdict, reasons.join(', ')];
}

function summarize(comments: readonly ScannedComment[]): string {
  const count = (verdict: string) => comments.filter((one) => one.verdict === verdict).length;
  return `${comments.length} comments: ${count('fold')} folded, ${count('dim')} dimmed, ${count('show')} shown.`;
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
