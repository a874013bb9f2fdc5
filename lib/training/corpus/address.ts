import type { Label } from '../../spam/comment.ts';
import { known, open, ownPaths, schemes, tradeForms } from './address-forms.ts';
import type { Scene } from './scene.ts';

/** Where addresses lead: what is sold, what anybody can put up, what one looks things up in, a page of one's own. */
type Target = 'trade' | 'open' | 'known' | 'own' | 'any';

/** How often each is linked to; as counted in comments of blogs. */
const targets: Readonly<Record<Label, readonly (readonly [Target, number])[]>> = {
  spam: [
    ['trade', 0.58],
    ['open', 0.14],
    ['known', 0.05],
    ['own', 0.08],
    ['any', 0.15],
  ],
  ham: [
    ['known', 0.36],
    ['own', 0.34],
    ['open', 0.12],
    ['trade', 0.03],
    ['any', 0.15],
  ],
};
/** How often an address is that of a front page, and how often its path says what the page is about. */
const front = { spam: 0.62, ham: 0.12 };
const home = 0.9;
const told = { spam: 0.04, ham: 0.4 };
const namedAfter = 0.55;

/** What an address is made for. */
export interface Purpose {
  readonly label: Label;
  readonly lang: string;
  readonly scene: Scene;
  /** The words that shall lead there, where there are any. */
  readonly anchor: string;
  /** Whether it is the page of who wrote the comment. */
  readonly isHome: boolean;
}

/**
 * Makes an address as such comments hold them. Hosts lie under endings that nobody can own; where they stand for a
 * well-known one, their label does.
 * @param deeper fills slots
 */
export function makeAddress(
  { label, lang, scene, anchor, isHome }: Purpose,
  deeper: (text: string) => string,
  random: () => number,
): string {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const digits = (n: number) => String(Math.floor(random() * 9 * 10 ** (n - 1)) + 10 ** (n - 1));
  const ending = () => {
    const end = deeper('{hostend}');
    return end.startsWith('.') ? end : `.${end}`;
  };
  const any = () =>
    slug(
      `${deeper('{hostword}')} ${pick([deeper('{hostword}'), deeper('{nickword}')])}`,
      pick(['-', '']),
    );
  const trade = () => {
    const words = anchor && random() < namedAfter ? anchor : deeper('{keywordname}');
    return slug(words, pick(['-', '', ''])).slice(0, 40) || any();
  };
  const own = () =>
    slug(pick([deeper('{name}{surname}'), deeper('{nickname}'), deeper('{surname}')]), '') || any();
  const topic = () => {
    const said = random() < told[label] ? pick([scene.title, ...scene.sentences]) : '';
    const words = (said ?? '').toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [];
    const from = Math.floor(random() * Math.max(1, words.length - 4));
    return (
      slug(words.slice(from, from + 2 + Math.floor(random() * 4)).join(' '), '-') ||
      `${any()}-${any()}`
    );
  };
  const target = draw(
    isHome && label === 'ham'
      ? [
          ['own', 0.8],
          ['open', 0.08],
          ['any', 0.12],
        ]
      : targets[label],
  );
  const isFront = random() < (isHome ? home : front[label]);
  const path = () =>
    isFront
      ? pick(['', '', '/'])
      : fillPath(
          label === 'spam'
            ? pick(['/{slug}', '/{trade}', '/{trade}.html', '/services/{slug}', '/p/{num}'])
            : pick(ownPaths),
        );
  return create();

  function create(): string {
    switch (target) {
      case 'known':
        return fillPath(pick(known));
      case 'open':
        return fillPath(pick(open));
      case 'trade':
        return `${pick(schemes)}${fillPath(pick(tradeForms))}${ending()}${path()}`;
      case 'own':
        return `${pick(schemes)}${own()}${ending()}${path()}`;
      default:
        return `${pick(schemes)}${any()}${ending()}${isFront ? path() : deeper('{path}')}`;
    }
  }

  function fillPath(form: string): string {
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'lang') return lang;
      if (name === 'slug') return topic();
      if (name === 'own') return own();
      if (name === 'trade') return trade();
      if (name === 'label') return label === 'spam' ? trade() : own();
      if (name === 'year') return String(10 + Math.floor(random() * 15));
      if (name === 'digit') return String(1 + Math.floor(random() * 9));
      if (name === 'path') return path();
      return digits(3);
    });
  }

  function draw(shares: readonly (readonly [Target, number])[]): Target {
    let at = random();
    for (const [one, share] of shares) {
      at -= share;
      if (at < 0) return one;
    }
    return 'any';
  }
}

function slug(words: string, join: string): string {
  return words
    .normalize('NFD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/[^a-z\d ]+/g, '')
    .trim()
    .replace(/ +/g, join);
}
