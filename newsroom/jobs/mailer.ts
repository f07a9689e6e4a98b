import type { Payload, Where } from 'payload';
import { sendMailNow } from '@/platform/email';
import { getEnv } from '@/platform/env';
import type { Log } from '@/platform/logging';
import { noticeMail, type MailedNotice } from './noticeMail';
import { startRounds } from './rounds';

const EVERY_MS = 2_000;
const BATCH = 20;

/** How long after each failed attempt the next one is made; after the last of these there is none. */
const RETRY_AFTER_MS = [10_000, 60_000, 10 * 60_000] as const;

/**
 * How long a notice is one server's own while it sends. Longer than a mail server may take; a server that dies
 * meanwhile leaves the notice to the others after this.
 */
const HOLD_MS = 15 * 60_000;

interface WaitingNotice extends MailedNotice {
  recipient: { id: string; name?: string | null; email?: string | null; wantsMail?: boolean | null } | null;
  mailAttempts?: number | null;
}

export interface MailerOptions {
  log: Log;
  now?: () => Date;
}

const laterBy = (date: Date, milliseconds: number): string =>
  new Date(date.getTime() + milliseconds).toISOString();

const dueNotices = async (payload: Payload, now: Date): Promise<WaitingNotice[]> => {
  const { docs } = await payload.find({
    collection: 'notices',
    where: {
      and: [
        { mail: { equals: 'waiting' } },
        {
          or: [
            { mailNextTryAt: { exists: false } },
            { mailNextTryAt: { less_than_equal: now.toISOString() } },
          ],
        },
      ],
    },
    sort: 'createdAt',
    depth: 1,
    populate: { users: { name: true, email: true, wantsMail: true } },
    limit: BATCH,
    pagination: false,
  });
  return docs as unknown as WaitingNotice[];
};

/** Writes how the mail of a notice stands, and nothing else of it. */
const write = (payload: Payload, id: string, data: Record<string, unknown>) =>
  payload.db.updateOne({ collection: 'notices', id, data, returning: false });

/**
 * Takes a notice for this process, by one conditional write: of two servers that saw it waiting, one gets it. Answers
 * the number of the attempt that begins, or null.
 */
const claim = async (payload: Payload, notice: WaitingNotice, now: Date): Promise<number | null> => {
  const seen = notice.mailAttempts ?? 0;
  const unchanged: Where =
    seen === 0
      ? { or: [{ mailAttempts: { equals: 0 } }, { mailAttempts: { exists: false } }] }
      : { mailAttempts: { equals: seen } };
  const taken: unknown = await payload.db.updateOne({
    collection: 'notices',
    where: { and: [{ id: { equals: notice.id } }, { mail: { equals: 'waiting' } }, unchanged] },
    data: { mailAttempts: seen + 1, mailNextTryAt: laterBy(now, HOLD_MS) },
    options: { atomic: true },
  });
  return taken ? seen + 1 : null;
};

/**
 * What is looked at every two seconds: notices that wait for their mail. Each is sent by one server only, and once: a
 * second time only if that server died between the mail server's answer and writing it down.
 */
export const mailRound = (
  payload: Payload,
  { log, now = () => new Date() }: MailerOptions,
): (() => Promise<void>) => {
  /** Sent, but the database was away when that was to be written. */
  const unwritten = new Set<string>();

  const noteSent = async (id: string): Promise<void> => {
    unwritten.add(id);
    await write(payload, id, { mail: 'sent' });
    unwritten.delete(id);
  };

  const noteFailure = async (id: string, attempt: number, error: unknown): Promise<void> => {
    const pause = RETRY_AFTER_MS[attempt - 1];
    if (pause !== undefined) return void (await write(payload, id, { mailNextTryAt: laterBy(now(), pause) }));
    await write(payload, id, { mail: 'failed' });
    const reason = (error as Error).message.split('\n')[0];
    log.error(`The mail of notice ${id} was given up after ${attempt} attempts: ${reason}`);
  };

  const serve = async (notice: WaitingNotice): Promise<void> => {
    const { mail, baseUrl } = getEnv();
    const attempt = await claim(payload, notice, now());
    if (attempt === null) return;
    const { recipient } = notice;
    // The account is gone, or wants no mail any more.
    if (!mail || !recipient?.email || recipient.wantsMail === false)
      return void (await write(payload, notice.id, { mail: 'none' }));
    try {
      await sendMailNow(
        payload,
        noticeMail(notice, {
          to: { name: recipient.name ?? '', address: recipient.email },
          from: { name: mail.fromName, address: mail.fromAddress },
          baseUrl,
        }),
      );
    } catch (error) {
      return noteFailure(notice.id, attempt, error);
    }
    await noteSent(notice.id);
  };

  return async () => {
    for (const id of unwritten) await noteSent(id);
    for (const notice of await dueNotices(payload, now())) await serve(notice);
  };
};

/** Brings notices to those who want them by mail, in the background. Answers a function that ends it. */
export const startMailer = (payload: Payload, options: MailerOptions): (() => Promise<void>) => {
  // Without a mail server nobody is promised a mail.
  if (!getEnv().mail) return async () => undefined;
  const look = mailRound(payload, options);
  return startRounds({
    look: async () => {
      await look();
      return EVERY_MS;
    },
    failure: 'The mailer could not look after the notices',
    pauseMs: EVERY_MS,
    log: options.log,
  });
};
