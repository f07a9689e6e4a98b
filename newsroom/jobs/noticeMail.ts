import type { SendEmailOptions } from 'payload';
import { truncateAtWord } from '@/domain/text';
import { noticeLine, type WordedNotice } from '@/newsroom/messages/noticeLine';
import { fill, messagesIn } from '@/newsroom/messages/messages';
import { adminPathOf, noticeMoment } from '@/newsroom/workflow/notices';
import { absolute } from '@/platform/paths';

const MAX_SUBJECT = 150;

export interface MailedNotice extends WordedNotice {
  id: string;
  targetCollection: string;
  target: string;
}

interface Envelope {
  to: { name: string; address: string };
  from: { name: string; address: string };
  /** Where the newsroom is reached, without a slash at the end. */
  baseUrl: string;
}

/** Text for a header: one line, whatever a title holds. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** A name and an address as a header has them; the name is quoted, so that a comma in it ends nothing. */
const mailbox = ({ name, address }: Envelope['to']): string =>
  `"${oneLine(name).replace(/["\\]/g, '')}" <${oneLine(address)}>`;

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const paragraph = (html: string, style = ''): string => `<p style="margin:0 0 1em;${style}">${html}</p>`;

/** The mail that brings a notice, in Vietnamese, as text and as HTML. */
export const noticeMail = (notice: MailedNotice, { to, from, baseUrl }: Envelope): SendEmailOptions => {
  const messages = messagesIn('vi');
  const { mail } = messages.notices;
  const { line, note } = noticeLine(messages, notice, noticeMoment);
  const link = absolute(baseUrl, adminPathOf({ collection: notice.targetCollection, id: notice.target }));
  const account = absolute(baseUrl, '/admin/account');
  const greeting = fill(mail.greeting, { name: to.name || to.address });
  const why = fill(mail.why, { setting: messages.users.wantsMail });
  return {
    to: mailbox(to),
    from: mailbox(from),
    subject: truncateAtWord(oneLine(line), MAX_SUBJECT),
    // The same notice is the same message, should the server be told of it twice.
    messageId: `<notice.${notice.id}@${from.address.split('@').at(-1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: [
      greeting,
      `${line}.`,
      ...(note ? [note.replace(/^/gm, '> ')] : []),
      `${mail.openText}: ${link}`,
      `-- \n${why} ${account}`,
    ].join('\n\n'),
    html: [
      '<!doctype html><html lang="vi"><meta charset="utf-8"><body style="font:16px/1.5 sans-serif;max-width:36em">',
      paragraph(escape(greeting)),
      paragraph(`${escape(line)}.`),
      ...(note
        ? [
            `<blockquote style="margin:0 0 1em;padding-left:1em;border-left:3px solid #999;white-space:pre-wrap">${escape(note)}</blockquote>`,
          ]
        : []),
      paragraph(`<a href="${escape(link)}">${escape(mail.openText)}</a>`),
      paragraph(
        `${escape(why)} <a href="${escape(account)}">${escape(account)}</a>`,
        'font-size:13px;color:#666',
      ),
      '</body></html>',
    ].join('\n'),
  };
};
