import type { EmailAdapter } from 'payload';

/** Until a mail server is configured, messages (a forgotten password, say) are written to the server's log. */
export const logEmail: EmailAdapter = ({ payload }) => ({
  name: 'log',
  defaultFromAddress: 'toasoan@localhost',
  defaultFromName: 'Tòa soạn',
  sendEmail: async ({ to, subject, text, html }) => {
    payload.logger.info(`E-mail to ${String(to)}: ${subject ?? ''}\n${String(text ?? html ?? '')}`);
  },
});
