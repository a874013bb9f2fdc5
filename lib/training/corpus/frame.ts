import type { Label } from '../../spam/comment.ts';
import type { Family } from './family.ts';
import { pick } from './hosts.ts';

/** How often sentences are set on lines of their own, or in paragraphs. */
const broken: Readonly<Record<Label, number>> = { spam: 0.3, ham: 0.12 };
/** Share of good comments without a full stop at the end that get one: adverts end in bare words more than readers do. */
const closed = 0.5;
/** Share of good comments that are signed. */
const signed = 0.08;
const signatures = [
  '{name}',
  '{name}',
  '{fullname}',
  '- {name}',
  '— {fullname}',
  '{nick}',
  '{name}, {city}',
  '{name} ({city})',
];
/** Share of good comments that point somewhere by a named link, as spam does. */
const pointing = 0.262;
const pointers = [
  '{link:more here}',
  '{link:this page}',
  '{link:the source}',
  '({link:photo})',
  '{link:my notes on it}',
  '{link:{city} 2019}',
  'see {link:the documentation}',
  '{link:{hostword} {hostword}}',
];
/** Share of good comments of videos and social sites that end in pictures. */
const pictured = 0.25;
const pictures = '😂 ❤️ 🔥 👍 😍 🙏 😭 👏 🥰 😅 🤣 😊 💯 😢 🎉 ✨ 💪 😮 🤔 💙'.split(' ');
const gaps = [' ', ' ', '  ', '\\n', '\\n', '\\n\\n', ' - ', '... ', ' : ', '\\n\\n\\n'];
const maxAnchors = 3;

/** @returns the wording, sometimes with its sentences on lines of their own */
export function breakLines(wording: string, label: Label, random: () => number): string {
  if (random() > broken[label]) return wording;
  const gap = random() < 0.5 ? '\\n' : '\\n\\n';
  return wording.replace(/(?<=[.!?…。！？]) (?=[\p{Lu}\p{Lo}])/gu, gap);
}

/** @returns the text of a good comment, sometimes with the full stop it lacks */
export function close(text: string, label: Label, random: () => number): string {
  return label === 'ham' && random() < closed ? text.replace(/(?<=[\p{L}\p{N}])$/u, '.') : text;
}

/** @returns the wording with what its family puts at the end of it: an anchor text, or the name of who wrote it */
export function addTail(wording: string, family: Family, random: () => number): string {
  if (family.label === 'ham') {
    if (/video|social/.test(family.place) && random() < pictured) {
      const count = 1 + Math.floor(random() * random() * 4);
      return `${wording}${random() < 0.5 ? ' ' : ''}${pick(pictures, random).repeat(count)}`;
    }
    const chance = random();
    const end = chance < signed ? signatures : chance < signed + pointing ? pointers : null;
    return end ? `${wording}${pick(gaps, random)}${pick(end, random)}` : wording;
  }
  const tail = pick(family.tails, random);
  if (tail === '-') return wording;
  const count = random() < 0.7 ? 1 : 1 + Math.floor(random() * maxAnchors);
  const gap = pick(gaps, random);
  const anchors = new Array<string>(count).fill(tail);
  return `${wording}${gap}${anchors.join(gap.trim() === '' ? gap : ' ')}${random() < 0.2 ? '.' : ''}`;
}
