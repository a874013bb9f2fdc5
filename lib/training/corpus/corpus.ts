import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article, Comment } from '../../spam/comment.ts';
import { createRandom } from '../random.ts';
import type { Row } from '../rows.ts';
import { disguise } from './disguise.ts';
import { type Family, parseSlots, readFamilies } from './family.ts';
import { createFiller, type Scene } from './fill.ts';

/** A comment made from a wording. */
export interface CorpusRow extends Row {
  readonly family: string;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const start = Date.UTC(2012, 0, 1);
const dayMs = 86_400_000;

/** How often a comment is seen where: under an article that is known, under a title alone, or by itself. */
const underArticle = 0.5;
const underTitle = 0.25;
/** Share of comments in disguise; of spam that is pasted again under other names; of links whose address was lost. */
const disguised = { spam: 0.12, ham: 0.02 };
const pasted = { spam: 0.06, ham: 0.01 };
const linksLost = 0.35;
/** How often a wording with a slot of its family's own is made, by its length in words. */
const variants = [
  { upTo: 8, count: 5 },
  { upTo: 16, count: 3 },
];

/**
 * Makes labelled comments from the wordings, each in a thread: the same for the same wordings, articles and seed.
 * @param articles by thread, the threads they may be put in
 */
export function generateCorpus(articles: ReadonlyMap<string, Article>, seed = 1): CorpusRow[] {
  const random = createRandom(seed);
  const fill = createFiller(parseSlots(readFileSync(join(here, 'slots.txt'), 'utf8')), random);
  const scenes = [...articles].sort(([a], [b]) => (a < b ? -1 : 1)).map(toScene);
  const write = (wording: string, family: Family, i: number): CorpusRow[] => {
    const place = choosePlace(family, scenes, random, i);
    const comment = writeComment(wording, family, place.scene, fill, random);
    if (!comment) return [];
    const row = { ...place.row, label: family.label, lang: family.lang, family: family.name };
    const copies = random() < pasted[family.label] ? 1 + Math.floor(random() * 3) : 0;
    const names = Array.from({ length: copies }, () => pick(family.authors, random));
    return [
      { ...row, comment },
      ...names.map((name) => {
        const author = fill(name, family, place.scene)?.text ?? null;
        return { ...row, comment: { ...comment, author } };
      }),
    ];
  };
  return readFamilies(here).flatMap((family) =>
    family.wordings.flatMap((wording, i) =>
      Array.from({ length: variantsOf(wording, family) }, () => write(wording, family, i)).flat(),
    ),
  );
}

/**
 * A short wording that names what it is about is made several times, each time about something else. A long one would
 * be nearly the same text each time.
 */
function variantsOf(wording: string, family: Family): number {
  const isAboutSomething = [...family.slots.keys()].some((slot) => wording.includes(`{${slot}}`));
  if (!isAboutSomething) return 1;
  const words = wording.split(/\s+/).length;
  return variants.find(({ upTo }) => words <= upTo)?.count ?? 1;
}

interface Place {
  readonly scene: Scene;
  readonly row: { readonly thread: string | null; readonly title: string };
}

function choosePlace(
  family: Family,
  scenes: readonly (Scene & { thread: string })[],
  random: () => number,
  i: number,
): Place {
  const chance = random();
  const scene = pick(scenes, random);
  if (scene && chance < underArticle)
    return { scene, row: { thread: scene.thread, title: scene.title } };
  const bare = { title: scene?.title ?? '', sentences: scene?.sentences ?? [], replies: [] };
  if (chance < underArticle + underTitle) {
    return { scene: bare, row: { thread: `corpus/${family.lang}/${i % 40}`, title: bare.title } };
  }
  return { scene: bare, row: { thread: null, title: '' } };
}

function toScene([thread, { title, text }]: [string, Article]): Scene & { thread: string } {
  const sentences =
    text.match(/(?<=^|[.!?]\s)\p{Lu}[\p{L}\p{N} ,'’-]{30,160}[.!?](?=\s|$)/gu) ?? [];
  return { thread, title, sentences: sentences.slice(0, 40), replies: sentences.slice(0, 5) };
}

function writeComment(
  wording: string,
  family: Family,
  scene: Scene,
  fill: ReturnType<typeof createFiller>,
  random: () => number,
): Comment | null {
  const filled = fill(wording, family, scene);
  if (!filled) return null;
  const name = pick(family.authors, random);
  const url = pick(family.authorUrls, random);
  const hides = random() < disguised[family.label];
  const late = random() < (family.label === 'spam' ? 0.5 : 0.25) ? random() * 1500 : random() * 20;
  return {
    text: hides ? disguise(filled.text, random) : filled.text,
    author: name === '-' ? null : (fill(name, family, scene)?.text ?? null),
    authorUrl: url === '-' ? null : (fill(url, family, scene)?.text ?? null),
    links: random() < linksLost ? [] : filled.links,
    date: start + Math.floor(late) * dayMs,
    parent: null,
  };
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}
