/** Names that elements of a page bear: `li`, `@attribute`, and `.class` in small letters, as old pages may mean it. */
export type Names = ReadonlySet<string>;

/** Adds the names that an element bears. */
export function noteNames(element: Element, names: Set<string>): void {
  names.add(element.localName);
  for (const name of element.getAttributeNames()) names.add(`@${name}`);
  for (const name of element.classList) names.add(`.${name.toLowerCase()}`);
}

/**
 * Whether a page may hold what a selector means, by the names in it alone: where it says no, nothing is there. Ids, values
 * of attributes, and what stands in round brackets are not looked at.
 */
export function mayMatch(selector: string, names: Names): boolean {
  let rest = selector.toLowerCase().replace(/\[([\w-]+)[^\]]*\]/g, '@$1 ');
  for (let before = ''; rest !== before; ) {
    before = rest;
    rest = rest.replace(/\([^()]*\)/g, '');
  }
  return rest
    .replace(/[:#][\w-]+/g, ' ')
    .split(',')
    .some((one) => (one.match(/[.@]?[a-z_][\w-]*/g) ?? []).every((name) => names.has(name)));
}
