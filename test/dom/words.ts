/**
 * Gives the words of `locales/*.yml` to whatever asks the browser for messages, so that tests read what readers read.
 */
const files = import.meta.glob<string>('../../lib/browser/locales/*.yml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
export const localeNames = Object.keys(files).map((path) => path.replace(/^.*\/|\.yml$/g, ''));
let messages = new Map<string, string>();

/** @returns the messages of a locale, by the keys under which the browser keeps them */
export function readLocale(name: string): Map<string, string> {
  const path: string[] = [];
  const found = new Map<string, string>();
  for (const line of files[`../../lib/browser/locales/${name}.yml`]?.split('\n') ?? []) {
    const [, indent = '', key, raw = ''] = /^( *)(\w+):(?: (.*))?$/.exec(line) ?? [];
    if (!key) continue;
    path.length = indent.length / 2;
    path.push(key);
    if (raw) found.set(path.join('_'), raw.startsWith('"') ? String(JSON.parse(raw)) : raw);
  }
  return found;
}

/** From now on the browser speaks this language, and English where it lacks a word. */
export function setLocale(name: string): void {
  messages = new Map([...readLocale('en'), ...readLocale(name)]);
  messages.set('@@bidi_dir', name === 'ar' ? 'rtl' : 'ltr');
}

setLocale('en');
const getMessage = (key: string, slots: string[] = []) =>
  (messages.get(key) ?? '').replace(/\$(\d)/g, (_, index) => slots[Number(index) - 1] ?? '');
Object.assign(globalThis, { chrome: { runtime: { id: 'winnow' }, i18n: { getMessage } } });
