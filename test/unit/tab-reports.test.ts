import { beforeEach, expect, test, vi } from 'vitest';
import { isReport, mergeReports } from '../../lib/browser/merge-reports.ts';
import { watchReports } from '../../lib/browser/tab-reports.ts';
import type { Report } from '../../lib/protocol.ts';

const report = (frame: string, more: Partial<Report> = {}): Report => ({
  frame,
  isTop: frame === 'top',
  host: 'boats.example',
  state: 'done',
  comments: [],
  ...more,
});

function fakeEvent<F extends (...values: never[]) => void>() {
  const listeners = new Set<F>();
  return {
    addListener: (listener: F) => void listeners.add(listener),
    removeListener: (listener: F) => void listeners.delete(listener),
    emit: (...values: Parameters<F>) => {
      for (const listener of [...listeners]) listener(...values);
    },
    listeners,
  };
}

function fakePort() {
  return {
    onMessage: fakeEvent<(message: unknown) => void>(),
    onDisconnect: fakeEvent<() => void>(),
    postMessage: vi.fn(),
    disconnect: vi.fn(),
  };
}

let ports: ReturnType<typeof fakePort>[];
const onUpdated = fakeEvent<(id: number, change: { status?: string }) => void>();
const connect = vi.fn((..._: unknown[]) => {
  const port = fakePort();
  ports.push(port);
  return port;
});

beforeEach(() => {
  ports = [];
  connect.mockClear();
  onUpdated.listeners.clear();
  vi.stubGlobal('chrome', { runtime: {}, tabs: { connect, onUpdated } });
});

function watch(isLoading = false) {
  const life = new AbortController();
  const heard: (readonly Report[] | null)[] = [];
  const send = watchReports({ id: 7, isLoading }, (reports) => heard.push(reports), life.signal);
  return { life, heard, send, last: () => heard.at(-1)?.map(({ frame }) => frame) ?? null };
}
const newest = () => {
  const port = ports.at(-1);
  if (!port) throw new Error('No port was opened');
  return port;
};

test('merges the reports of all frames, top first, newest wins', () => {
  const first = mergeReports(mergeReports([], report('inner')), report('top'));
  expect(first.map(({ frame }) => frame)).toEqual(['top', 'inner']);
  const second = mergeReports(first, report('inner', { state: 'reading' }));
  expect(second.map(({ state }) => state)).toEqual(['done', 'reading']);
});

test.each([null, 7, {}, { ...report('top'), state: 'odd' }, { ...report('top'), comments: {} }])(
  'does not take %j for a report',
  (value) => expect(isReport(value)).toBe(false),
);

test('opens one port to the tab and hands on what frames post', () => {
  const { last } = watch();
  expect(connect).toHaveBeenCalledExactlyOnceWith(7, { name: 'winnow-report' });
  newest().onMessage.emit(report('inner'));
  newest().onMessage.emit(report('top'));
  newest().onMessage.emit({ frame: 'forged' });
  expect(last()).toEqual(['top', 'inner']);
});

test('says that nobody answers, and does not try again by itself', () => {
  const { heard } = watch();
  newest().onDisconnect.emit();
  expect(heard).toEqual([null]);
  expect(ports).toHaveLength(1);
});

test('does not give up on a page that still loads', () => {
  const { heard } = watch(true);
  newest().onDisconnect.emit();
  expect(heard).toEqual([[]]);
  onUpdated.emit(7, { status: 'complete' });
  newest().onDisconnect.emit();
  expect(heard.at(-1)).toBeNull();
});

test('waits for the load of a new page, and forgets the old one', () => {
  const { heard, last } = watch();
  newest().onMessage.emit(report('old'));
  newest().onDisconnect.emit();
  newest().onDisconnect.emit();
  expect(heard.at(-1)).toBeNull();
  onUpdated.emit(7, { status: 'loading' });
  newest().onDisconnect.emit();
  expect(heard.at(-1)).toEqual([]);
  const before = ports.length;
  onUpdated.emit(8, { status: 'complete' });
  expect(ports).toHaveLength(before);
  onUpdated.emit(7, { status: 'complete' });
  expect(ports).toHaveLength(before + 1);
  newest().onMessage.emit(report('top'));
  expect(last()).toEqual(['top']);
});

test('takes up a lost connection at once, but only a few times', () => {
  const { heard, last } = watch();
  newest().onMessage.emit(report('top'));
  newest().onDisconnect.emit();
  expect(ports).toHaveLength(2);
  expect(last()).toEqual(['top']);
  for (let round = 0; round < 20; round += 1) {
    newest().onMessage.emit(report('top'));
    newest().onDisconnect.emit();
  }
  expect(ports.length).toBeLessThanOrEqual(6);
  expect(heard.at(-1)).toBeNull();
});

test('opens a new port when the tab has loaded more, and listens to the new one only', () => {
  const { last } = watch();
  const [old] = ports;
  old?.onMessage.emit(report('top'));
  onUpdated.emit(7, { status: 'complete' });
  expect(old?.disconnect).toHaveBeenCalledOnce();
  old?.onMessage.emit(report('late'));
  expect(last()).toEqual(['top']);
  newest().onMessage.emit(report('top'));
  newest().onMessage.emit(report('new'));
  expect(last()).toEqual(['top', 'new']);
});

test('sends commands by the port that is open, and none after the end', () => {
  const { send, life } = watch();
  const command = { frame: 'top', id: 1, action: 'reveal' } as const;
  send(command);
  expect(newest().postMessage).toHaveBeenCalledExactlyOnceWith(command);
  life.abort();
  send(command);
  expect(newest().postMessage).toHaveBeenCalledOnce();
  expect(newest().disconnect).toHaveBeenCalledOnce();
  expect(onUpdated.listeners.size).toBe(0);
});
