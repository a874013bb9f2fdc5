import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runInSlices } from '../../lib/page/schedule.ts';
import { type Changes, watchPage } from '../../lib/page/watch.ts';

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
  document.body.replaceChildren();
});
afterEach(() => life.abort());

function watch(isOurs: (node: Node) => boolean = () => false) {
  const told = vi.fn<(changes: Changes) => void>();
  watchPage(document, isOurs, told, life.signal);
  return told;
}

test('tells of new elements once, none inside another', async () => {
  const told = watch();
  const outer = document.createElement('div');
  document.body.append(outer);
  for (let i = 0; i < 5; i++) outer.append(document.createElement('p'));
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(told.mock.calls).toEqual([[{ added: [outer], touched: [] }]]);
});

test('tells of changed text and of what went away', async () => {
  const words = document.createElement('p');
  words.textContent = 'before';
  const gone = document.createElement('b');
  const frame = document.createElement('div');
  frame.append(gone);
  document.body.append(words, frame);
  const told = watch();
  (words.firstChild as Text).data = 'after';
  gone.remove();
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(told.mock.calls[0]?.[0].touched).toEqual([words, frame]);
});

test('does not wake for our own nodes', async () => {
  const told = watch((node) => node.nodeName === 'WINNOW-STUB');
  const stub = document.createElement('winnow-stub');
  document.body.append(stub);
  stub.remove();
  const real = document.createElement('p');
  document.body.append(real);
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(told.mock.calls).toEqual([[{ added: [real], touched: [] }]]);
});

test('does not wake for what it puts into its own nodes', async () => {
  const stub = document.createElement('winnow-stub');
  document.body.append(stub);
  const told = watch((node) => node === stub);
  stub.append(document.createElement('style'));
  await new Promise((done) => setTimeout(done, 50));
  const real = document.createElement('p');
  document.body.append(real);
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(told.mock.calls).toEqual([[{ added: [real], touched: [] }]]);
});

test('a flood is told as one new document', async () => {
  const told = watch();
  for (let i = 0; i < 1_500; i++) document.body.append(document.createElement('i'));
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(told.mock.calls[0]?.[0].added).toEqual([document.documentElement]);
});

test('work stops with its signal', async () => {
  let steps = 0;
  function* work() {
    for (;;) {
      if (++steps === 3) life.abort(new Error('enough'));
      yield undefined;
    }
  }
  await expect(runInSlices(work(), life.signal)).rejects.toThrow('enough');
  expect(steps).toBe(3);
});

test('work gives way between slices', async () => {
  const order: string[] = [];
  function* work() {
    for (let i = 0; i < 3; i++) {
      order.push('step');
      const end = performance.now() + 6;
      while (performance.now() < end);
      yield undefined;
    }
    return 'result';
  }
  const timer = setInterval(() => order.push('page'), 0);
  expect(await runInSlices(work(), life.signal)).toBe('result');
  clearInterval(timer);
  expect(order.slice(order.indexOf('step')).includes('page')).toBe(true);
});
