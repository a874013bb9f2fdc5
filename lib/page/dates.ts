/**
 * Dates as pages write them. Months are told by the first letters of their names in some twenty languages; the list is
 * there to see that a date is meant, and, where day and year stand beside it, to read it.
 */
const months = [
  'jan|ene|gen|янв|січ|sty|led|ιαν|oca|tammi|хан|يناير',
  'feb|fev|fév|fév|февр?|лют|lut|úno|uno|φεβ|şub|helmi|فبراير',
  'mar(?!k)|mär|mrt|mrz|мар|берез|bře|bre|μαρ|maalis|مارس',
  'apr|avr|abr|апр|кві|kwi|απρ|nis|huhti|أبريل',
  'may|mai|maj|mei|mag|май|мая|трав|kvě|kve|μάι|μαΐ|touko|máj|مايو',
  'jun|juin|giu|июн|черв|cze|červn|ιουν|hazi|kesä|jún|يونيو',
  'jul|juil|lug|lip[ci]|июл|лип|červenc|ιουλ|temm|heinä|júl|يوليو',
  'aug|août|aou|ago|авг|серп|sier|srp|αυγ|ağu|elok|أغسطس',
  'sep|sett?(?:iem|em|\\b)|сен|верес|wrz|zář|zar|σεπ|eyl|syys|szept|سبتمبر',
  'oct|okt|outu|out(?!\\p{L})|ott|окт|жов|paź|říj|rij|οκτ|eki|loka|أكتوبر',
  'nov|ноя|лист|listo|νοε|kası|marras|نوفمبر',
  'dec(?!k)|dez|déc|déc|dic|des|дек|гру|gru|prosin|δεκ|aralı|joulu|ديسمبر',
];
const month = `(?:${months.join('|')})\\p{L}{0,7}\\.?`;
const ago =
  'ago|назад|тому|temu|geleden|siden|sedan|sitten|önce|fa|前|전|atrás|zpět|πριν|vorher|trước|lalu';
const since = 'vor|il y a|hace|há|pred|před|prima|για|πριν|منذ|לפני|acum|för|for';
const unit = '(?:\\p{L}{1,10}|[秒分时時天周日月年]+[间間]?)\\.?';
const dayMonth = new RegExp(
  `(?:^|[^\\d\\p{L}])(\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?[\\s-]*(?:de |of |d[’'])?(${month})(?:[\\s,.-]*(?:de[l]? )?'?(\\d{4}|\\d\\d(?!\\d|:)))?(?!\\p{L})`,
  'iu',
);
const monthDay = new RegExp(
  `(?:^|[^\\p{L}])(${month})\\s*(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:[\\s,]+(\\d{4}))?`,
  'iu',
);
const yearFirst = /(?:^|\D)((?:19|20)\d\d)\s*[-./年년]\s*(\d{1,2})\s*[-./月월]\s*(\d{1,2})/;
const dayFirst = /(?:^|\D)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d\d)(?!\d)/;
const relative = new RegExp(
  `(?:^|\\s|\\p{P})(?:\\d{1,3}|an?|one|une?|einer?m?)\\+?\\s?${unit}(?:[\\s,]+(?:\\p{L}+\\s)?\\d{1,2}\\s?${unit})?\\s?(?:${ago})(?!\\p{L})|(?:^|\\s)(?:${since})\\s(?:\\d{1,3}|une?|einer?m?)\\s${unit}`,
  'iu',
);
const short =
  /^(?:\d{1,3}\s?(?:s|sec|m|mins?|h|hrs?|hours?|d|days?|w|wks?|mo|yr?|years?)|\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?(?:\s?uhr)?|today|yesterday|just now|heute|gestern|hier|aujourd.hui|hoy|ayer|ieri|oggi|сегодня|вчера|dzisiaj|wczoraj|昨天|今天|昨日|今日|어제|오늘)(?:\W.{0,16})?$/iu;

/** @returns whether a short text (up to 100 characters) tells a date or a time, in words or figures */
export function isDateLike(text: string): boolean {
  if (text.length > 100 || text.length < 2) return false;
  return [dayFirst, yearFirst, dayMonth, monthDay, relative, short].some((form) => form.test(text));
}

/**
 * Reads a date from an attribute or from words.
 * @returns milliseconds since 1970 (a date without a zone is taken as UTC), or null where it is not certain enough
 */
export function parseDate(text: string): number | null {
  if (text.length > 100) return null;
  const iso = text.match(/\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/)?.[0];
  if (iso) return sane(Date.parse(/Z|[+-]\d\d:?\d\d$/.test(iso) ? iso : `${iso}Z`));
  const year = text.match(yearFirst);
  if (year) return fromParts(text, year[1], year[2], year[3]);
  const numeric = text.match(dayFirst);
  if (numeric) {
    // 3/5/2020 is two days; 13/5/2020 and 3.5.2020 are one.
    const [, first, mark, second, years] = numeric;
    if (mark === '.' || Number(first) > 12) return fromParts(text, years, second, first);
    return Number(second) > 12 ? fromParts(text, years, first, second) : null;
  }
  const words = text.match(dayMonth);
  if (words?.[3]) return fromParts(text, words[3], monthOf(words[2]), words[1]);
  const english = text.match(monthDay);
  if (english?.[3]) return fromParts(text, english[3], monthOf(english[1]), english[2]);
  return null;
}

function monthOf(name = ''): number {
  return 1 + months.findIndex((names) => new RegExp(`^(?:${names})`, 'iu').test(name));
}

type Part = string | number | undefined;

function fromParts(text: string, year: Part, monthNumber: Part, day: Part): number | null {
  const clock = text.match(/(\d{1,2}):(\d\d)(?::\d\d)?\s*([ap])?\.?m?/i);
  let hour = Number(clock?.[1] ?? 0);
  const half = clock?.[3]?.toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const years = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  if (!(Number(monthNumber) >= 1 && Number(monthNumber) <= 12 && Number(day) <= 31)) return null;
  return sane(Date.UTC(years, Number(monthNumber) - 1, Number(day), hour, Number(clock?.[2] ?? 0)));
}

function sane(date: number): number | null {
  return date > Date.UTC(1985) && date < Date.UTC(2100) ? date : null;
}
