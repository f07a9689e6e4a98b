import type { PayloadRequest } from 'payload';
import { formatDay, formatRange, formatTime } from '@/domain/dates';
import { getEnv } from '@/platform/env';

/** What a notice may be about; the wording of each is in messages.notices. */
export const NOTICE_KINDS = [
  'mentioned',
  'commented',
  'assigned',
  'submitted',
  'returned',
  'published',
  'eventCancelled',
  'eventPostponed',
  'slotFailed',
  'notSeen',
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The record a notice is about. */
export interface NoticeTarget {
  collection: string;
  id: string;
  title: string;
}

/** What fills the places of the wording. */
export interface NoticeDetails {
  /** Who did it; the person of the request unless told otherwise. */
  who?: string | undefined;
  /** Their words: a comment, an editor's note, what went wrong. */
  note?: string | undefined;
  /** The name of an event. */
  event?: string | undefined;
  /** A moment (ISO 8601): the new date of an event, a slot. */
  at?: string | undefined;
}

export interface Notice {
  /** Ids of users; nobody is told twice, nor of what they did themselves. */
  recipients: readonly (string | null | undefined)[];
  kind: NoticeKind;
  target: NoticeTarget;
  details?: NoticeDetails;
}

/** A notice as the bell of the admin is given it. */
export interface ShownNotice {
  id: string;
  kind: NoticeKind;
  /** What happened, in one sentence. */
  line: string;
  /** The words of a comment or a note. */
  note: string | null;
  /** Where its text is opened. */
  href: string;
  createdAt: string;
  isRead: boolean;
}

interface Recipient {
  id: string;
  wantsMail?: boolean | null;
}

/** Tells people of the newsroom something, in the transaction of `req`; the mailer brings it to those who want mail. */
export const notify = async (
  req: PayloadRequest,
  { recipients, kind, target, details = {} }: Notice,
): Promise<void> => {
  const actor = req.user ? String(req.user.id) : null;
  const ids = new Set(recipients.filter((id): id is string => Boolean(id) && id !== actor));
  if (ids.size === 0) return;
  // An account that is gone is told nothing.
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...ids] } },
    depth: 0,
    pagination: false,
    select: { wantsMail: true },
    req,
  });
  const who = details.who ?? (req.user ? String(req.user.name ?? req.user.email) : undefined);
  const isMailed = getEnv().mail !== undefined;
  for (const { id, wantsMail } of docs as Recipient[])
    await req.payload.create({
      collection: 'notices',
      data: {
        recipient: id,
        kind,
        targetCollection: target.collection,
        target: target.id,
        title: target.title,
        details: { ...details, ...(who ? { who } : {}) },
        mail: isMailed && wantsMail !== false ? 'waiting' : 'none',
        mailAttempts: 0,
        mailNextTryAt: new Date().toISOString(),
      },
      depth: 0,
      req,
    });
};

/** A moment as notices write it; what happens all day begins at midnight. */
export const noticeMoment = (instant: string): string =>
  formatTime(instant) === '00:00' ? formatDay(instant) : formatRange(instant);

/** Where a record is opened in the admin: a path of this server. */
export const adminPathOf = ({ collection, id }: Pick<NoticeTarget, 'collection' | 'id'>): string =>
  `/admin/collections/${encodeURIComponent(collection)}/${encodeURIComponent(id)}`;
