import type { Article } from '../../spam/comment.ts';
import { shuffle } from '../random.ts';
import type { Family } from './family.ts';
import type { Scene } from './scene.ts';

/** One wording of a family: a comment to be written. */
export interface Draft {
  readonly family: Family;
  readonly wording: string;
}

/** A thread that comments are written into, and what a page like it would tell of each. */
export interface Host {
  readonly thread: string;
  readonly lang: string;
  readonly article: Article;
  readonly scene: Scene;
  /** When its first comment was written, in milliseconds since 1970. */
  readonly start: number;
  readonly showsAuthors: boolean;
  readonly showsDates: boolean;
  readonly showsAddresses: boolean;
}

/** A comment to be written, and where. */
export interface Placed {
  readonly draft: Draft;
  readonly host: Host;
}

const oldest = Date.UTC(2006, 0, 1);
const youngest = Date.UTC(2026, 0, 1);
/** Good comments of one thread are of one family, but for these. */
const guests = 0.25;
/** What a thread is about is told by an article, by its title alone, or not at all. */
const articles = { whole: 0.6, title: 0.2 };
/** Share of the words of good comments that stand in the article too, beside those of its own sentences. */
const takenUp = 0.22;
const shown = { authors: 0.6, dates: 0.6, addresses: 0.7 };
/** Share of spam that stands in a thread of another language, and the mean length of a campaign in one thread. */
const foreign = 0.08;
const campaign = 3;
/** Spread of how much spam threads draw, as the deviation of a log-normal: a few are flooded, most have little. */
const unevenness = 1.3;

/**
 * Deals good comments into threads: those of a family talk about one thing, and the article of their thread is made of
 * other sentences of that family, so that good comments share words with what they are about as they do in life.
 * @param fill fills a wording's slots, or null where it cannot
 */
export function dealHam(
  families: readonly Family[],
  expand: (family: Family, random: () => number) => readonly string[],
  fill: (wording: string, family: Family) => string | null,
  random: () => number,
): Placed[] {
  const placed: Placed[] = [];
  const byLang = new Map<string, Host[]>();
  for (const family of families) {
    const wordings = [...expand(family, random)];
    for (let n = 0; wordings.length > 0; n++) {
      const size = 3 + Math.floor(random() ** 2 * 16);
      const thread = `corpus/${family.name}/${n}/${Math.floor(random() * 1e9)}`;
      const members = wordings.splice(0, size);
      const others = family.wordings.filter((wording) => !members.includes(wording));
      const about = pickSome(others, 25, random).flatMap((w) => fill(w, family) ?? []);
      const topics = pickTopics(members, random);
      const host = createHost(thread, family.lang, inventArticle(about, topics, random), random);
      const hosts = byLang.get(family.lang);
      if (hosts) hosts.push(host);
      else byLang.set(family.lang, [host]);
      placed.push(...members.map((wording) => ({ draft: { family, wording }, host })));
    }
  }
  return placed.map(({ draft, host }) => {
    const others = byLang.get(draft.family.lang) ?? [];
    return { draft, host: random() < guests ? pick(others, random) : host };
  });
}

/** Deals spam among threads, in campaigns: some threads are flooded, most have a little, some have none. */
export function dealSpam(
  families: readonly Family[],
  expand: (family: Family, random: () => number) => readonly string[],
  hosts: readonly Host[],
  random: () => number,
): Placed[] {
  const draws = hosts.map((host) => ({ host, at: Math.exp(unevenness * normal(random)) }));
  const all = createDraw(draws, random);
  const byLang = new Map(
    [...new Set(hosts.map(({ lang }) => lang))].map((lang) => [
      lang,
      createDraw(
        draws.filter(({ host }) => host.lang === lang),
        random,
      ),
    ]),
  );
  return families.flatMap((family) => {
    const wordings = [...expand(family, random)];
    const draw = byLang.get(family.lang) ?? all;
    let host = draw();
    return wordings.map((wording) => {
      if (random() < 1 / campaign) host = random() < foreign ? all() : draw();
      return { draft: { family, wording }, host };
    });
  });
}

/** @returns a thread as a page would show it */
export function createHost(
  thread: string,
  lang: string,
  article: Article,
  random: () => number,
  start = oldest + random() * (youngest - oldest),
): Host {
  const sentences =
    article.text.match(/(?<=^|[.!?]\s)\p{Lu}[\p{L}\p{N} ,'’-]{30,160}[.!?](?=\s|$)/gu) ?? [];
  return {
    thread,
    lang,
    article,
    scene: {
      title: article.title,
      sentences: sentences.slice(0, 40),
      replies: sentences.slice(0, 5),
    },
    start,
    showsAuthors: random() < shown.authors,
    showsDates: random() < shown.dates,
    showsAddresses: random() < shown.addresses,
  };
}

/** @returns words that good comments take up from what they are about, in no order: an article is longer than ours */
function pickTopics(wordings: readonly string[], random: () => number): string[] {
  const words = wordings
    .join(' ')
    .replace(/\{[^}]*\}/g, ' ')
    .match(/\p{L}{4,}|\p{Lo}{2,4}/gu);
  const taken = [...new Set(words ?? [])].filter(() => random() < takenUp);
  shuffle(taken, random);
  return taken;
}

function inventArticle(
  about: readonly string[],
  topics: readonly string[],
  random: () => number,
): Article {
  const words = (about[0] ?? '').split(/\s+/);
  const title = words.slice(0, 7).join(' ');
  const chance = random();
  if (chance < articles.whole) return { title, text: [...about, ...topics].join(' ') };
  return { title: chance < articles.whole + articles.title ? title : '', text: '' };
}

function createDraw(
  draws: readonly { readonly host: Host; readonly at: number }[],
  random: () => number,
) {
  let total = 0;
  const sums = draws.map(({ at }) => {
    total += at;
    return total;
  });
  return (): Host => {
    const at = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return (draws[low] as (typeof draws)[number]).host;
  };
}

/** Box and Muller 1958. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function pickSome<T>(values: readonly T[], n: number, random: () => number): T[] {
  return values.length === 0 ? [] : Array.from({ length: n }, () => pick(values, random));
}

export function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}
