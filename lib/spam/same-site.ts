/**
 * Whether an address lies on the site of the page itself: profiles, quotes and attachments, which say nothing about who
 * wrote a comment. Without the list of public suffixes, which is larger than the model: a short second label under a
 * country (`co.uk`, `com.br`) counts as part of the ending.
 * @param host the page's host name, or null where it is not known; nothing is the same site then
 */
export function isSameSite(url: string, host: string | null): boolean {
  if (!host) return false;
  const other = /^(?:https?:)?\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1];
  return other === undefined ? isRelative(url) : siteOf(other) === siteOf(host);
}

function isRelative(url: string): boolean {
  return /^[/#?]/.test(url);
}

function siteOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const isDeep = (labels.at(-1) ?? '').length === 2 && (labels.at(-2) ?? '').length <= 3;
  return labels.slice(isDeep ? -3 : -2).join('.');
}
