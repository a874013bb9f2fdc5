import { countDistinct } from './distinct.ts';
import { at, blank, bracket, digit, kindAt, mark } from './kinds.ts';
import { type LetterCounts, maxCounted } from './letter-counts.ts';
import type { Reading } from './reading.ts';
import { type SetSign, type ShapeName, shapeNames } from './shape-names.ts';
import { codeWord, luckyWord, messengerWord } from './traces.ts';
import { unitAt } from './units.ts';

const index = new Map<string, number>(shapeNames.map((name, i) => [name, i]));
const messenger =
  /\b(?:whats?\s?app?|telegram|telegr[aá]m|t\.me|wa\.me|signal|viber|zalo|line id|wechat|weixin|kakao|skype|icq|dm me|inbox me|text me|contact (?:him|her|me|them|us)|reach (?:him|her|me|out)|hit me up|wasap)\b|телеграм|ватсап|вотсап|лс|微信|加v|카톡|واتساب|تلگرام|تليجرام/u;
const phone = /(?:\+|\b00|\b)\(?\d{1,4}\)?(?:[\s.-]?\(?\d{2,4}\)?){2,5}\b/;
const mail = /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+\s?(?:\.|\bdot\b)\s?[a-z]{2,}/u;
/** Finds mail addresses where `mail` does; where they begin is not asked. */
const mailEnd = /[\p{L}\d._%+-]\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+\s?(?:\.|\bdot\b)\s?[a-z]{2,}/u;
const handle = /(?:^|\s)@[a-z\d_.]{4,}/;
const codeName =
  /\b(?:null|void|public|static|import|var|const|select|function|exception|stack|error|localhost)\b/;
const code = new RegExp(
  String.raw`\x60{3}|<\/?[a-z]+[^>]*>|[{};]\s*$|\b\w+\(\)|\w+\.\w+\(|=>|::|&&|\|\||${codeName.source}`,
  'gmu',
);
const quote = /^\s*(?:>|"|“|«)|\b(?:wrote|said):|<blockquote/m;
const money = /[$€£₽₹¥₩]\s?\d|\d\s?(?:[$€£₽₹¥₩]|usd|eur|btc|dollars|euros?|руб|rb\b|k\/)/u;
/** A name with a number, as betting sites have and addresses, variables and functions are not; and a word between two of the same picture. */
const spelled = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}\p{Script=Hangul}]`;
const brandNumber = new RegExp(
  String.raw`(?<![\p{L}\p{N}$._/=-])${spelled}{4,16}-?(?:\d{2,4}|4d)(?![\p{L}\p{N}@$[(_=:/]|\.\p{L})`,
  'u',
);
/** The numbers that are thought to bring luck, also after a name in pieces or in an address: years, sizes and ages are others. */
const brandLucky = new RegExp(
  String.raw`(?<![\p{L}\p{N}$._/=-])(?:https?://)?(?:www\.)?(?:${spelled}-?){3,16}(?:4-?d|([2-9])(?:-?\1){1,2}|[1-9][0-368]8|[3-9]0[3-9]|365|789|69|[15]000)(?![\p{L}\p{N}@$[(_=:/-])`,
  'u',
);
const numberInPieces = /([789])[ -]\1/;
/** A name in capitals and pieces, its lucky number in pieces too; scores of matches are lower. */
const brandInPieces =
  /(?<![\p{L}\p{N}])(?=(?:\p{Lu}[ -]?){3})(?:\p{Lu}{1,16}[ -]){0,6}\p{Lu}{1,16}[ -]?([789])(?:[ -]\1){1,2}(?![\p{L}\p{N}-])/u;
/** A name and its lucky number in words; other numbers are said twice for other reasons. */
const brandInWords = /\p{L}{3}[ -]?(tujuh|delapan)[ -]?\1(?!\p{L})/iu;
const framed =
  /(\p{Extended_Pictographic})(?:\p{M}|\u200d|\p{Extended_Pictographic}){0,8} ?[\p{L}\p{N}-]{3,20}(?: [\p{L}\p{N}-]{1,10})? ?\1/u;
/** What `code` needs. */
const codeMark = /`|[<{};]|\w\(|=>|::|&&|\|\|/;
/** What `quote` needs. */
const quoteMark = /[<>:"“«]/;
const address = /^\s*@?[\p{L}\d_. ]{2,30}[,:]\s/u;
/** A name of thirty letters and an at sign, in UTF-16 units. */
const maxAddress = 61;
const minPhone = 9;
/** A word in another alphabet in a comment that is not: who writes for the fun of it writes all of it so. */
const minStyled = 3;
const maxStyledShare = 0.6;
/** Patterns that could be slow look at the beginning only, in UTF-16 units. */
const maxContactText = 2_000;
/** Digits that stand where those stand in a name with a number. */
const joinedDigits = /[^\s!-@[-`]-?(?:\d-?\d|4-?d)/g;

/** Signs that few good comments bear, read from the text alone: a reader's corrections teach these too. */
const marks: readonly ShapeName[] = [
  'disguise-styled',
  'disguise-invisible',
  'disguise-mixed',
  'disguise-patched',
  'disguise-spaced',
  'disguise-leet',
  'disguise-dots',
  'disguise-word',
  'brand-number',
  'brand-lucky',
  'brand-framed',
  'contact-messenger',
  'contact-phone',
  'emoji-4',
];

/** @returns the places in `shapeNames` of the marks a comment bears */
export function readMarks(reading: Reading): number[] {
  const borne: number[] = [];
  readText(reading, (name, value) => {
    if (Number(value) > 0 && marks.includes(name)) borne.push(index.get(name) ?? 0);
  });
  return borne;
}

/** Sets what the text alone tells: contacts, disguise, length, case, marks. */
export function readText(
  { comment, counts, normalized, tokens, hashes }: Reading,
  set: SetSign,
): void {
  const { text, styled, invisible, mixed, patched, spaced, leet, dots, traces } = normalized;
  const raw = comment.text.slice(0, maxCounted);
  const { capitals, cased, pictures } = counts;
  // Most letters of other alphabets are two units long.
  const letters = Math.max(styled, cased - styled);
  const isWord = styled >= minStyled && styled < maxStyledShare * letters;
  const start = text.slice(0, maxContactText);
  const digits = traces & digit ? countDigits(text) : 0;
  set('contact-messenger', hasMessenger(normalized));
  set('contact-phone', digits >= minPhone && isPhone(phone.exec(start)?.[0]));
  if (traces & at) readAts(start, set);
  set('disguise-styled', styled / 4);
  set('disguise-invisible', invisible / 2);
  set('disguise-mixed', mixed / 2);
  set('disguise-patched', patched / 2);
  set('disguise-spaced', spaced > 0);
  set('disguise-leet', leet > 0);
  set('disguise-dots', dots > 0);
  set('disguise-word', isWord);
  const numbered = digits > 0 ? findNumbered(start) : [];
  const isNumbered = numbered.some((part) => brandNumber.test(part));
  const isLucky =
    numbered.some((part) => brandLucky.test(part)) ||
    (digits > 1 && numberInPieces.test(start) && brandInPieces.test(raw.normalize('NFKC'))) ||
    ((traces & luckyWord) !== 0 && brandInWords.test(start));
  const isFramed = pictures > 1 && framed.test(start);
  set('brand-number', isNumbered);
  set('brand-lucky', isLucky);
  set('brand-framed', isFramed);
  const hidden = [styled, mixed, patched, spaced].filter((letters) => letters > 0).length;
  set('marks-2', hidden + Number(isNumbered || isLucky) + Number(isFramed) > 1);
  for (const [name, limit] of lengths) set(name, text.length >= limit);
  set('case-shout', cased >= 12 ? (capitals / cased - 0.2) / 0.6 : 0);
  set('case-titles', titleShare(counts));
  set('digits', (4 * counts.digits) / Math.max(1, raw.length));
  set('money', digits > 0 && money.test(text));
  set('emoji-1', pictures > 0);
  set('emoji-4', pictures > 3);
  set('exclamation', counts.exclamations / 4);
  set('question', raw.includes('?'));
  set('lines', counts.lines / 6);
  const hasBrackets = (counts.kinds & bracket) !== 0;
  // A word that composing has joined to a mark is no word in `traces`.
  const mayBeCode = traces & codeWord || counts.kinds & mark || (hasBrackets && codeMark.test(raw));
  set('code', mayBeCode ? (raw.match(code)?.length ?? 0) / 4 : 0);
  set('quote', hasBrackets && quoteMark.test(raw) && quote.test(raw));
  set('address', isAddressed(raw, counts.pause));
  const { words } = tokens;
  set('repeats', words.length > 8 ? 1 - countDistinct(words, hashes) / words.length : 0);
}

/** @returns the parts of a text between spaces that hold digits as names with numbers do */
function findNumbered(text: string): string[] {
  const parts: string[] = [];
  joinedDigits.lastIndex = 0;
  for (let found = joinedDigits.exec(text); found; found = joinedDigits.exec(text)) {
    let from = found.index;
    let end = joinedDigits.lastIndex;
    while (from > 0 && !(kindAt(text, from - 1) & blank)) from--;
    while (end < text.length && !(kindAt(text, end) & blank)) end++;
    parts.push(text.slice(from, end));
    joinedDigits.lastIndex = end;
  }
  return parts;
}

/** @returns whether it names a messenger, or another way to go on talking in private */
function hasMessenger({ text, traces }: Reading['normalized']): boolean {
  return (traces & messengerWord) !== 0 && messenger.test(text);
}

/** Sets what needs an at sign. */
function readAts(start: string, set: SetSign): void {
  if (!/@|[([]at[)\]]/.test(start)) return;
  set('contact-mail', mailEnd.test(start));
  set('contact-handle', handle.test(start));
}

/** @param pause where the first comma or colon stands */
function isAddressed(raw: string, pause: number): boolean {
  const isNear = pause <= maxAddress || (kindAt(raw, 0) & blank) !== 0;
  return isNear && (kindAt(raw, pause + 1) & blank) !== 0 && address.test(raw);
}

function countDigits(text: string): number {
  const { length } = text;
  let n = 0;
  for (let i = 0; i < length; i++) {
    const code = unitAt(text, i);
    if (code >= 0x30 && code <= 0x39) n++;
  }
  return n;
}

/** @returns the messenger, number, mail address or handle a comment lures its readers to, or an empty string */
export function findContact({ normalized: { text, traces } }: Reading): string {
  const start = text.slice(0, maxContactText);
  const name = traces & messengerWord ? messenger.exec(text) : null;
  if (name) return name[0].trim();
  const number = traces & digit ? phone.exec(start)?.[0] : undefined;
  if (number !== undefined && isPhone(number)) return number.trim();
  const found = traces & at ? (mail.exec(start) ?? handle.exec(start)) : null;
  return found?.[0].trim() ?? '';
}

/** Shorter runs of digits are years, dates, prices and versions; longer ones are numbers of things. */
function isPhone(number: string | undefined): boolean {
  const digits = number?.replace(/\D/g, '').length ?? 0;
  return digits >= minPhone && digits <= 15;
}

const lengths = [
  ['length-10', 10],
  ['length-30', 30],
  ['length-80', 80],
  ['length-200', 200],
  ['length-500', 500],
  ['length-1500', 1500],
] as const;

function titleShare({ words, titled }: LetterCounts): number {
  return words < 4 ? 0 : (titled / words - 0.2) / 0.6;
}
