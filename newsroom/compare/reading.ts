import type { Messages } from '../messages/messages';

/** What is needed to read a stored text as a person does. */
export interface Reading {
  /** What a record is called. */
  nameOf: (collection: string, id: string) => string;
  /** A label of the configuration in the language of the reader. */
  labelOf: (label: unknown) => string;
  messages: Messages;
}
