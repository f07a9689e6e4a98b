import { commitTransaction, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload';
import { fill, messagesOf } from '@/newsroom/messages/messages';
import { getEnv } from '@/platform/env';
import { absolute } from '@/platform/paths';

interface Asked {
  req?: PayloadRequest;
  token?: string;
  user?: { email?: string | null };
}

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Ends the transaction in which Payload handles a forgotten password: it notes when that was asked for outside of it,
 * which on SQLite would wait for the transaction that waits for it. What follows saves in a transaction of its own.
 */
export const askWithoutTransaction: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'forgotPassword') await commitTransaction(req);
  return args;
};

/** The mail with which somebody sets a new password. Its address is ours, whatever host the request named. */
export const forgottenPassword = {
  generateEmailSubject: ({ req }: Asked = {}): string => messagesOf(req).users.forgotten.subject,

  generateEmailHTML: ({ req, token = '', user }: Asked = {}): string => {
    const texts = messagesOf(req).users.forgotten;
    const link = escape(absolute(getEnv().baseUrl, `/admin/reset/${encodeURIComponent(token)}`));
    return [
      `<p>${escape(fill(texts.asked, { email: user?.email ?? '' }))}</p>`,
      `<p>${escape(texts.open)}<br><a href="${link}">${link}</a></p>`,
      `<p>${escape(texts.ignore)}</p>`,
    ].join('\n');
  },
};
