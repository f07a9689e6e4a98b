import type { EmailAdapter, Payload, SendEmailOptions } from 'payload';
import type { Env } from './env';

/** A server that does not answer within this is tried again later. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

const SEND_NOW = Symbol.for('toasoan.sendMailNow');

type Sent = (message: SendEmailOptions) => Promise<unknown>;

/** Until a mail server is configured, messages (a forgotten password, say) are written to the server's log. */
const logEmail: EmailAdapter = ({ payload }) => ({
  name: 'log',
  defaultFromAddress: 'toasoan@localhost',
  defaultFromName: 'Tòa soạn',
  sendEmail: async ({ to, subject, text, html }) => {
    payload.logger.info(`E-mail to ${String(to)}: ${subject ?? ''}\n${String(text ?? html ?? '')}`);
  },
});

const smtpEmail = async (mail: NonNullable<Env['mail']>): Promise<EmailAdapter> => {
  const { nodemailerAdapter } = await import('@payloadcms/email-nodemailer');
  const smtp = await nodemailerAdapter({
    defaultFromAddress: mail.fromAddress,
    defaultFromName: mail.fromName,
    // A start does not wait for the mail server.
    skipVerify: true,
    transportOptions: {
      host: mail.host,
      port: mail.port,
      secure: mail.isSecure,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      // What a message holds is text: nothing is fetched from addresses or files.
      disableUrlAccess: true,
      disableFileAccess: true,
      ...(mail.auth ? { auth: mail.auth } : {}),
    } as never,
  });
  return ({ payload }) => {
    const adapter = smtp({ payload });
    return {
      ...adapter,
      // Payload sends within a transaction (a forgotten password): a mail server that is slow would keep writers waiting.
      sendEmail: async (message) => {
        adapter.sendEmail(message).catch((error: unknown) => {
          payload.logger.error(`A mail was not sent: ${(error as Error).message}`);
        });
      },
      [SEND_NOW]: adapter.sendEmail,
    };
  };
};

/** How Payload sends mail: by the server of SMTP_URL, without waiting for it; without SMTP_URL into the log. */
export const emailAdapter = ({ mail }: Pick<Env, 'mail'>): EmailAdapter | Promise<EmailAdapter> =>
  mail ? smtpEmail(mail) : logEmail;

/** Sends a message and waits until the mail server has taken it; rejects when it does not. */
export const sendMailNow = async (payload: Payload, message: SendEmailOptions): Promise<void> => {
  const send = (payload.email as { [SEND_NOW]?: Sent })[SEND_NOW];
  await (send ?? payload.sendEmail)(message);
};
