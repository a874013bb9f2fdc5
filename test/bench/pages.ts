import { type CDPSession, chromium } from '@playwright/test';
import { chromiumPath } from '../e2e/browsers.ts';
import { bundle } from '../quality/saved.ts';

// npm run bench-pages [-- part of a name]: how long pages made to hurt wait for Winnow. A page waits for one task at a
// time; what counts is the processor time of each task of its main thread, so that other programs do not disturb.
const sliceMs = 8;
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const isProfiled = process.argv.includes('--profile');

interface Heavy {
  readonly names: string[];
  build(name: string): void;
  run(): Promise<{ read: number; notices?: readonly string[] }>;
}
const code = await bundle('test/bench/heavy-pages.ts');
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const start = await open();
const names = await start.evaluate(() => (Reflect.get(globalThis, 'winnowHeavy') as Heavy).names);
await start.close();
for (const name of names.filter((one) => wanted.every((part) => one.includes(part)))) {
  const page = await open();
  const build = (name: string) => (Reflect.get(globalThis, 'winnowHeavy') as Heavy).build(name);
  await page.evaluate(build, name);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1_000)));
  const cdp = await page.context().newCDPSession(page);
  if (isProfiled) await startProfile(cdp);
  else await cdp.send('Tracing.start', { categories: 'toplevel', transferMode: 'ReportEvents' });
  const run = () => (Reflect.get(globalThis, 'winnowHeavy') as Heavy).run();
  const { read, notices = [] } = await page.evaluate(run);
  if (isProfiled) await printProfile(cdp);
  else {
    const tasks = (await readTasks(cdp)).sort((a, b) => b - a);
    const slow = tasks.filter((ms) => ms > sliceMs);
    console.log(
      `${name}: ${read} comments read${notices.length ? ` (${notices.join()})` : ''}, longest task ${(tasks[0] ?? 0).toFixed(1)} ms, ` +
        `${slow.length} over ${sliceMs} ms (${slow
          .slice(0, 8)
          .map((ms) => ms.toFixed(0))
          .join(' ')}), ` +
        `${(tasks.reduce((sum, ms) => sum + ms, 0) / 1_000).toFixed(1)} s in all`,
    );
  }
  await page.close();
}
await browser.close();

async function open() {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Heavy</title><body>');
  await page.evaluate(code);
  return page;
}

/** @returns processor time of each task of the page's main thread, in milliseconds */
async function readTasks(cdp: CDPSession): Promise<number[]> {
  interface Event {
    name: string;
    tid: number;
    tdur?: number;
    args: { name?: string };
  }
  const events: Event[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Event[])));
  const ended = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await ended;
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ tid }) => tid),
  );
  return events
    .filter(({ name, tid }) => name === 'ThreadControllerImpl::RunTask' && mains.has(tid))
    .map(({ tdur = 0 }) => tdur / 1_000);
}

async function startProfile(cdp: CDPSession): Promise<void> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
  await cdp.send('Profiler.start');
}

/** Prints where the time of the longest unbroken runs of work went. */
async function printProfile(cdp: CDPSession): Promise<void> {
  const { profile } = await cdp.send('Profiler.stop');
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const above = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const path = (id: number) => {
    const names: string[] = [];
    for (let up: number | undefined = id; up !== undefined; up = above.get(up)) {
      names.unshift(byId.get(up)?.callFrame.functionName || '?');
    }
    return names.slice(1, 9).join(' > ');
  };
  let runs: { ms: number; paths: Map<string, number> }[] = [];
  let run = { ms: 0, paths: new Map<string, number>() };
  (profile.samples ?? []).forEach((id, i) => {
    const ms = (profile.timeDeltas?.[i] ?? 0) / 1_000;
    const name = byId.get(id)?.callFrame.functionName;
    if (name === '(idle)' || name === '(program)') {
      runs.push(run);
      run = { ms: 0, paths: new Map() };
    } else {
      run.ms += ms;
      run.paths.set(path(id), (run.paths.get(path(id)) ?? 0) + ms);
    }
  });
  runs = runs.filter(({ ms }) => ms > sliceMs).sort((a, b) => b.ms - a.ms);
  for (const { ms, paths } of runs.slice(0, 12)) {
    console.log(`-- ${ms.toFixed(1)} ms`);
    const top = [...paths].sort((a, b) => b[1] - a[1]).slice(0, 4);
    for (const [where, part] of top) console.log(`   ${part.toFixed(1)} ${where}`);
  }
}
