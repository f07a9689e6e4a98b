import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A message as a mail server received it, decoded. */
export interface CaughtMail {
  /** Of the envelope: who it is really sent to. */
  recipients: string[];
  /** By name in small letters, unfolded and decoded. */
  headers: Record<string, string>;
  text: string;
  html: string;
  /** Who had signed in, if anybody: `user:password`. */
  login: string | null;
}

export interface MailCatcher {
  port: number;
  mails: CaughtMail[];
  /** Refuses every message from now on (`451`), or takes them again. */
  refuse(refuses: boolean): void;
  /** Resolves when so many messages have come, rejects after ten seconds. */
  waitFor(count: number): Promise<CaughtMail[]>;
  stop(): Promise<void>;
}

const WAIT_MS = 10_000;

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : String(value);

/** A mail server that keeps what it is given in memory. */
export const startMailCatcher = async (): Promise<MailCatcher> => {
  const mails: CaughtMail[] = [];
  let isRefusing = false;

  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) => done(null, { user: `${username}:${password}` }),
    onMailFrom: (_, __, done) =>
      done(isRefusing ? Object.assign(new Error('not now'), { responseCode: 451 }) : null),
    onData: (stream, session, done) => {
      simpleParser(stream).then(
        (parsed) => {
          mails.push({
            recipients: session.envelope.rcptTo.map(({ address }) => address),
            headers: Object.fromEntries([...parsed.headers].map(([name, value]) => [name, textOf(value)])),
            text: parsed.text ?? '',
            html: parsed.html || '',
            login: (session.user as string | undefined) ?? null,
          });
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  // A client that goes away in the middle is no error of ours.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    refuse: (refuses) => (isRefusing = refuses),
    waitFor: async (count) => {
      const until = Date.now() + WAIT_MS;
      while (mails.length < count && Date.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 20));
      if (mails.length < count) throw new Error(`${mails.length} mails came, not ${count}.`);
      return mails;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
