import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeWord,
  digitInWord,
  dotWord,
  findTraces,
  luckyWord,
  messengerWord,
  singles,
  urlPart,
} from '../../../lib/spam/traces.ts';
import { anyText } from '../../fixtures/comments.ts';

const words: readonly (readonly [trace: number, words: string])[] = [
  [dotWord, 'dot punto ponto point punkt titik'],
  [urlPart, 'https://a http://a www. mill.com a.b'],
  [
    codeWord,
    'null void public static import var const select function exception stack error localhost',
  ],
  [
    messengerWord,
    'whatsapp whats_app what_ap whatap wasap telegram telegrám t.me wa.me signal viber zalo line_id wechat weixin kakao ' +
      'skype icq dm_me inbox_me text_me contact_him reach_out hit_me_up телеграм лс 微信 加v 카톡 واتساب تلگرام',
  ],
  [luckyWord, 'tujuh delapan'],
  [singles, '.a.b. c-d-e-f'],
  [digitInWord, 'v1agra c4sino a015b'],
];

describe('findTraces', () => {
  it.each(words)('finds trace %d wherever one of its words stands: %s', (trace, list) => {
    const word = fc.constantFrom(...list.split(' ').map((one) => one.replaceAll('_', ' ')));
    fc.assert(
      fc.property(anyText(), word, anyText(), (before, found, after) => {
        expect(findTraces(`${before} ${found} ${after}`) & trace).not.toBe(0);
      }),
    );
  });

  it('takes any white space for a space', () => {
    for (const space of ['\n', '\t', '\u00a0', '\u2028', '\u3000'])
      expect(findTraces(`whats${space}app`) & messengerWord).not.toBe(0);
  });

  it('finds none in plain words', () => {
    const all = words.reduce((sum, [trace]) => sum | trace, 0);
    expect(findTraces('we climbed to the old mill twice, and liked it a lot') & all).toBe(0);
    expect(findTraces('') & all).toBe(0);
  });
});
