import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Label } from '../../spam/comment.ts';
import { isSpamKind, type SpamKind } from '../../spam/spam-kinds.ts';

/** One file of the corpus: the wordings of one family in one language. */
export interface Family {
  /** File name without its ending, such as `essay-mill.en`. */
  readonly name: string;
  readonly lang: string;
  readonly label: Label;
  /** Where such comments are met most: `blog`, `video`, `social`, `news`, `forum`, `shop` or `chat`. */
  readonly place: string;
  /** What its spam is after; good comments have none. */
  readonly kind: SpamKind | null;
  /** How often they are met, beside other families: they count so many times. */
  readonly often: number;
  readonly authors: readonly string[];
  readonly authorUrls: readonly string[];
  /** What may stand after a wording. */
  readonly tails: readonly string[];
  readonly slots: Slots;
  readonly wordings: readonly string[];
}

/** Values by slot name. */
export type Slots = ReadonlyMap<string, readonly string[]>;

const labels: readonly Label[] = ['spam', 'ham'];

/** Reads every family of a corpus folder, in the order of their names: the same on every machine. */
export function readFamilies(folder: string): Family[] {
  return labels.flatMap((label) =>
    readdirSync(join(folder, label))
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => parseFamily(file, label, readFileSync(join(folder, label, file), 'utf8'))),
  );
}

/** @throws Error that names the file, where its name has no language or a head line makes no sense */
export function parseFamily(file: string, label: Label, text: string): Family {
  const [, name, lang] = /^(.+\.([a-z]{2}))\.txt$/.exec(file) ?? [];
  if (!name || !lang) throw new Error(`${file}: not named <family>.<lang>.txt`);
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const head = new Map<string, string[]>();
  const slots = new Map<string, string[]>();
  for (const line of lines) {
    const [, slot, key, value] =
      /^# *(?:slot +(\w+) *=|(place|kind|often|author|authorUrl|tail) *:) *(.+)$/.exec(line) ?? [];
    if (slot && value) slots.set(slot, alternatives(value));
    else if (key && value) head.set(key, alternatives(value));
  }
  const place = head.get('place')?.[0] ?? 'blog';
  return {
    name,
    lang,
    label,
    place,
    kind: label === 'spam' ? readKind(file, head.get('kind')?.[0], place) : null,
    often: readOften(file, head.get('often')?.[0] ?? '1'),
    authors: head.get('author') ?? ['{fullname}', '{nick}'],
    authorUrls: head.get('authorUrl') ?? ['-'],
    tails: head.get('tail') ?? ['-'],
    slots,
    wordings: [...new Set(lines.filter((line) => line !== '' && !line.startsWith('# ')))],
  };
}

function readKind(file: string, kind: string | undefined, place: string): SpamKind {
  if (kind === undefined) return /^(?:video|social)$/.test(place) ? 'crowd' : 'advert';
  if (!isSpamKind(kind)) throw new Error(`${file}: no such kind of spam: ${kind}`);
  return kind;
}

function readOften(file: string, text: string): number {
  const often = Number(text);
  if (!(often > 0)) throw new Error(`${file}: often must be a number above 0, not ${text}`);
  return often;
}

/** Reads slots that every family may use; a name may end in a language, as `city.fr`. */
export function parseSlots(text: string): Slots {
  const slots = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^([\w.]+) = (.+)$/.exec(line) ?? [];
    if (name && value) slots.set(name, alternatives(value));
  }
  return slots;
}

/** Lists of names, and the slot each fills. */
const nameLists = {
  given: 'name',
  surname: 'surname',
  city: 'city',
  nick: 'nickname',
  keyword: 'keywordname',
};

/** Reads the lists of names: slots of one value a line, by language. */
export function readNames(folder: string): Slots {
  const names = join(folder, 'names');
  return new Map(
    readdirSync(names)
      .sort()
      .flatMap((file): [string, string[]][] => {
        const [, list, lang] = /^([a-z]+)\.([a-z]{2})\.txt$/.exec(file) ?? [];
        const slot = nameLists[list as keyof typeof nameLists];
        if (!slot) return [];
        const lines = readFileSync(join(names, file), 'utf8').split(/\r?\n/);
        return [[`${slot}.${lang}`, lines.map((line) => line.trim()).filter(Boolean)]];
      }),
  );
}

function alternatives(value: string): string[] {
  return value.split(' | ').map((one) => one.trim());
}
