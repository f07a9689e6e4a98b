import type { Endpoint, PayloadRequest } from 'payload';
import { roleOf } from '../access/access';
import { fill, messagesOf } from '@/newsroom/messages/messages';
import { readFilter } from '@/newsroom/workflow/calendar/filter';
import { readCalendar } from '@/newsroom/workflow/calendar/readCalendar';
import { readMoment } from '@/newsroom/workflow/times';

/** The longest span that is read at once. */
const MOST_DAYS = 62;
const DAY_MS = 24 * 60 * 60_000;

export const NOT_KEPT = { 'Cache-Control': 'private, no-store' } as const;

export const refuse = (status: number, message: string): Response =>
  Response.json({ message }, { status, headers: NOT_KEPT });

/** The answer to somebody who is not of the newsroom; null for those who are. */
export const refuseStrangers = (req: PayloadRequest): Response | null => {
  const { refusal } = messagesOf(req).workflow;
  if (!req.user) return refuse(401, refusal['not-signed-in']);
  return roleOf(req) ? null : refuse(403, refusal.role);
};

const momentOf = (parameters: URLSearchParams, name: string): Date | null =>
  readMoment(parameters.get(name) ?? '');

const answer: Endpoint['handler'] = async (req) => {
  const refused = refuseStrangers(req);
  if (refused) return refused;
  const { refusal } = messagesOf(req).calendar;
  const parameters = new URL(req.url!).searchParams;
  const from = momentOf(parameters, 'from');
  const to = momentOf(parameters, 'to');
  const isSpan = from && to && to > from && to.getTime() - from.getTime() <= MOST_DAYS * DAY_MS;
  if (!isSpan) return refuse(400, fill(refusal.span, { days: String(MOST_DAYS) }));
  const filter = readFilter(parameters);
  if (!filter) return refuse(400, refusal.filter);
  const calendar = await readCalendar(
    { payload: req.payload, user: req.user! },
    { from, to, filter, now: new Date() },
  );
  return Response.json(calendar, { headers: NOT_KEPT });
};

/**
 * `GET /api/calendar?from=…&to=…`, for the newsroom: what happens from one moment (ISO 8601) to another, at most 62
 * days. Narrowed by `topic`, `author` (a person or an account) and `agency`, each an id.
 */
export const calendarEndpoint: Endpoint = { path: '/calendar', method: 'get', handler: answer };
