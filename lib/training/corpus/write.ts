import type { Comment } from '../../spam/comment.ts';
import type { SpamKind } from '../../spam/spam-kinds.ts';
import { groupBy } from '../group-by.ts';
import type { Row } from '../rows.ts';
import { findAnswered, isTalk } from './answers.ts';
import { borrow, listen } from './borrow.ts';
import { disguise } from './disguise.ts';
import { countWords } from './expand.ts';
import type { Family } from './family.ts';
import type { createFiller } from './fill.ts';
import { addTail, breakLines, close } from './frame.ts';
import type { Host, Placed } from './hosts.ts';
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

const dayMs = 86_400_000;

/** Share of comments in disguise; of those sent again, spam under other names. */
const disguised = { spam: 0.12, ham: 0.001 };
const pasted = { spam: 0.012, ham: 0.012 };
/** Share of spam whose brands alone are in disguise. */
const styledBrands = 0.12;
/** What comments of one campaign have in common: where it leads and by which words; in a talk what it is for, too. */
const trail = 'anchor contact handle handle2 host url phone email'.split(' ');
const topic = ['brand', 'coach'];
/** Share of campaigns in one thread that lead to one place; talks with oneself always do. */
const agreed = 0.2;
/** A comment's age in days: most good ones come in the first days, most spam long after. */
const late = { spam: 0.85, ham: 0.12 };
const lateDays = { from: 4, to: 2_500 };
/** Shorter praise that leads nowhere and is signed by no trade is no spam, whoever wrote it, in words. */
const minIdlePraise = 12;
const sells = /\{(?:anchor|keyword|brand|link|url|host|phone|email|handle)/;

type Fill = ReturnType<typeof createFiller>;

/** @returns the comments of wordings that were placed, thread by thread, in the order they were written in */
export function writeThreads(
  placed: readonly Placed[],
  fill: Fill,
  random: () => number,
): CorpusRow[] {
  return [...groupBy(placed, ({ host }) => host)].flatMap(([host, members]) => {
    const rows: CorpusRow[] = [];
    const talks = new Map<Family, Family>();
    const dated = members.map((one) => ({ ...one, days: ageInDays(one.draft.family, random) }));
    for (const { draft, days } of dated.sort((a, b) => a.days - b.days)) {
      const scene = listen(host.scene, rows);
      const family = talks.get(draft.family) ?? agree(draft.family, host, fill, random);
      talks.set(draft.family, family);
      rows.push(...writeRows({ ...draft, family }, { ...host, scene }, days, fill, random));
    }
    return rows.map((row, i) => {
      const answers = findAnswered(row, rows.slice(0, i), random);
      return { ...row, id: `${i}`, ...(answers === null ? {} : { answers: `${answers}` }) };
    });
  });
}

/** @returns the family as its comments in one thread are */
function agree(family: Family, { scene }: Host, fill: Fill, random: () => number): Family {
  const isOne = isTalk(family);
  if (!isOne && (family.label === 'ham' || random() > agreed)) return family;
  const values = [...trail, ...(isOne ? topic : [])].flatMap((name) => {
    const value = fill(`{${name}}`, family, scene)?.text;
    return value && !value.includes('{') ? [[name, [value]] as const] : [];
  });
  return { ...family, slots: new Map([...family.slots, ...values]) };
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
