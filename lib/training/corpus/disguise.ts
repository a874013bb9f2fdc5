/** Ways in which text is written so that a machine does not read it. Each takes a text and a source of chance. */
type Disguise = (text: string, random: () => number) => string;

const alike: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  y: 'у',
  i: 'і',
};
const leet: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '$' };
const smallCapitals = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ';

const disguises: readonly Disguise[] = [
  (text, random) => replaceLetters(text, alike, random, 0.35),
  (text, random) => replaceLetters(text, leet, random, 0.3),
  (text, random) => text.replace(/\p{L}(?=\p{L})/gu, (l) => (random() < 0.15 ? `${l}\u200b` : l)),
  (text, random) => text.replace(/\p{L}(?=\p{L})/gu, (l) => (random() < 0.2 ? `${l}\u0336` : l)),
  (text, random) => someWords(text, random, 0.12, (word) => [...word].join(' ')),
  (text, random) => someWords(text, random, 0.12, (word) => [...word].join('.')),
  (text) => shift(text, 0x1d5d4, 0x1d5ee),
  (text) => shift(text, 0x1d400, 0x1d41a),
  (text) => shift(text, 0x24b6, 0x24d0),
  (text) => shift(text, 0xff21, 0xff41),
  (text) => [...text.toLowerCase()].map((l) => smallCapitals[l.charCodeAt(0) - 97] ?? l).join(''),
  (text) => text.replace(/\d/g, (digit) => `${digit}\ufe0f\u20e3`),
  (text) => text.replace(/\.(?=[a-z]{2,})/gi, ' dot '),
  (text, random) => `${text} ${Math.floor(random() * 36 ** 6).toString(36)}`,
];

/** @returns the text in one disguise, drawn by chance */
export function disguise(text: string, random: () => number): string {
  const chosen = disguises[Math.floor(random() * disguises.length)];
  return chosen ? chosen(text, random) : text;
}

/** @returns a name as betting sites write theirs: in another alphabet, in part or whole, or in pieces */
export function restyle(name: string, random: () => number): string {
  const starts = [0x1d400, 0x1d434, 0x1d468, 0x1d5a0, 0x1d5d4, 0x1d608, 0x1d63c];
  const chance = random();
  const start = starts[Math.floor(random() * starts.length)] ?? 0x1d400;
  const style = (text: string) => shift(text, start, start + 26);
  if (chance < 0.4) return style(name.toUpperCase());
  if (chance < 0.6) return [...name].map((l) => (random() < 0.6 ? style(l) : l)).join('');
  const gap = random() < 0.5 ? ' ' : '-';
  const capitals = [...name.toUpperCase()];
  if (chance < 0.75) return capitals.join(gap);
  const pieces = capitals.map((l, i) => (i > 0 && random() < 0.5 ? gap + l : l)).join('');
  return chance < 0.88 ? pieces : styleDigits(style(pieces), random);
}

/** Digits 0 to 9, bold with serifs or without. */
function styleDigits(text: string, random: () => number): string {
  const zero = random() < 0.5 ? 0x1d7ce : 0x1d7ec;
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

function replaceLetters(
  text: string,
  table: Readonly<Record<string, string>>,
  random: () => number,
  share: number,
) {
  return text.replace(/[a-z]/gi, (l) => (random() < share ? (table[l.toLowerCase()] ?? l) : l));
}

function someWords(
  text: string,
  random: () => number,
  share: number,
  change: (word: string) => string,
) {
  return text.replace(/\p{L}{4,}/gu, (word) => (random() < share ? change(word) : word));
}

/** Letters A to Z and a to z in another alphabet of Unicode, given by where its capitals and small letters begin. */
function shift(text: string, capitals: number, smalls: number): string {
  return text.replace(/[A-Za-z]/g, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCodePoint(code < 91 ? capitals + code - 65 : smalls + code - 97);
  });
}
