import { launchChromium } from '../e2e/chromium.ts';
import { toView } from '../e2e/chromium-driver.ts';
import { expectSorted } from '../e2e/page-view.ts';
import { comments, startSite } from '../e2e/site.ts';

// npm run bench-popup: how long the popup takes from its opening to the first paint, and to the picture of a page with
// comments, in milliseconds. The first opening is cold and left out.
const openings = 15;

interface Moments {
  readonly paint: number;
  readonly words: number;
  readonly page: number;
}

const site = await startSite();
const extension = await launchChromium({ reachesThisMachine: true });
try {
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/bread/`);
  await expectSorted(toView(page), comments);
  const warm: Moments[] = [];
  for (let i = 0; i <= openings; i++) {
    const moments = await extension.inPopup(async (popup) => {
      const read = await popup.evaluate(readMoments);
      await popup.close();
      return read;
    });
    if (i > 0) warm.push(moments);
  }
  print(
    'first paint',
    warm.map(({ paint }) => paint),
  );
  print(
    'first words',
    warm.map(({ words }) => words),
  );
  print(
    'picture of the page',
    warm.map(({ page }) => page),
  );
} finally {
  await extension.close();
  await site.close();
}

async function readMoments(): Promise<Moments> {
  for (;;) {
    const [paint] = performance.getEntriesByName('first-paint');
    const [words] = performance.getEntriesByName('first-contentful-paint');
    const [page] = performance.getEntriesByName('winnow: page');
    if (paint && words && page) {
      return { paint: paint.startTime, words: words.startTime, page: page.startTime };
    }
    await new Promise((done) => setTimeout(done, 20));
  }
}

function print(name: string, times: number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  console.log(`${name}: median ${at(0.5)} ms, best ${at(0)} ms, worst ${at(1)} ms`);
}
