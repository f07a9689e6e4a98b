import { ValidationError, type CollectionBeforeChangeHook } from 'payload';
import { idsOf } from '@/domain/references';
import { buildSuccessionGraph, currentName, wouldCycle } from '@/domain/succession';
import { fill, messagesOf } from '@/newsroom/messages/messages';
import { agencyRecordOf } from '@/domain/agencyRecords';

/** An office is not above itself, and cannot, over any number of mergers, become its own predecessor. */
export const refuseCycle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const id = originalDoc?.id ?? data.id;
  if (id && idsOf((data.parents ?? []).map((row: { agency?: unknown }) => row.agency)).includes(String(id)))
    throw new ValidationError({
      collection: 'agencies',
      errors: [{ path: 'parents', message: messagesOf(req).agencies.selfParent }],
    });
  if (!data.successors?.length || !id) return data;

  const others = await req.payload.find({
    collection: 'agencies',
    where: { id: { not_equals: id } },
    select: { names: true, successors: true },
    depth: 0,
    pagination: false,
    limit: 0,
    req,
  });
  const changed = agencyRecordOf({ ...originalDoc, ...data, id });
  const records = [...others.docs.map((doc) => agencyRecordOf(doc as never)), { ...changed, successors: [] }];
  const graph = buildSuccessionGraph(records);
  const cycle = (changed.successors ?? [])
    .flatMap((step) => (step.agency ? [wouldCycle(graph, id, step.agency)] : []))
    .find((found) => found !== null);
  if (!cycle) return data;

  const names = new Map(records.map((record) => [record.id, currentName(record)?.official ?? record.id]));
  const path = cycle.map((step) => names.get(step) ?? step).join(' → ');
  throw new ValidationError({
    collection: 'agencies',
    errors: [{ path: 'successors', message: fill(messagesOf(req).agencies.cycle, { path }) }],
  });
};
