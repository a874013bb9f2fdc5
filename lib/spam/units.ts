/**
 * What `charCodeAt` says. A browser looks that up anew for each letter wherever the code sees texts of many kinds, which
 * are whole or parts of others, of narrow letters or of wide ones; here it is the same function for all.
 */
export function unitAt(text: string, at: number): number {
  return String.prototype.charCodeAt.call(text, at);
}
