import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article, Comment } from '../../spam/comment.ts';
import type { SpamKind } from '../../spam/spam-kinds.ts';
import { groupBy } from '../group-by.ts';
import { createRandom, shuffle } from '../random.ts';
import type { Row } from '../rows.ts';
import { borrow, listen } from './borrow.ts';
import { disguise } from './disguise.ts';
import { type Family, parseSlots, readFamilies, readNames } from './family.ts';
import { createFiller } from './fill.ts';
import { addTail, breakLines, close } from './frame.ts';
import { createHost, dealHam, dealSpam, type Host, type Placed, pick } from './hosts.ts';
import { isTrade, pickAddress, pickSigner, place, writeName } from './sign.ts';

/** A comment made from a wording. */
export interface CorpusRow extends Row {
  readonly family: string;
  /** Where such comments are met most. */
  readonly place: string;
  /** What spam is after; null for good comments. */
  readonly kind: SpamKind | null;
  /** How many times it counts, beside comments of other families. */
  readonly often: number;
}

/** A thread of real comments that made ones are put among. */
export interface RealThread {
  readonly article: Article;
  /** When its first comment was written, in milliseconds since 1970. */
  readonly start: number;
}

export interface Corpus {
  readonly rows: readonly CorpusRow[];
  /** Articles of the threads made up for it, by thread. */
  readonly articles: ReadonlyMap<string, Article>;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const dayMs = 86_400_000;

/** Share of comments in disguise; of those sent again, spam under other names. */
const disguised = { spam: 0.12, ham: 0.001 };
const pasted = { spam: 0.012, ham: 0.012 };
/** Share of spam whose brands alone are in disguise. */
const styledBrands = 0.12;
/** How often a comment answers another, and, where one of its own family came before, that one. */
const answering = { spam: 0.137, ham: 0.165 };
/** Spam comes late, so that chance alone would leave it unanswered. */
const answerToSpam = 0.48;
const answeringOwn = /chorus|sockpuppet|testimon/;
/** A comment's age in days: most good ones come in the first days, most spam long after. */
const late = { spam: 0.85, ham: 0.12 };
const lateDays = { from: 4, to: 2_500 };
/** How often a wording with a slot of its family's own is made, by its length in words. */
const variants = [
  { upTo: 8, count: 4 },
  { upTo: 16, count: 2 },
];
/** Shorter praise that leads nowhere and is signed by no trade is no spam, whoever wrote it, in words. */
const minIdlePraise = 12;
const sells = /\{(?:anchor|keyword|brand|link|url|host|phone|email|handle)/;
/** A wording of at least so many slots is another text each time, however long. */
const manySlots = { from: 4, count: 3 };

/**
 * Makes labelled comments from the wordings, each in a thread: the same for the same wordings, threads and seed.
 * @param threads real threads, in English, that a part of the spam is put in
 */
export function generateCorpus(threads: ReadonlyMap<string, RealThread>, seed = 1): Corpus {
  const random = createRandom(seed);
  const slots = new Map([
    ...parseSlots(readFileSync(join(here, 'slots.txt'), 'utf8')),
    ...readNames(here),
  ]);
  const fill = createFiller(slots, random);
  const families = readFamilies(here);
  const of = (label: string) => families.filter((family) => family.label === label);
  const empty = { title: '', sentences: [], replies: [] };
  const ham = dealHam(of('ham'), expand, (w, f) => fill(w, f, empty)?.text ?? null, random);
  const real = [...threads]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([thread, { article, start }]) => createHost(thread, 'en', article, random, start));
  const made = [...new Set(ham.map(({ host }) => host))];
  const spam = dealSpam(of('spam'), expand, [...made, ...real], random);
  const rows = writeThreads([...ham, ...spam], fill, random);
  const used = new Set(rows.map(({ thread }) => thread));
  return {
    rows,
    articles: new Map(
      made.filter(({ thread }) => used.has(thread)).map(({ thread, article }) => [thread, article]),
    ),
  };
}

/**
 * A short wording that names what it is about is made several times, each time about something else. A long one would
 * be nearly the same text each time.
 * @returns wordings in rounds, so that two of the same stand far apart
 */
function expand(family: Family, random: () => number): string[] {
  const hasTails = family.tails.some((tail) => tail !== '-');
  const slots = [...family.slots.keys(), 'anchor', 'keywordname'];
  const counts = family.wordings.map((wording) => {
    const isAboutSomething = hasTails || slots.some((slot) => wording.includes(`{${slot}}`));
    const words = countWords(wording);
    const bySlots = countSlots(wording) >= manySlots.from ? manySlots.count : 1;
    const byLength = variants.find(({ upTo }) => words <= upTo)?.count ?? 1;
    return isAboutSomething ? Math.max(byLength, bySlots) : 1;
  });
  return Array.from({ length: Math.max(0, ...counts) }, (_, round) => {
    const wordings = family.wordings.filter((_, i) => (counts[i] as number) > round);
    shuffle(wordings, random);
    return wordings;
  }).flat();
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

function countSlots(wording: string): number {
  return wording.match(/\{\w/g)?.length ?? 0;
}

type Fill = ReturnType<typeof createFiller>;

function writeThreads(placed: readonly Placed[], fill: Fill, random: () => number): CorpusRow[] {
  return [...groupBy(placed, ({ host }) => host)].flatMap(([host, members]) => {
    const rows: CorpusRow[] = [];
    const dated = members.map((one) => ({ ...one, days: ageInDays(one.draft.family, random) }));
    for (const { draft, days } of dated.sort((a, b) => a.days - b.days)) {
      const scene = listen(host.scene, rows);
      rows.push(...writeRows(draft, { ...host, scene }, days, fill, random));
    }
    return rows.map((row, i) => {
      const answers = findAnswered(row, rows.slice(0, i), random);
      return { ...row, id: `${i}`, ...(answers === null ? {} : { answers: `${answers}` }) };
    });
  });
}

function findAnswered(
  row: CorpusRow,
  before: readonly CorpusRow[],
  random: () => number,
): number | null {
  if (answeringOwn.test(row.family)) {
    const own = before.findLastIndex(({ family }) => family === row.family);
    if (own >= 0 && random() < 0.7) return own;
  }
  const chance = answering[row.label as 'spam' | 'ham'];
  if (before.length === 0 || random() > chance) return null;
  const spam = before.flatMap(({ label }, i) => (label === 'spam' ? [i] : []));
  if (spam.length > 0 && random() < answerToSpam) return pick(spam, random);
  return Math.floor(random() * before.length);
}

function writeRows(
  { family, wording }: Placed['draft'],
  host: Host,
  days: number,
  fill: Fill,
  random: () => number,
): CorpusRow[] {
  const own = borrow(wording, family.label, host.scene, random);
  const lined = breakLines(own, family.label, random);
  const framed = close(addTail(lined, family, random), family.label, random);
  const isStyled = family.label === 'spam' && random() < styledBrands;
  const text = isStyled ? framed.replaceAll('{brand}', '{styledbrand}') : framed;
  const filled = fill(text, family, host.scene);
  if (!filled) return [];
  const url = fill(pickAddress(family, random), family, host.scene)?.text;
  const home = !url || url === '-' ? null : url;
  const addresses = host.showsAddresses
    ? place(home, filled.links, random)
    : { authorUrl: null, links: [] };
  const hides = random() < disguised[family.label];
  const signer = host.showsAuthors ? pickSigner(family, random) : null;
  const leads = addresses.authorUrl !== null || sells.test(text) || isTrade(signer);
  if (family.kind === 'praise' && !leads && countWords(filled.text) < minIdlePraise) return [];
  const first = writeName(signer, family, host, fill);
  const write = (copy: number): CorpusRow => ({
    comment: {
      text: hides ? disguise(filled.text, random) : filled.text,
      author:
        copy > 0 && family.label === 'spam' && first !== null
          ? writeName(pickSigner(family, random), family, host, fill)
          : first,
      ...addresses,
      date: host.showsDates ? host.start + Math.floor((days + copy) * dayMs) : null,
      parent: null,
    } satisfies Comment,
    label: family.label,
    thread: host.thread,
    title: host.article.title,
    lang: family.lang,
    family: family.name,
    place: family.place,
    kind: family.kind,
    often: family.often,
  });
  const copies = random() < pasted[family.label] ? 1 + Math.floor(random() * 3) : 0;
  return Array.from({ length: 1 + copies }, (_, i) => write(i));
}

function ageInDays({ label }: Family, random: () => number): number {
  if (random() < late[label]) return lateDays.from * (lateDays.to / lateDays.from) ** random();
  return -Math.log(1 - random()) * 6;
}
