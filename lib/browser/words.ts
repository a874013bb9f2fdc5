import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';
import type { Reason } from '../spam/comment.ts';
import { api } from './api.ts';

/** Every word of the interface, in the browser's language; keys are those of `locales/en.yml`. */
export const { t } = createI18n<GeneratedI18nStructure>();

/** The language these words are in: numbers and plurals follow it, whatever else the browser speaks. */
const language = t('app.lang') || 'en';
const plurals = new Intl.PluralRules(language);
const integers = new Intl.NumberFormat(language);
const percents = new Intl.NumberFormat(language, { style: 'percent' });
const times = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });

type Keys = keyof GeneratedI18nStructure;
/** A key that has a form for each plural of the language, below it. */
type PluralKey = { [K in Keys]: K extends `${infer Stem}.other` ? Stem : never }[Keys];

/** @returns the form that this number asks for; its slots take numbers already written out */
export function tPlural(key: PluralKey, count: number, slots: Record<string, string>): string {
  const ask = (form: string) => api().i18n.getMessage(`${key}.${form}`.replaceAll('.', '_'));
  const words = ask(plurals.select(count)) || ask('other');
  return words.replace(/\{(\w+)\}/g, (slot, name) => slots[name] ?? slot);
}

/** @returns a count, its digits grouped */
export function wordNumber(count: number): string {
  return integers.format(count);
}

/** Never 100 %: Winnow is never certain. */
export function wordPercent(probability: number): string {
  return percents.format(Math.min(0.99, probability));
}

/** @param ms since 1970 */
export function wordTime(ms: number): string {
  return times.format(ms);
}

// Some reasons have a slot and some have none, which the generated overloads cannot say for a key made at run time.
const tReason = t as (key: string, slots: { value: string }) => string;

/** @returns the reason in words, a few at the most, without a full stop */
export function wordReason({ kind, value = '' }: Reason): string {
  return tReason(`reasons.${kind.replaceAll('-', '_')}`, { value });
}

/** @returns what a kind of reason is called, without what was found */
export function wordReasonKind(kind: Reason['kind']): string {
  return wordReason({ kind, value: '…' });
}

/** Has the page speak its language, in the direction that one is written in. */
export function setLanguage(page: Document): void {
  page.documentElement.lang = language.replace('_', '-');
  page.documentElement.dir = api().i18n.getMessage('@@bidi_dir') || 'ltr';
}
