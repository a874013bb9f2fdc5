/** A text cut into what the model reads. */
export interface Tokens {
  /** Words in order; in scripts without spaces overlapping pairs of letters; digits as their shape (`000`). */
  readonly words: readonly string[];
  /** Addresses written out in the text, in order. */
  readonly urls: readonly string[];
}

// A written address: with a scheme or www, or a bare host with a well-known ending.
const url =
  /(?:https?:\/\/|www\.)[^\s<>"'\])}]+|(?<![\p{L}\d@.])[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|net|org|info|biz|ru|uk|de|fr|nl|pl|cn|in|id|io|co|me|ly|gl|tk|xyz|top|site|online|shop|club|store|win|vip|live|example|test)(?![\p{L}\d-])(?:\/[^\s<>"'\])}]*)?/gu;
const token = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\p{N}+|[!?$€£%@#]|\p{Extended_Pictographic}/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const maxTokens = 2_000;

/** @param text normalised text */
export function tokenize(text: string): Tokens {
  const urls: string[] = [];
  const rest = text.replace(url, (found) => {
    if (urls.length < 100) urls.push(found);
    return ' ';
  });
  const words: string[] = [];
  for (const [found] of rest.matchAll(token)) {
    if (words.length >= maxTokens) break;
    if (unspaced.test(found)) pushPairs(found, words);
    else words.push(/^\p{N}/u.test(found) ? '0'.repeat(Math.min(found.length, 8)) : found);
  }
  return { words, urls };
}

function pushPairs(run: string, into: string[]): void {
  const letters = [...run];
  if (letters.length === 1) into.push(run);
  for (let i = 0; i + 1 < letters.length; i++) into.push(`${letters[i]}${letters[i + 1]}`);
}
