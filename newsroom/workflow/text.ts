import type { CollectionSlug, PayloadRequest } from 'payload';
import { idOf } from '@/domain/references';
import { mergedInto } from './merge/mergeRecord';
import { isMergeTarget } from './merge/targets';
import { isLiveStage, isRemovedStage, stageOf, WORKFLOW_OF, type WorkflowCollection } from './stages';
import type { TextState } from './verb';

export type Row = Record<string, unknown>;

/** What is to be done with a text at its minute: it waits for that, or it could not be done and waits for an editor. */
export interface OpenSlot {
  id: string;
  action: 'publish' | 'expire';
  dueAt: string;
  version: string | null;
  hasFailed: boolean;
}

/** A text as the workflow sees it. */
export interface Text {
  collection: WorkflowCollection;
  id: string;
  state: TextState;
  /** The newest version, whatever its stage, references as ids. */
  latest: Row;
  versionId: string | null;
  /** What the public record holds; of interest only where `state.live` is set. */
  row: Row;
  slots: Partial<Record<OpenSlot['action'], OpenSlot>>;
}

interface Version {
  id: string;
  version: Row;
}

const one = { depth: 0, limit: 1, pagination: false, showHiddenFields: true } as const;

/** The newest version of a text; null when it has none. */
export const latestVersion = async (
  req: PayloadRequest,
  collection: WorkflowCollection,
  id: string,
): Promise<Version | null> => {
  const { docs } = await req.payload.findVersions({
    ...one,
    collection: collection as CollectionSlug as 'articles',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    sort: '-updatedAt',
    req,
  });
  const found = docs[0] as unknown as Version | undefined;
  return found ? { id: String(found.id), version: { ...found.version, id } } : null;
};

/** The name of a text in lists and in the audit trail. */
export const titleOf = (text: Row): string => {
  const names = text.names as { official?: string }[] | undefined;
  return String(text.title ?? text.label ?? text.name ?? names?.at(-1)?.official ?? '');
};

const openSlots = async (req: PayloadRequest, collection: string, id: string): Promise<Text['slots']> => {
  const { docs } = await req.payload.find({
    collection: 'slots',
    where: {
      and: [
        { target: { equals: id } },
        { targetCollection: { equals: collection } },
        { state: { in: ['waiting', 'failed'] } },
      ],
    },
    sort: 'updatedAt',
    depth: 0,
    limit: 0,
    pagination: false,
    req,
  });
  // One that waits comes before one that has failed.
  const inOrder = docs.sort((a, b) => Number(b.state === 'failed') - Number(a.state === 'failed'));
  return Object.fromEntries(
    inOrder.map(({ id: slot, action, dueAt, version, state }) => [
      action,
      { id: slot, action, dueAt: dueAt!, version: version ?? null, hasFailed: state === 'failed' },
    ]),
  );
};

/** The state of a text from its newest version and its public record. */
export const stateFrom = (
  collection: WorkflowCollection,
  latest: Row,
  row: Row,
  hasSlot: boolean,
): TextState => {
  const live = stageOf(row);
  return {
    workflow: WORKFLOW_OF[collection],
    stage: stageOf(latest),
    live: isLiveStage(live) || isRemovedStage(live) ? live : null,
    hasSlot,
    createdBy: idOf(latest.createdBy),
    editedBy: idOf(latest.editedBy),
    assignee: idOf(latest.assignee),
  };
};

/** Reads a text with everything the workflow decides by, in the transaction of `req`; null when there is none. */
export const loadText = async (
  req: PayloadRequest,
  collection: WorkflowCollection,
  id: string,
): Promise<Text | null> => {
  const { docs } = await req.payload.find({
    ...one,
    collection: collection as CollectionSlug as 'articles',
    where: { id: { equals: id } },
    joins: false as never,
    req,
  });
  const row = docs[0] as unknown as Row | undefined;
  if (!row) return null;
  const version = await latestVersion(req, collection, id);
  const latest = version?.version ?? row;
  const slots = await openSlots(req, collection, id);
  const isMerged = isMergeTarget(collection) && (await mergedInto(req, collection, [id])).size > 0;
  return {
    collection,
    id,
    state: { ...stateFrom(collection, latest, row, Boolean(slots.publish)), isMerged },
    latest,
    versionId: version?.id ?? null,
    row,
    slots,
  };
};
