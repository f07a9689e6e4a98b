import type { LabelFunction, PayloadRequest } from 'payload';
import { en } from './en';
import { vi } from './vi';

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** The shape every language of the admin has. */
export type Messages = Texts<typeof vi>;

const languages: Record<'vi' | 'en', Messages> = { vi, en };

type Pick2 = (messages: Messages) => string;

/** A text in both languages, as Payload's labels, descriptions and groups take it. */
export const text = (pick: Pick2): { vi: string; en: string } => ({ vi: pick(vi), en: pick(en) });

/**
 * The same as a function, for the names of collections: where Payload puts them into a sentence (“Thêm mới: …”)
 * it does not choose the language itself.
 */
export const name =
  (pick: Pick2): LabelFunction =>
  ({ i18n }) =>
    pick(messagesIn(i18n.language));

/** A select's options, one for each key of a table of names. */
export const options = <K extends string>(pick: (messages: Messages) => Record<K, string>) =>
  (Object.keys(pick(vi)) as K[]).map((value) => ({ value, label: text((m) => pick(m)[value]) }));

/** The messages in the language of a request (Vietnamese unless English was chosen). */
export const messagesOf = (req: Pick<PayloadRequest, 'i18n'> | undefined): Messages =>
  languages[req?.i18n?.language === 'en' ? 'en' : 'vi'];

/** The messages in a language by its code. */
export const messagesIn = (language: string): Messages => languages[language === 'en' ? 'en' : 'vi'];

/** Fills `{{name}}` places. */
export const fill = (template: string, values: Record<string, string>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
