import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  brandInWords,
  brandLucky,
  brandNumber,
  findNumbered,
  readBrands,
} from '../../../lib/spam/brands.ts';
import { handle, mail, messenger, setContacts } from '../../../lib/spam/contacts.ts';
import { readComment } from '../../../lib/spam/features.ts';
import type { Reading } from '../../../lib/spam/reading.ts';
import { code, countCode, isQuoting, quote } from '../../../lib/spam/source-signs.ts';
import { anyText, makeComment } from '../../fixtures/comments.ts';

// Some patterns are tried only where a faster look says that they may match: it must never keep one from matching.

/** Texts of what the patterns are made of, in any order, whole and in parts, beside anything else. */
function near(words: string): fc.Arbitrary<string> {
  const piece = fc.constantFrom(...words.split(' '));
  const part = fc
    .tuple(piece, fc.nat(12), fc.nat(12))
    .map(([word, from, length]) => word.slice(from % word.length).slice(0, length + 1));
  const space = fc.constantFrom(' ', '', '', '\n', '\u00a0', '-', '.', '_');
  const between = fc.constantFrom('', '\u0301', '\u200b', 'а', 'ｎ', '𝓵', '1', 'A', '\ud83d');
  const any = fc.oneof(
    { weight: 6, arbitrary: piece },
    { weight: 3, arbitrary: part },
    { weight: 4, arbitrary: space },
    { weight: 3, arbitrary: between },
    { weight: 1, arbitrary: anyText(3) },
  );
  return fc.array(any, { maxLength: 14 }).map((parts) => parts.join(''));
}

function holds(words: string, isSame: (reading: Reading, raw: string) => void): void {
  fc.assert(
    fc.property(near(words), (raw) => isSame(readComment(makeComment(raw), null), raw)),
    { numRuns: 2_000 },
  );
}

function contactsOf({ normalized }: Reading): Map<string, boolean> {
  const signs = new Map<string, boolean>();
  setContacts(normalized, 0, (name, value) => signs.set(name, Boolean(value)));
  return signs;
}

const names =
  'poplar mossy тополь पीपल 포플러 https:// www. 88 777 4d 308 365 7-7 1000 - _ / . @ ( :';

it('names with numbers are found in the parts that may hold one as in the whole text', () => {
  holds(names, ({ normalized: { text } }) => {
    for (const pattern of [brandNumber, brandLucky])
      expect(findNumbered(text).some((part) => pattern.test(part))).toBe(pattern.test(text));
  });
});

it('names with lucky numbers in words are', () => {
  holds('poplar tujuh delapan tujuhtujuh delapandelapan ab - x', ({ normalized }, raw) => {
    const { isLucky } = readBrands(normalized, raw, 0, 0);
    expect(isLucky).toBe(brandInWords.test(normalized.text));
  });
});

it('signs of programs are counted as the pattern counts them', () => {
  const words =
    'null void public static import var const select function exception stack error localhost ``` <b> </i> ; { } f() a.b( => = > :: : && & || |';
  holds(words, ({ counts, normalized: { traces } }, raw) => {
    expect(countCode(raw, counts, traces)).toBe(raw.match(code)?.length ?? 0);
  });
});

it('quotes are found as the pattern finds them', () => {
  holds('> " “ « wrote: said: wrote said : <blockquote block', ({ counts }, raw) => {
    expect(isQuoting(raw, counts)).toBe(quote.test(raw));
  });
});

it('messengers are', () => {
  const words =
    'whatsapp whats app telegram telegrám t.me wa.me signal viber zalo line id wechat weixin kakao skype icq dm me ' +
    'inbox text contact him them us reach out hit up wasap телеграм ватсап лс 微信 加v 카톡 واتساب تلگرام';
  holds(words, (reading) => {
    expect(contactsOf(reading).get('contact-messenger')).toBe(
      messenger.test(reading.normalized.text),
    );
  });
});

it('mail addresses and handles are', () => {
  holds('anna moss_1 @ (at) [at] ( [ at dot . com example %+- mail@moss.example', (reading) => {
    const signs = contactsOf(reading);
    const { text } = reading.normalized;
    expect(signs.get('contact-mail') ?? false).toBe(mail.test(text));
    expect(signs.get('contact-handle') ?? false).toBe(handle.test(text));
  });
});
