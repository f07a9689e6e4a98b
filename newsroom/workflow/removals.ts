import type { PayloadRequest } from 'payload';
import { plannedTimes, type EventTimes } from '@/domain/eventTimes';
import { idsOf } from '@/domain/references';
import { pathOfRecord } from '@/platform/paths';
import type { RemovedStage } from './stages';
import { titleOf, type Text } from './text';

/** Readers who come to the address of a text find nothing of it there any more, but the text itself. */
export const forgetRemovals = async (
  req: PayloadRequest,
  { collection, id }: Pick<Text, 'collection' | 'id'>,
) => {
  await req.payload.delete({
    collection: 'removals',
    where: { and: [{ target: { equals: id } }, { targetCollection: { equals: collection } }] },
    depth: 0,
    req,
  });
};

/** What calendars keep of an event: when it would have been, and in whose calendars it stood. */
const calendarFacts = ({ collection, row }: Text) =>
  collection === 'events'
    ? {
        ...plannedTimes(row as unknown as EventTimes),
        agencies: [...new Set([...idsOf(row.hosts), ...idsOf(row.participants)])],
      }
    : {};

/** Puts a notice in the place of a text that is taken from readers. */
export const noteRemoval = async (
  req: PayloadRequest,
  text: Text,
  {
    kind,
    note,
    redirectTo,
    now,
  }: { kind: RemovedStage; note: string | null; redirectTo: string | null; now: Date },
): Promise<void> => {
  await forgetRemovals(req, text);
  const slug = text.row.slug;
  const path = typeof slug === 'string' ? pathOfRecord(text.collection, slug) : null;
  if (!path) return;
  await req.payload.create({
    collection: 'removals',
    data: {
      targetCollection: text.collection,
      target: text.id,
      // The title of what was taken down is not told either.
      title: kind === 'taken-down' ? null : titleOf(text.row),
      path,
      kind,
      reason: kind === 'withdrawn' ? note : null,
      redirectTo,
      at: now.toISOString(),
      ...calendarFacts(text),
    },
    depth: 0,
    req,
  });
};
