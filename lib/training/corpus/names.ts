import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NameExample } from '../fit-names.ts';
import { createRandom } from '../random.ts';
import { parseSlots, readNames } from './family.ts';
import { createFiller } from './fill.ts';
import { pick } from './hosts.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const perLanguage = { people: 150, given: 40, nicks: 1, keywords: 1 };
const anchors = 1_500;
const forms = [
  '{name} {surname}',
  '{name} {surname}',
  '{name} {surname}',
  '{name} {surname}',
  '{surname} {name}',
  '{name}{surname}',
  '{name}.{surname}',
  '{name}_{surname}',
  '{name}{num2}',
  '{surname}{num2}',
  '{name} {surname} {num2}',
];

interface ListedName extends NameExample {
  /** Of the list it is from. */
  readonly lang: string;
}

/** Makes names of people and names of what is sold, in all languages: the same for the same lists and seed. */
export function createNames(seed = 1): ListedName[] {
  const random = createRandom(seed);
  const lists = readNames(here);
  const fill = createFiller(
    new Map([...parseSlots(readFileSync(join(here, 'slots.txt'), 'utf8')), ...lists]),
    random,
  );
  const empty = { title: '', sentences: [], replies: [] };
  const langs = [...new Set([...lists.keys()].map((key) => key.replace(/^\w+\./, '')))];
  return langs.flatMap((lang) => {
    const write = (form: string) =>
      fill(
        form,
        {
          name: '',
          lang,
          label: 'ham',
          place: 'blog',
          kind: null,
          often: 1,
          authors: [],
          authorUrls: [],
          tails: [],
          slots: new Map(),
          wordings: [],
        },
        empty,
      )?.text ?? '';
    const some = (n: number, form: () => string) =>
      Array.from({ length: n }, () => changeCase(write(form()), random));
    const nicks = lists.get(`nickname.${lang}`) ?? [];
    const keywords = lists.get(`keywordname.${lang}`) ?? [];
    const surnames = lists.get(`surname.${lang}`) ?? [];
    const given = lists.get(`name.${lang}`) ?? [];
    const people = [
      ...some(perLanguage.people, () => pick(forms, random)),
      ...surnames.map((surname) =>
        changeCase(write(pick(forms, random).replace('{surname}', surname)), random),
      ),
      ...some(perLanguage.given, () => '{name}'),
      ...given.map((name) => changeCase(name, random)),
      ...nicks.flatMap((nick) => [nick, ...some(perLanguage.nicks - 1, () => nick)]),
    ];
    const sold = [
      ...keywords.flatMap((keyword) => some(perLanguage.keywords, () => keyword)),
      ...(lang === 'en' ? some(anchors, () => '{anchor}') : []),
    ];
    return [
      ...people.map((name) => ({ name, isKeyword: false, lang })),
      ...sold.map((name) => ({ name, isKeyword: true, lang })),
    ];
  });
}

function changeCase(name: string, random: () => number): string {
  const chance = random();
  if (chance < 0.7) return name;
  if (chance < 0.82) return name.toLowerCase();
  if (chance < 0.92) return name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  if (chance < 0.95) return name.toUpperCase();
  return name.replace(/\s+/g, '');
}
