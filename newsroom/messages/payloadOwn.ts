import { messagesIn } from './messages';

/** Our words where Payload asks for them by key: it hands a tab nothing but its translations. */
export const ownTranslations = (language: 'vi' | 'en') => ({
  toasoan: { compare: messagesIn(language).compare.tab },
});
