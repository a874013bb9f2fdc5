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
  const categories = isProfiled ? 'toplevel,devtools.timeline,v8' : 'toplevel';
  await cdp.send('Tracing.start', { categories, transferMode: 'ReportEvents' });
  const run = () => (Reflect.get(globalThis, 'winnowHeavy') as Heavy).run();
  const { read, notices = [] } = await page.evaluate(run);
  const trace = await readTrace(cdp);
  const tasks = trace
    .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
    .sort((a, b) => b.ms - a.ms);
  const slow = tasks.filter(({ ms }) => ms > sliceMs);
  const sum = tasks.reduce((total, { ms }) => total + ms, 0);
  console.log(
    `${name}: ${read} comments read${notices.length ? ` (${notices.join()})` : ''}, longest task ${(tasks[0]?.ms ?? 0).toFixed(1)} ms, ` +
      `${slow.length} over ${sliceMs} ms (${slow
        .slice(0, 8)
        .map(({ ms }) => ms.toFixed(0))
        .join(' ')}), ${(sum / 1_000).toFixed(1)} s in all`,
  );
  if (isProfiled) printProfile(await stopProfile(cdp), slow, trace);
  await page.close();
}
await browser.close();

async function open() {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Heavy</title><body>');
  await page.evaluate(code);
  return page;
}

interface Work {
  readonly name: string;
  /** When it began and how long it took by the clock, in microseconds. */
  readonly ts: number;
  readonly dur: number;
  /** Processor time. */
  readonly ms: number;
}

/** @returns what the page's main thread did */
async function readTrace(cdp: CDPSession): Promise<Work[]> {
  interface Event {
    name: string;
    tid: number;
    ts: number;
    dur?: number;
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
    .filter(({ tid, tdur }) => mains.has(tid) && tdur !== undefined)
    .map(({ name, ts, dur = 0, tdur = 0 }) => ({ name, ts, dur, ms: tdur / 1_000 }));
}

async function startProfile(cdp: CDPSession): Promise<void> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 250 });
  await cdp.send('Profiler.start');
}

/** @returns each sample's time in microseconds and its path of functions */
async function stopProfile(cdp: CDPSession): Promise<{ ts: number; path: string }[]> {
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
    return names.slice(1).slice(-6).join(' > ');
  };
  let ts = profile.startTime;
  return (profile.samples ?? []).map((id, i) => {
    ts += profile.timeDeltas?.[i] ?? 0;
    return { ts, path: path(id) };
  });
}

/** Prints where the time of the longest tasks went: in the browser itself, and in which functions. */
function printProfile(
  samples: readonly { ts: number; path: string }[],
  slow: readonly Work[],
  trace: readonly Work[],
): void {
  for (const { ms, ts, dur } of slow.slice(0, 12)) {
    const isIn = (at: number) => at >= ts && at < ts + dur;
    const inside = trace.filter((work) => isIn(work.ts) && !/RunTask$/.test(work.name));
    const paths = new Map<string, number>();
    for (const { path } of samples.filter((sample) => isIn(sample.ts)))
      paths.set(path, (paths.get(path) ?? 0) + 1);
    console.log(`-- ${ms.toFixed(1)} ms`);
    for (const work of inside.filter((one) => one.ms > 1).slice(0, 8))
      console.log(`   ${work.ms.toFixed(1)} ${work.name}`);
    for (const [where, count] of [...paths].sort((a, b) => b[1] - a[1]).slice(0, 5))
      console.log(`   ${count} samples ${where}`);
  }
}
