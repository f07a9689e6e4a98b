import { messagesIn } from './messages';

/** Our words where Payload asks for them by key: it hands a tab nothing but its translations. */
export const ownTranslations = (language: 'vi' | 'en') => {
  const { audit, compare } = messagesIn(language);
  return { toasoan: { compare: compare.tab, trail: audit.tab } };
};
