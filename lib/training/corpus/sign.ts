import type { Comment, Link } from '../../spam/comment.ts';
import type { Family } from './family.ts';
import type { createFiller } from './fill.ts';
import { type Host, pick } from './hosts.ts';

type Fill = ReturnType<typeof createFiller>;

/** Share of good commenters whose name links to a page of theirs, beside those whose family says so. */
const withPage = 0.24;
/** Families that pose as persons. */
const persons =
  /testimon|sockpuppet|messenger|dating|bait|recovery|healer|kesaksian|kisah|intim|escort|channel|check-out|sub4sub|sub-for-sub|share-this|easy-money|first-comment|chain|petition|begg|prophecy|judol|betting-casual/;
const languages = 'en es pt fr de it nl pl ru tr id vi'.split(' ');
/** Share of spam whose name links to what it sells, beside that whose family says so: blogs ask for an address. */
const withShop = { blog: 0.5, elsewhere: 0 };
/** Share of spam signed with any trade there is, whatever its family sells; of those in another language than its own. */
const anyTrade = { blog: 0.6, elsewhere: 0.4 };
const foreignTrade = 0.3;
const numbered = 0.07;
const exported = 0.25;
const nicknamed = 0.15;
/** Share of good comments off blogs that are signed with the name of a channel, which says what it is about. */
const channels = 0.02;

/** Some exports have one field for addresses: a single link is told as if the name led there. */
export function place(
  authorUrl: string | null,
  links: readonly Link[],
  random: () => number,
): Pick<Comment, 'authorUrl' | 'links'> {
  const [only] = links;
  const isExport = authorUrl === null && links.length === 1 && random() < exported;
  return isExport && only ? { authorUrl: only.url, links: [] } : { authorUrl, links };
}

/** Who signs a comment: a person, or what is sold. */
export interface Signer {
  /** The name, its slots not filled yet. */
  readonly form: string;
  readonly lang: string;
}

/** @returns null for nobody */
export function pickSigner(family: Family, random: () => number): Signer | null {
  const own = pick(family.authors, random);
  if (own === '-') return null;
  const sign = (form: string, lang = family.lang) => ({ form, lang });
  if (
    family.label === 'spam' &&
    !persons.test(family.name) &&
    random() < anyTrade[kindOf(family)]
  ) {
    return sign(
      random() < numbered ? '{keywordname} {num2}' : '{keywordname}',
      random() < foreignTrade ? pick(languages, random) : family.lang,
    );
  }
  if (family.label === 'ham' && kindOf(family) === 'elsewhere' && random() < channels) {
    return sign('{keywordname}');
  }
  const isPlain = /^\{(?:fullname|name|nick)\}$/.test(own);
  return sign(isPlain && random() < nicknamed ? '{nickname}' : own);
}

export function writeName(
  signer: Signer | null,
  family: Family,
  host: Host,
  fill: Fill,
): string | null {
  return signer && (fill(signer.form, { ...family, lang: signer.lang }, host.scene)?.text ?? null);
}

/** @returns whether it says what is sold */
export function isTrade(signer: Signer | null): boolean {
  return signer !== null && /keyword|brand/.test(signer.form);
}

/** Good commenters have pages of their own, whatever they talk about. */
export function pickAddress(family: Family, random: () => number): string {
  const own = pick(family.authorUrls, random);
  if (own === '{url}') return '{home}';
  const share = family.label === 'ham' ? withPage : withShop[kindOf(family)];
  return own === '-' && random() < share ? '{home}' : own;
}

function kindOf({ place }: Family): 'blog' | 'elsewhere' {
  return place === 'blog' ? 'blog' : 'elsewhere';
}
