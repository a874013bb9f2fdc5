import type { Link } from '../../spam/comment.ts';
import { makeAddress } from './address.ts';
import { restyle } from './disguise.ts';
import type { Family, Slots } from './family.ts';
import type { Scene } from './scene.ts';

export interface Filled {
  readonly text: string;
  readonly links: readonly Link[];
}

const slot = /\{([a-z]\w*)(?::((?:[^{}]|\{\w+\})*))?\}/gi;
const maxDepth = 6;
/** Share of links that are shown as source, since the page took no markup. */
const asSource = 0.04;

/** Fills the slots of wordings, names and addresses from a family's own values and the common ones. */
export function createFiller(common: Slots, random: () => number) {
  const pick = <T>(values: readonly T[]): T | undefined =>
    values[Math.floor(random() * values.length)];

  /** @returns the filled text, or null where the scene lacks what the wording refers to */
  return function fill(wording: string, family: Family, scene: Scene): Filled | null {
    const links: Link[] = [];
    let lacks = false;
    const values = (name: string) =>
      family.slots.get(name) ??
      common.get(`${name}.${family.lang}`) ??
      common.get(name) ??
      common.get(`${name}.en`);
    const expand = (text: string, depth: number): string =>
      text.replace(slot, (whole, name: string, words: string | undefined) => {
        if (depth > maxDepth) return whole;
        const deeper = (inner: string) => expand(inner, depth + 1);
        if (name === 'link' && words !== undefined) {
          const anchor = deeper(words);
          const url = address(deeper, anchor, false);
          if (random() < asSource) {
            return random() < 0.5
              ? `<a href="${url}">${anchor}</a>`
              : `[url=${url}]${anchor}[/url]`;
          }
          links.push({ url, text: anchor });
          return anchor;
        }
        const own = family.slots.get(name);
        if (own) return deeper(pick(own) ?? '');
        const made = make(name, deeper);
        if (made === null) lacks = true;
        else if (made !== undefined) return made;
        const value = pick(values(name) ?? []);
        return value === undefined ? whole : deeper(value);
      });
    const { label, lang } = family;
    const address = (deeper: (text: string) => string, anchor: string, isHome: boolean) =>
      makeAddress({ label, lang, scene, anchor, isHome }, deeper, random);
    const make = (name: string, deeper: (text: string) => string): string | null | undefined => {
      switch (name) {
        case 'url':
          return address(deeper, '', false);
        case 'home':
          return address(deeper, '', true);
        case 'host':
          return makeHost(deeper);
        case 'fullname':
          return `${deeper('{name}')} ${deeper('{surname}')}`;
        case 'nick':
          return pick([
            deeper('{nickword}{num2}'),
            deeper('{nickword}_{nickword}'),
            deeper('{nickword}{nickword}'),
            deeper('{name}{num2}').toLowerCase(),
            deeper('{name}'),
            deeper('{nickname}'),
          ]);
        case 'styledbrand':
          return restyle(deeper('{brand}'), random);
        case 'anchor':
          return changeCase(
            deeper(random() < 0.5 ? '{keywordname}' : (pick(values('anchor') ?? []) ?? '')),
          );
        case 'title':
          return scene.title || null;
        case 'topic':
          return pick(scene.title.toLowerCase().match(/[\p{L}]{5,}|\p{Lo}{2,4}/gu) ?? []) ?? null;
        case 'quote':
          return pick(scene.sentences) ?? null;
        case 'reply':
          return pick(scene.replies) ?? null;
        default:
          return undefined;
      }
    };
    const changeCase = (text: string): string =>
      pick([
        text,
        text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()),
        text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()),
        text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
      ]) ?? text;
    const makeHost = (deeper: (text: string) => string): string => {
      const end = deeper('{hostend}');
      const join = pick(['-', '', '']) ?? '';
      const label = `${deeper('{hostword}')}${join}${pick([deeper('{hostword}'), deeper('{nickword}'), ''])}`;
      return end.startsWith('.')
        ? `${label.replace(/-$/, '')}${end}`
        : `${label.replace(/-$/, '')}.${end}`;
    };
    const text = expand(wording.replaceAll('\\n', '\n'), 0);
    return lacks ? null : { text, links };
  };
}
