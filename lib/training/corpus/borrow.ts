import type { Label } from '../../spam/comment.ts';
import { pick } from './hosts.ts';
import type { Scene } from './scene.ts';

/** Share of comments that take words of the page: spam in the place of its own, good ones to answer them. */
const borrowing: Readonly<Record<Label, number>> = { spam: 0.07, ham: 0.035 };
/** Share of spam that takes them from the talk rather than from the article. */
const fromTalk = 0.75;
const quotes = [
  '> {said}\\n\\n{own}',
  '> {said}\\n{own}',
  '"{said}"\\n\\n{own}',
  '“{said}” {own}',
  '"{said}" - {own}',
];
const maxScene = 12;
const sentence = /(?<=^|[.!?…。！？]["')]?\s)[^\n]{25,220}?[.!?…。！？](?=\s|$)/gu;

/** @returns what others have said before, as a comment may take it up; the article's words where nobody has */
export function listen(
  scene: Scene,
  before: readonly { readonly comment: { readonly text: string } }[],
): Scene {
  const said = before.slice(-maxScene).flatMap(({ comment }) => comment.text.match(sentence) ?? []);
  return said.length === 0 ? scene : { ...scene, replies: said };
}

/** @returns the wording, or one made of what the page says, with braces taken out so that nothing in it is filled */
export function borrow(wording: string, label: Label, scene: Scene, random: () => number): string {
  if (random() > borrowing[label]) return wording;
  const source = random() < fromTalk && scene.replies.length > 0 ? scene.replies : scene.sentences;
  if (source.length === 0) return wording;
  const from = Math.floor(random() * source.length);
  const count = label === 'spam' ? 1 + Math.floor(random() * 3) : 1;
  const said = source
    .slice(from, from + count)
    .join(' ')
    .replace(/[{}]/g, '')
    .trim();
  if (label === 'spam') return said;
  return pick(quotes, random)
    .replace('{said}', () => said)
    .replace('{own}', () => wording);
}
