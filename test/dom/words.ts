import en from '../../lib/browser/locales/en.yml?raw';

/**
 * Gives the words of `en.yml` to whatever asks the browser for messages, so that tests read what readers read. Import it
 * before anything that imports `lib/browser/words.ts`.
 */
const messages = new Map<string, string>();
let section = '';
let plural = '';
for (const line of en.split('\n')) {
  const found = /^( *)([\w]+):(?: (.*))?$/.exec(line);
  if (!found) continue;
  const [, indent = '', key = '', raw = ''] = found;
  const value = raw.startsWith('"') ? String(JSON.parse(raw)) : raw;
  if (indent === '') section = key;
  else if (indent.length === 2) {
    plural = key;
    if (value) messages.set(`${section}_${key}`, value);
  } else {
    const name = `${section}_${plural}`;
    const one = messages.get(name);
    messages.set(name, one ? `${one} | ${value}` : value);
  }
}

const getMessage = (key: string, slots: string[] = []) =>
  (messages.get(key) ?? '').replace(/\$(\d)/g, (_, index) => slots[Number(index) - 1] ?? '');
Object.assign(globalThis, { chrome: { runtime: { id: 'winnow' }, i18n: { getMessage } } });
