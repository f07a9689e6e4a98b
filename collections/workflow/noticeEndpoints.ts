import { addDataAndFileToRequest, type Endpoint, type PayloadRequest, type Where } from 'payload';
import { messagesOf } from '@/newsroom/messages/messages';
import { noticeLine } from '@/newsroom/messages/noticeLine';
import { adminPathOf, noticeMoment, type ShownNotice } from '@/newsroom/workflow/notices';
import { roleOf } from '../access/access';

const NEWEST = 30;
const MAX_IDS = 200;

type Body = Record<string, unknown>;

const refused = (req: PayloadRequest): Response | null => {
  const { refusal } = messagesOf(req).notices;
  if (!req.user) return Response.json({ message: refusal['not-signed-in'] }, { status: 401 });
  return roleOf(req) ? null : Response.json({ message: refusal.role }, { status: 403 });
};

const own = (req: PayloadRequest): Where => ({ recipient: { equals: req.user!.id } });
const UNREAD: Where = { readAt: { exists: false } };

const unreadOf = async (req: PayloadRequest): Promise<number> => {
  const where = { and: [own(req), UNREAD] };
  return (await req.payload.count({ collection: 'notices', where, req })).totalDocs;
};

const listMine: Endpoint = {
  path: '/mine',
  method: 'get',
  handler: async (req) => {
    const refusal = refused(req);
    if (refusal) return refusal;
    const { docs } = await req.payload.find({
      collection: 'notices',
      where: own(req),
      sort: '-createdAt',
      depth: 0,
      limit: NEWEST,
      pagination: false,
      req,
    });
    const texts = messagesOf(req);
    const notices = docs.map((notice): ShownNotice => {
      const { line, note } = noticeLine(texts, notice, noticeMoment);
      return {
        id: String(notice.id),
        kind: notice.kind,
        line,
        note,
        href: adminPathOf({ collection: notice.targetCollection, id: notice.target }),
        createdAt: notice.createdAt,
        isRead: Boolean(notice.readAt),
      };
    });
    return Response.json({ notices, unread: await unreadOf(req) });
  },
};

const idsOf = (body: unknown): string[] | null | 'bad' => {
  if (!body || typeof body !== 'object' || Array.isArray(body)) return 'bad';
  const { ids } = body as Body;
  if (ids === undefined) return null;
  const isList =
    Array.isArray(ids) && ids.length <= MAX_IDS && ids.every((id) => typeof id === 'string' && id !== '');
  return isList ? (ids as string[]) : 'bad';
};

const markRead: Endpoint = {
  path: '/read',
  method: 'post',
  handler: async (req) => {
    const refusal = refused(req);
    if (refusal) return refusal;
    await addDataAndFileToRequest(req);
    const ids = idsOf(req.data ?? {});
    if (ids === 'bad')
      return Response.json({ message: messagesOf(req).notices.refusal.request }, { status: 400 });
    // Only this column: the mailer may be writing others of the same row.
    if (ids === null || ids.length > 0)
      await req.payload.db.updateMany({
        collection: 'notices',
        where: { and: [own(req), UNREAD, ...(ids ? [{ id: { in: ids } }] : [])] },
        data: { readAt: new Date().toISOString() },
        req,
      });
    return Response.json({ unread: await unreadOf(req) });
  },
};

/**
 * Everybody's own notices; for everybody with a role.
 *
 * - `GET /api/notices/mine` → 200 `{notices, unread}`: the newest 30, and how many are unread in all
 * - `POST /api/notices/read` `{ids?}` → 200 `{unread}`: marks these, or all, as read
 *
 * Refusals are `{message}` with 400, 401 or 403.
 */
export const noticeEndpoints: Endpoint[] = [listMine, markRead];
