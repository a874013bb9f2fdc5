import { at, digit } from './kinds.ts';
import type { Reading } from './reading.ts';
import type { SetSign } from './shape-names.ts';
import { maxTried, messengerWord } from './traces.ts';

/** What names a messenger, or another way to go on talking in private. */
export const messenger =
  /\b(?:whats?\s?app?|telegram|telegr[aá]m|t\.me|wa\.me|signal|viber|zalo|line id|wechat|weixin|kakao|skype|icq|dm me|inbox me|text me|contact (?:him|her|me|them|us)|reach (?:him|her|me|out)|hit me up|wasap)\b|телеграм|ватсап|вотсап|лс|微信|加v|카톡|واتساب|تلگرام|تليجرام/u;
const phone = /(?:\+|\b00|\b)\(?\d{1,4}\)?(?:[\s.-]?\(?\d{2,4}\)?){2,5}\b/;
export const mail =
  /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+\s?(?:\.|\bdot\b)\s?[a-z]{2,}/u;
/** Finds mail addresses where `mail` does; where they begin is not asked. */
const mailEnd = /[\p{L}\d._%+-]\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+\s?(?:\.|\bdot\b)\s?[a-z]{2,}/u;
export const handle = /(?:^|\s)@[a-z\d_.]{4,}/;
/** In UTF-16 units, what stands before the `@`. */
const maxLocal = 64;
const minPhone = 9;
const maxPhone = 15;

type Text = Pick<Reading['normalized'], 'text' | 'traces'>;

/**
 * Sets what lures readers away from the page.
 * @param digits how many the text holds
 */
export function setContacts({ text, traces }: Text, digits: number, set: SetSign): void {
  const start = text.slice(0, maxTried);
  set('contact-messenger', (traces & messengerWord) !== 0 && messenger.test(text));
  set('contact-phone', digits >= minPhone && isPhone(phone.exec(start)?.[0]));
  if (!(traces & at) || !/@|[([]at[)\]]/.test(start)) return;
  set('contact-mail', mailEnd.test(start));
  set('contact-handle', handle.test(start));
}

/** @returns the messenger, number, mail address or handle a comment lures its readers to, or an empty string */
export function findContact({ normalized: { text, traces } }: Pick<Reading, 'normalized'>): string {
  const start = text.slice(0, maxTried);
  const name = traces & messengerWord ? messenger.exec(text) : null;
  if (name) return name[0].trim();
  const number = traces & digit ? phone.exec(start)?.[0] : undefined;
  if (number !== undefined && isPhone(number)) return number.trim();
  const found = traces & at ? (mail.exec(start) ?? handle.exec(start)) : null;
  return found?.[0].trim() ?? '';
}

/**
 * @param digits how many the text holds
 * @returns the number, mail address and, beside the name of a messenger, handle a text names, as they are compared with
 * those of others: by itself a handle only says who is spoken to
 */
export function contactsOf({ text, traces }: Text, digits: number): string[] {
  if (digits < minPhone && !(traces & at)) return [];
  const start = text.slice(0, maxTried);
  const number = digits < minPhone ? undefined : phone.exec(start)?.[0];
  const isMarked = (traces & at) !== 0 && start.includes('@');
  const isCalled = isMarked && (traces & messengerWord) !== 0 && messenger.test(start);
  return [
    isPhone(number) ? number.replace(/\D/g, '') : '',
    isMarked ? readMail(start) : '',
    isCalled ? (handle.exec(start)?.[0].trim() ?? '') : '',
  ].filter(Boolean);
}

function readMail(text: string): string {
  const end = mailEnd.exec(text);
  if (!end) return '';
  const [local = ''] = /\S*$/.exec(text.slice(Math.max(0, end.index - maxLocal), end.index)) ?? [];
  return `${local}${end[0]}`.replace(/\s/g, '');
}

/** Shorter runs of digits are years, dates, prices and versions; longer ones are numbers of things. */
function isPhone(number: string | undefined): number is string {
  const digits = number?.replace(/\D/g, '').length ?? 0;
  return digits >= minPhone && digits <= maxPhone;
}
