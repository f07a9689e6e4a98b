import type { CollectionSlug, PayloadRequest } from 'payload';
import { idOf } from '@/domain/references';
import { isLiveStage, isRemovedStage, stageOf, WORKFLOW_OF, type WorkflowCollection } from './stages';
import type { TextState } from './verb';

export type Row = Record<string, unknown>;

export interface WaitingSlot {
  id: string;
  action: 'publish' | 'expire';
  dueAt: string;
  version: string | null;
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
  slots: Partial<Record<WaitingSlot['action'], WaitingSlot>>;
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

const waitingSlots = async (req: PayloadRequest, collection: string, id: string): Promise<Text['slots']> => {
  const { docs } = await req.payload.find({
    collection: 'slots',
    where: {
      and: [
        { target: { equals: id } },
        { targetCollection: { equals: collection } },
        { state: { equals: 'waiting' } },
      ],
    },
    depth: 0,
    limit: 0,
    pagination: false,
    req,
  });
  return Object.fromEntries(
    docs.map(({ id: slot, action, dueAt, version }) => [
      action,
      { id: slot, action, dueAt: dueAt!, version: version ?? null },
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
  const slots = await waitingSlots(req, collection, id);
  return {
    collection,
    id,
    state: stateFrom(collection, latest, row, Boolean(slots.publish)),
    latest,
    versionId: version?.id ?? null,
    row,
    slots,
  };
};
