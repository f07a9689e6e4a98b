import { randomBytes } from 'node:crypto';
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest, type TypedUser } from 'payload';
import { isRole } from '@/domain/roles';
import { messagesOf, type Messages } from '@/newsroom/messages/messages';
import { feedOf, type FeedWords } from '@/newsroom/workflow/calendar/feed';
import { NO_FILTER } from '@/newsroom/workflow/calendar/filter';
import { feedPath, isFeedKey } from '@/newsroom/workflow/calendar/feedAddress';
import { readCalendar } from '@/newsroom/workflow/calendar/readCalendar';
import { getEnv } from '@/platform/env';
import { NOT_KEPT, refuse, refuseStrangers } from './calendarEndpoint';

const KEY_BYTES = 32;
const DAY_MS = 24 * 60 * 60_000;
const DAYS_BEFORE = 30;
const DAYS_AFTER = 366;

const wordsOf = ({ calendar, workflow }: Messages): FeedWords => ({
  name: calendar.feed.name,
  about: calendar.feed.about,
  names: calendar.feed.names,
  newerEdit: calendar.marks.newerEdit,
  postponed: calendar.marks.postponed,
  untitled: calendar.untitled,
  stages: workflow.stages,
});

/** Whose key it is. An index finds it, so the time this takes tells nothing of the keys there are. */
const ownerOf = async (req: PayloadRequest, key: string): Promise<TypedUser | null> => {
  if (!isFeedKey(key)) return null;
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    pagination: false,
    req,
    where: { calendarKey: { equals: key } },
  });
  const owner = docs[0];
  return owner && isRole(owner.role) ? ({ ...owner, collection: 'users' } as TypedUser) : null;
};

const baseOf = (req: PayloadRequest): string => getEnv().publicUrl ?? new URL(req.url!).origin;

const send = async (req: PayloadRequest, key: string): Promise<Response> => {
  const messages = messagesOf(req);
  const user = await ownerOf(req, key);
  if (!user) return refuse(404, messages.calendar.refusal.feed);
  const now = new Date();
  const { entries } = await readCalendar(
    { payload: req.payload, user },
    {
      from: new Date(now.getTime() - DAYS_BEFORE * DAY_MS),
      to: new Date(now.getTime() + DAYS_AFTER * DAY_MS),
      filter: NO_FILTER,
      now,
    },
  );
  const feed = feedOf({
    entries: entries.filter((entry) => entry.state !== 'failed'),
    words: wordsOf(messages),
    base: baseOf(req),
  });
  return new Response(feed, {
    headers: {
      ...NOT_KEPT,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="lich.ics"',
    },
  });
};

const give: Endpoint['handler'] = async (req) => {
  const refused = refuseStrangers(req);
  if (refused) return refused;
  await addDataAndFileToRequest(req);
  const { id } = req.user!;
  const known = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    req,
    select: { calendarKey: true },
    showHiddenFields: true,
  });
  if (known.calendarKey && req.data?.renew !== true)
    return Response.json({ path: feedPath(known.calendarKey) }, { headers: NOT_KEPT });
  const calendarKey = randomBytes(KEY_BYTES).toString('base64url');
  await req.payload.update({ collection: 'users', id, data: { calendarKey }, depth: 0, req });
  return Response.json({ path: feedPath(calendarKey) }, { headers: NOT_KEPT });
};

/**
 * The calendar for other programs, at an address that is a secret of one account. `GET /api/calendar/feed/<key>.ics`
 * (or `?key=`) sends it; `POST /api/calendar/feed` tells somebody of the newsroom their own address (`{path}`), making
 * the key when there is none, or another one with `{renew: true}`.
 */
export const calendarFeedEndpoints: Endpoint[] = [
  {
    path: '/calendar/feed',
    method: 'get',
    handler: (req) => send(req, new URL(req.url!).searchParams.get('key') ?? ''),
  },
  {
    path: '/calendar/feed/:key',
    method: 'get',
    handler: (req) => send(req, String(req.routeParams?.key).replace(/\.ics$/, '')),
  },
  { path: '/calendar/feed', method: 'post', handler: give },
];
