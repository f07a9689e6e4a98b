import type { TextFieldSingleValidation } from 'payload';
import { messagesOf } from '@/newsroom/messages/messages';

/** An author is a person of the list or a typed name. */
export const validateAuthor: TextFieldSingleValidation = (value, { siblingData, req }) =>
  value?.trim() || (siblingData as { person?: unknown })?.person
    ? true
    : messagesOf(req as never).articles.authorsHelp;
