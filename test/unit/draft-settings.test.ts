import { beforeEach, expect, test, vi } from 'vitest';
import { draftSettings } from '../../lib/browser/draft-settings.ts';
import { defaults, type Settings, settingsKey } from '../../lib/settings.ts';

type Listener = (changes: Record<string, { newValue: unknown }>, area: string) => void;

let writes: { settings: Settings; finish: () => void; fail: (why: Error) => void }[];
let listener: Listener | null;
let stored: Settings;

beforeEach(() => {
  writes = [];
  listener = null;
  stored = defaults;
  const set = (values: Record<string, Settings>) =>
    new Promise<void>((resolve, reject) => {
      const settings = values[settingsKey] ?? defaults;
      const finish = () => {
        stored = settings;
        resolve();
      };
      writes.push({ settings, finish, fail: reject });
    });
  vi.stubGlobal('chrome', {
    runtime: {},
    storage: {
      local: { get: async () => ({ [settingsKey]: stored }), set },
      onChanged: {
        addListener: (added: Listener) => {
          listener = added;
        },
        removeListener: () => {
          listener = null;
        },
      },
    },
  });
  // Pages that are not seen have none.
  vi.stubGlobal('requestAnimationFrame', () => undefined);
});

const fold = (value: number) => (settings: Settings) => ({
  ...settings,
  thresholds: { dim: 0.5, fold: value },
});
const echo = (value: number) =>
  listener?.({ [settingsKey]: { newValue: fold(value)(defaults) } }, 'local');

async function draft() {
  const heard: number[] = [];
  const life = new AbortController();
  const change = draftSettings(({ thresholds }) => heard.push(thresholds.fold), life.signal);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  return { change, heard, life };
}

test('shows and writes a change at once, and together those that come meanwhile', async () => {
  const { change, heard } = await draft();
  for (const value of [0.7, 0.71, 0.72]) change(fold(value));
  expect(heard.slice(1)).toEqual([0.7, 0.71, 0.72]);
  expect(writes).toHaveLength(1);
  writes[0]?.finish();
  await vi.waitFor(() => expect(writes).toHaveLength(2));
  expect(writes.map(({ settings }) => settings.thresholds.fold)).toEqual([0.7, 0.72]);
});

test('makes the changes that came before the settings were known', async () => {
  const heard: number[] = [];
  const { signal } = new AbortController();
  const change = draftSettings(({ thresholds }) => heard.push(thresholds.fold), signal);
  change(fold(0.7));
  await vi.waitFor(() => expect(heard).toEqual([defaults.thresholds.fold, 0.7]));
  expect(writes).toHaveLength(1);
});

test('writes again what changed while it was writing, and lets no older echo through', async () => {
  const { change, heard } = await draft();
  change(fold(0.7));
  change(fold(0.8));
  echo(0.7);
  expect(heard.at(-1)).toBe(0.8);
  writes[0]?.finish();
  await vi.waitFor(() => expect(writes).toHaveLength(2));
  expect(writes[1]?.settings.thresholds.fold).toBe(0.8);
  writes[1]?.finish();
  await vi.waitFor(() => {
    echo(0.9);
    expect(heard.at(-1)).toBe(0.9);
  });
});

test('shows again what holds where nothing could be stored', async () => {
  const { change, heard } = await draft();
  change(fold(0.7));
  writes[0]?.fail(new Error('QuotaExceededError'));
  await vi.waitFor(() => expect(heard.at(-1)).toBe(defaults.thresholds.fold));
});

test('hears nothing after the end', async () => {
  const { life } = await draft();
  life.abort();
  expect(listener).toBeNull();
});
