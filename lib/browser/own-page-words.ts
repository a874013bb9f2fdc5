import { readPopupWords } from './popup-words.ts';
import { t, tPlural, wordNumber } from './words.ts';

/** @returns what the settings and the welcome page say; the popup does without */
export const readOwnPageWords = () => ({
  ...readPopupWords(),
  options: {
    title: t('options.title'),
    looks: { fold: t('options.looksFold'), dim: t('options.looksDim') },
    look: {
      fold: t('options.fold'),
      dim: t('options.dim'),
      mark: t('options.mark'),
      remove: t('options.remove'),
    },
    mercy: t('options.mercy'),
    mercies: {
      linked: t('options.mercyLinked'),
      author: t('options.mercyAuthor'),
      liked: t('options.mercyLiked'),
      own: t('options.mercyOwn'),
    },
    more: t('options.more'),
    replies: t('options.replies'),
    badge: t('options.badge'),
    sites: t('options.sites'),
    noSites: t('options.noSites'),
    siteOff: t('options.siteOff'),
    siteOwn: (dim: string, fold: string) => t('options.siteOwn', { dim, fold }),
    remove: t('options.siteRemove'),
    removeSite: (host: string) => t('options.siteRemoveHost', { host }),
    keys: t('options.keys'),
    noKey: t('options.noKey'),
    changeKeys: t('options.changeKeys'),
    taught: t('options.taught'),
    taughtCount: (count: number) =>
      tPlural('options.taughtCount', count, { count: wordNumber(count) }),
    forget: t('options.forget'),
  },
  welcome: {
    title: t('welcome.title'),
    lead: t('welcome.lead'),
    try: t('welcome.try'),
    tryText: t('welcome.tryText'),
    write: t('welcome.write'),
    post: t('welcome.post'),
    you: t('welcome.you'),
    may: t('welcome.may'),
    where: t('welcome.where'),
    settings: t('welcome.settings'),
    reads: { title: t('welcome.reads'), text: t('welcome.readsText') },
    judges: { title: t('welcome.judges'), text: t('welcome.judgesText') },
    keeps: { title: t('welcome.keeps'), text: t('welcome.keepsText') },
    pin: { title: t('welcome.pin'), text: t('welcome.pinText') },
    off: { title: t('welcome.off'), text: t('welcome.offText') },
    language: { title: t('welcome.language'), text: t('welcome.languageText') },
  },
});
