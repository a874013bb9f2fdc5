import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';
import type { Reason } from '../spam/comment.ts';

/** Every word of the interface, in the browser's language; keys are those of `locales/en.yml`. */
export const { t } = createI18n<GeneratedI18nStructure>();

// Some reasons have a slot and some have none, which the generated overloads cannot say for a key made at run time.
const tReason = t as (key: string, slots: { value: string }) => string;

/** @returns the reason in words, a few at the most, without a full stop */
export function wordReason({ kind, value = '' }: Reason): string {
  return tReason(`reasons.${kind.replaceAll('-', '_')}`, { value });
}
