import type { CollectionSlug, Payload, TypedUser, Where } from 'payload';
import { idsOf } from '@/domain/references';
import { isEditorial, type Role } from '@/domain/roles';
import { isWorkflowCollection, LIVE_STAGES, REMOVED_STAGES, stageOf, type Stage } from '../stages';
import { emptySlots, ENTRY_MINUTES } from './emptySlots';
import {
  eventEntries,
  isWithin,
  publishedEntry,
  slotEntry,
  type CalendarAnswer,
  type CalendarEntry,
  type EventRow,
  type SlotRow,
  type TextRow,
} from './entries';
import { eventConditions, isNarrowed, storyConditions, type AuthorIds, type CalendarFilter } from './filter';

/** On whose behalf it is read: with that person's rights. */
export interface Reader {
  payload: Payload;
  user: TypedUser;
}

interface Span {
  from: Date;
  /** Exclusive. */
  to: Date;
}

export interface CalendarQuestion extends Span {
  filter: CalendarFilter;
  now: Date;
}

/** More of one kind than a calendar could show. */
const MOST = 2_000;
const DAY_MINUTES = 24 * 60;
const LONGEST_POSTPONED_MINUTES = 31 * DAY_MINUTES;
/** Events that readers were told do not concern them any more. */
const GONE: readonly Stage[] = ['withdrawn', 'taken-down'];
const NAMES: Record<string, Record<string, true>> = {
  articles: { title: true },
  events: { title: true },
  documents: { title: true },
  agencies: { name: true },
  people: { name: true },
};

const iso = (date: Date): string => date.toISOString();
const during = ({ from, to }: Span): { greater_than_equal: string; less_than: string } => ({
  greater_than_equal: iso(from),
  less_than: iso(to),
});

const around = ({ from, to }: Span, minutes: number): Span => ({
  from: new Date(from.getTime() - minutes * 60_000),
  to: new Date(to.getTime() + minutes * 60_000),
});

const list = async <T>(
  { payload, user }: Reader,
  collection: string,
  where: Where,
  select: Record<string, true>,
  draft: boolean,
  sort = 'id',
): Promise<T[]> => {
  const { docs } = await payload.find({
    collection: collection as CollectionSlug as 'events',
    depth: 0,
    draft,
    joins: false,
    limit: MOST,
    overrideAccess: false,
    pagination: false,
    select: select as never,
    sort,
    user,
    where,
  });
  return docs as unknown as T[];
};

/** The accounts of a person, the person of an account. */
const authorIds = async (reader: Reader, author: string | null): Promise<AuthorIds> => {
  if (!author) return { users: [], people: [] };
  const where: Where = { or: [{ id: { equals: author } }, { person: { equals: author } }] };
  const accounts = await list<{ id: string; person?: unknown }>(
    reader,
    'users',
    where,
    { person: true },
    false,
  );
  return {
    users: [author, ...accounts.map(({ id }) => id)],
    people: [author, ...accounts.flatMap(({ person }) => idsOf(person))],
  };
};

const slotsOf = (reader: Reader, { from, to }: Span): Promise<SlotRow[]> =>
  list<SlotRow>(
    reader,
    'slots',
    { and: [{ state: { in: ['waiting', 'failed'] } }, { dueAt: during({ from, to }) }] },
    {
      targetCollection: true,
      target: true,
      title: true,
      action: true,
      dueAt: true,
      state: true,
      updatedAt: true,
    },
    false,
    'dueAt',
  );

/** The newest versions of what slots are about, by collection and id: one query a collection. */
const textsOf = async (
  reader: Reader,
  slots: readonly SlotRow[],
  stories: readonly Where[],
): Promise<Map<string, TextRow>> => {
  const collections = [...new Set(slots.map((slot) => slot.targetCollection))].filter(isWorkflowCollection);
  const found = await Promise.all(
    collections.map(async (collection) => {
      const ids = slots.filter((slot) => slot.targetCollection === collection).map((slot) => slot.target);
      const where: Where = {
        and: [{ id: { in: [...new Set(ids)] } }, ...(collection === 'articles' ? stories : [])],
      };
      const select = { ...NAMES[collection], stage: true, updatedAt: true } as const;
      const rows = await list<TextRow>(reader, collection, where, select, true);
      return rows.map((row): [string, TextRow] => [`${collection}/${row.id}`, row]);
    }),
  );
  return new Map(found.flat());
};

const publishedOf = (reader: Reader, span: Span, stories: readonly Where[]): Promise<TextRow[]> =>
  list<TextRow>(
    reader,
    'articles',
    {
      and: [{ releasedAt: during(span) }, { stage: { in: [...LIVE_STAGES, ...REMOVED_STAGES] } }, ...stories],
    },
    { title: true, stage: true, releasedAt: true, updatedAt: true },
    false,
  );

const EVENT_FIELDS = {
  title: true,
  start: true,
  end: true,
  newStart: true,
  allDay: true,
  status: true,
  place: true,
  stage: true,
  updatedAt: true,
} as const;

/** Events that may touch a span; whether they do is settled by their entries. */
const eventsOf = async (
  reader: Reader,
  span: Span,
  conditions: readonly Where[] | null,
): Promise<EventRow[]> => {
  if (conditions === null) return [];
  // A day of Vietnam reaches over the hours of a span; what was postponed keeps its length at its new time.
  const { from, to } = around(span, DAY_MINUTES);
  const when: Where[] = [
    { start: during({ from, to }) },
    { and: [{ start: { less_than: iso(to) } }, { end: { greater_than: iso(from) } }] },
    { newStart: during(around(span, LONGEST_POSTPONED_MINUTES)) },
  ];
  const events = await list<EventRow>(
    reader,
    'events',
    { and: [{ or: when }, ...conditions] },
    EVENT_FIELDS,
    true,
  );
  return events.filter((event) => !GONE.includes(stageOf(event)));
};

/** Approved stories whose time is not set, the oldest approval first. */
const unplacedOf = async (reader: Reader, stories: readonly Where[]): Promise<TextRow[]> => {
  const approved = await list<TextRow>(
    reader,
    'articles',
    { and: [{ stage: { equals: 'approved' } }, ...stories] },
    { title: true, updatedAt: true },
    true,
    'approvedAt',
  );
  if (approved.length === 0) return [];
  const placed = await list<SlotRow>(
    reader,
    'slots',
    {
      and: [
        { target: { in: approved.map(({ id }) => id) } },
        { targetCollection: { equals: 'articles' } },
        { action: { equals: 'publish' } },
        { state: { equals: 'waiting' } },
      ],
    },
    { target: true },
    false,
  );
  const ids = new Set(placed.map(({ target }) => target));
  return approved.filter(({ id }) => !ids.has(id));
};

/** When the newsroom usually publishes, as its administrator set it. */
export const usualTimes = async ({ payload, user }: Reader): Promise<string[]> => {
  const settings = await payload.findGlobal({
    slug: 'workflow-settings' as never,
    depth: 0,
    overrideAccess: false,
    user,
  });
  const rows = (settings as { usualTimes?: { time?: string | null }[] | null }).usualTimes ?? [];
  return rows.map(({ time }) => time ?? '');
};

/** What happens in a span of time, what could, and what waits for a time: a fixed number of queries. */
export const readCalendar = async (
  reader: Reader,
  { filter, now, ...span }: CalendarQuestion,
): Promise<CalendarAnswer> => {
  const isEditor = isEditorial(reader.user.role as Role);
  const authors = await authorIds(reader, filter.author);
  const stories = storyConditions(filter, authors);
  const [slots, published, events, unplaced, times] = await Promise.all([
    slotsOf(reader, around(span, ENTRY_MINUTES)),
    publishedOf(reader, span, stories),
    eventsOf(reader, span, eventConditions(filter, authors)),
    unplacedOf(reader, stories),
    usualTimes(reader),
  ]);
  const texts = await textsOf(reader, slots, stories);
  const isAsked = (slot: SlotRow): boolean =>
    !isNarrowed(filter) || (slot.targetCollection === 'articles' && texts.has(`articles/${slot.target}`));
  const entries: CalendarEntry[] = [
    ...slots
      .filter(isAsked)
      .map((slot) => slotEntry(slot, texts.get(`${slot.targetCollection}/${slot.target}`), isEditor)),
    ...published.map(publishedEntry),
    ...events.flatMap(eventEntries),
  ].filter((entry) => isWithin(entry, span.from, span.to));
  const waiting = slots.filter((slot) => slot.state === 'waiting' && slot.action === 'publish');
  return {
    entries,
    unplaced: unplaced.map((row) => ({ id: row.id, title: row.title ?? '', canMove: isEditor })),
    emptySlots: emptySlots({
      usualTimes: times,
      ...span,
      now,
      taken: waiting.map((slot) => new Date(slot.dueAt!)),
    }),
  };
};
