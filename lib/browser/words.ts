import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';
import type { Reason } from '../spam/comment.ts';
import { api } from './api.ts';

/** Every word of the interface, in the browser's language; keys are those of `locales/en.yml`. */
export const { t } = createI18n<GeneratedI18nStructure>();

interface Forms {
  readonly language: string;
  readonly plurals: Intl.PluralRules;
  readonly integers: Intl.NumberFormat;
  readonly percents: Intl.NumberFormat;
  readonly times: Intl.DateTimeFormat;
}

let known: Forms | null = null;

/** Numbers and plurals follow the language these words are in, whatever else the browser speaks. */
function forms(): Forms {
  const language = t('app.lang') || 'en';
  if (known?.language === language) return known;
  known = {
    language,
    plurals: new Intl.PluralRules(language),
    integers: new Intl.NumberFormat(language),
    percents: new Intl.NumberFormat(language, { style: 'percent' }),
    times: new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }),
  };
  return known;
}

type Keys = keyof GeneratedI18nStructure;
/** A key that has a form for each plural of the language, below it. */
type PluralKey = { [K in Keys]: K extends `${infer Stem}.other` ? Stem : never }[Keys];

/** @returns the form that this number asks for; its slots take numbers already written out */
export function tPlural(key: PluralKey, count: number, slots: Record<string, string>): string {
  const ask = (form: string) => api().i18n.getMessage(`${key}.${form}`.replaceAll('.', '_'));
  const words = ask(forms().plurals.select(count)) || ask('other');
  return words.replace(/\{(\w+)\}/g, (slot, name) => slots[name] ?? slot);
}

/** @returns a count, its digits grouped */
export function wordNumber(count: number): string {
  return forms().integers.format(count);
}

/** Never 100 %: Winnow is never certain. */
export function wordPercent(probability: number): string {
  return forms().percents.format(Math.min(0.99, probability));
}

/** @param ms since 1970 */
export function wordTime(ms: number): string {
  return forms().times.format(ms);
}

/**
 * @returns a function that puts reasons into words, a few at the most, without a full stop; it asks the browser once for
 * each kind, for a list may have ten thousand reasons
 */
export function readReasonWords(): (reason: Reason) => string {
  const known = new Map<string, string>();
  const read = (kind: string) => {
    const words = api().i18n.getMessage(`reasons_${kind.replaceAll('-', '_')}`);
    known.set(kind, words);
    return words;
  };
  return ({ kind, value = '' }) => (known.get(kind) ?? read(kind)).replace('{value}', () => value);
}

/** Has the page speak its language, in the direction that one is written in. */
export function setLanguage(page: Document): void {
  page.documentElement.lang = forms().language;
  page.documentElement.dir = api().i18n.getMessage('@@bidi_dir') || 'ltr';
}
