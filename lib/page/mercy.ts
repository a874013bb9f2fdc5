import type { Mercy, Settings } from '../settings.ts';
import type { Rule } from '../spam/rules.ts';
import type { Entry } from './reader.ts';
import { inSteps } from './schedule.ts';
import type { Steps } from './sites/types.ts';
import { decode, fold } from './text.ts';

const minLikes = 10;
/** Share of a page's comments that have fewer likes than a much-liked one. */
const likedShare = 0.9;
const maxWritten = 20;
const fields = 'textarea,input:not([type]),input[type=text],[contenteditable]';

/**
 * Knows which comments stay visible whatever the judge says. What the reader writes on the page is remembered as long
 * as the page lives, to be known again as a comment; it goes nowhere else.
 * @param changed the reader has begun to answer another comment, or none
 */
export function createMercy(page: Document, changed: () => void, signal: AbortSignal) {
  const drafts = new Map<Element, string>();
  const written = new Set<string>();
  let answering: Element | null = null;
  let likesBar = Number.POSITIVE_INFINITY;

  const listen = (type: string, hear: (event: Event) => void) =>
    page.addEventListener(type, (event) => event.isTrusted && hear(event), {
      capture: true,
      passive: true,
      signal,
    });
  listen('input', (event) => {
    const field = fieldOf(event);
    if (field) drafts.set(field, readField(field));
  });
  const settle = () => {
    for (const text of drafts.values()) if (text) written.add(text);
    drafts.clear();
    for (const text of [...written].slice(0, -maxWritten)) written.delete(text);
  };
  for (const type of ['submit', 'focusout', 'click']) listen(type, settle);
  listen('keydown', (event) => event instanceof KeyboardEvent && event.key === 'Enter' && settle());
  listen('focusin', (event) => {
    const field = fieldOf(event);
    if (!field || field === answering) return;
    answering = field;
    changed();
  });

  return {
    /** Looks at all comments of the page: much-liked is more liked than others. */
    *survey(entries: readonly Entry[]): Steps<void> {
      const found: number[] = [];
      yield* inSteps(entries, ({ reading: { likes } }) => likes !== null && found.push(likes));
      const likes = Float64Array.from(found).sort();
      const bar = likes[Math.floor(likes.length * likedShare)];
      likesBar = bar === undefined ? Number.POSITIVE_INFINITY : Math.max(minLikes, bar);
    },
    /**
     * @param rule the reader's own: one that hides stands above what others think of a comment, and not above what the
     * reader is about here and now; one that shows leaves nothing to be done
     * @returns why this comment is to be shown, or null
     */
    find({ element, reading }: Entry, { mercies }: Settings, rule: Rule | null): Mercy | null {
      if (rule?.action === 'show') return null;
      const { isPageAuthor, isPinned, likes, permalink } = reading;
      if (mercies.linked && isLinked(page, element, reading.box, permalink)) return 'linked';
      if (!rule && mercies.author && (isPageAuthor || isPinned)) return 'author';
      if (!rule && mercies.liked && (likes ?? 0) >= likesBar) return 'liked';
      const isWritten = written.size > 0 && written.has(fold(reading.comment.text));
      return mercies.own && (isWritten || isAnswered(element)) ? 'own' : null;
    },
  };

  /** A form for an answer stands inside the comment, where the page has moved it. */
  function isAnswered(element: Element): boolean {
    return !!answering?.isConnected && element.contains(answering);
  }
}

function isLinked(
  page: Document,
  element: Element,
  box: Element,
  permalink: string | null,
): boolean {
  const { hash = '', href = '' } = page.location ?? {};
  if (permalink && permalink === href) return true;
  const target = hash.length > 1 && page.getElementById(decode(hash.slice(1)));
  return !!target && (target === element || box.contains(target));
}

/** A field may lie in a shadow tree, out of which events come with another target. */
function fieldOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element ? target.closest(fields) : null;
}

function readField(field: Element): string {
  const isInput = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  return fold(isInput ? field.value : (field.textContent ?? ''));
}
