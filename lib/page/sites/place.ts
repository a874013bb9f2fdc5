import { fold, readText } from '../text.ts';

/**
 * Where a value stands in a comment: a selector, or `selector@attribute`, or `@attribute` of the comment's own element.
 * ` >>> ` steps into the open shadow root of what stands before it, or of the comment's element where nothing does.
 */
export type Place = string;

/** Places in order of trust, with `|` between them. */
export type Places = string;

/** @returns places one by one */
export function listPlaces(places?: Places): Place[] {
  return places?.split('|') ?? [];
}

export interface Found {
  readonly element: Element;
  /** The attribute's value, or the text a person sees. */
  readonly text: string;
}

const form = /^(.*?)(?:@([\w-]+))?$/s;

/** @returns the first place that says something, in order of trust */
export function findPlace(
  comment: Element,
  places: Places | undefined,
  isOwn: (element: Element) => boolean,
): Found | null {
  for (const place of listPlaces(places)) {
    const [, selector = '', attribute] = form.exec(place) ?? [];
    for (const element of selector ? pierce(comment, selector) : [comment]) {
      if (!isOwn(element)) continue;
      const text = attribute
        ? (element.getAttribute(attribute) ?? '').trim()
        : fold(readText(element).text);
      if (text) return { element, text };
    }
  }
  return null;
}

/** What a selector finds in a comment, into shadow roots where it says so. */
export function pierce(comment: Element, selector: string): Element[] {
  const [first = '', ...deeper] = ` ${selector}`.split(' >>> ');
  let found: Element[] = first.trim() ? [...comment.querySelectorAll(first)] : [comment];
  for (const step of deeper) {
    found = found.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll(step) ?? [])]);
  }
  return found;
}
