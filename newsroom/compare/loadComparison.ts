import { getTranslation } from '@payloadcms/translations';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { fill, messagesOf } from '../messages/messages';
import { actorOf } from '../workflow/applyStage';
import { isEdit } from '../workflow/edits';
import { isLiveStage, type WorkflowCollection } from '../workflow/stages';
import { mayEdit } from '../workflow/table';
import { loadText } from '../workflow/text';
import { compareParts, type Comparison } from './compareParts';
import { partsOf } from './partsOf';
import { nameKey, readNames, want, type Wanted } from './readNames';
import type { Reading } from './reading';
import {
  approvedVersion,
  firstVersion,
  listVersions,
  liveVersion,
  LIVE_RECORD,
  newestVersion,
  versionById,
  type Version,
  type VersionMark,
} from './versions';

/** Why a version stands out in the list. */
export type Mark = 'live' | 'removed' | 'pinned' | 'newest';

export interface VersionOption extends Omit<VersionMark, 'by'> {
  /** The name of whoever changed it last; null: nobody, or somebody who is gone. */
  by: string | null;
  marks: Mark[];
}

/** What a person asks to see: ids of versions, and where the list goes on. */
export interface Asked {
  from?: string | null;
  to?: string | null;
  before?: string | null;
}

export interface LoadedComparison {
  options: VersionOption[];
  olderThan: string | null;
  /** The two that are compared, the older first; null while there is only one. */
  pair: { from: VersionOption; to: VersionOption; comparison: Comparison } | null;
  /** Whether a version that was asked for is not there any more. */
  isGone: boolean;
  /** The version that may be brought back: the older one, where it says something else than the newest. */
  restorable: string | null;
}

type Row = Record<string, unknown>;

const partsOfBoth = async (req: PayloadRequest, collection: WorkflowCollection, texts: [Row, Row]) => {
  const { flattenedFields } = req.payload.collections[collection as CollectionSlug].config;
  const messages = messagesOf(req);
  const common = { messages, labelOf: (label: unknown) => getTranslation(label as string, req.i18n) };
  // Read once to learn which records are named, and again with their names.
  const wanted: Wanted = new Map();
  const asking: Reading = {
    ...common,
    nameOf: (to, id) => {
      want(wanted, to, id);
      return id;
    },
  };
  for (const text of texts) partsOf(flattenedFields, text, asking);
  const names = await readNames(req, wanted);
  const reading: Reading = {
    ...common,
    nameOf: (to, id) => names.get(nameKey(to, id)) || fill(messages.compare.deleted, { id: id.slice(-6) }),
  };
  return texts.map((text) => partsOf(flattenedFields, text, reading)) as [
    ReturnType<typeof partsOf>,
    ReturnType<typeof partsOf>,
  ];
};

const namesOfPeople = async (req: PayloadRequest, marks: readonly VersionMark[]) => {
  const wanted: Wanted = new Map();
  for (const { by } of marks) if (by) want(wanted, 'users', by);
  return readNames(req, wanted);
};

const isMoment = (value: string | null | undefined): value is string =>
  Boolean(value) && !Number.isNaN(Date.parse(value!));

const markOf = ({ id, updatedAt, stage, by }: VersionMark): VersionMark => ({ id, updatedAt, stage, by });

/**
 * Two versions of a text and what changed between them: those asked for, or what readers see (or else what waits for
 * its slot, what was signed off, the first) and the newest. With the access of the person of `req`; null when nobody
 * of the newsroom is signed in, or there is no such text.
 */
export const loadComparison = async (
  req: PayloadRequest,
  collection: WorkflowCollection,
  id: string,
  asked: Asked = {},
): Promise<LoadedComparison | null> => {
  const actor = actorOf(req);
  const text = actor && (await loadText(req, collection, id));
  if (!actor || !text) return null;
  const target = { collection, id };
  const newest = await newestVersion(req, target);
  const live = text.state.live ? await liveVersion(req, target) : null;
  const pinnedId = text.slots.publish?.version ?? null;
  const pinned = pinnedId ? await versionById(req, target, pinnedId) : null;

  const byId = async (version: string | null | undefined): Promise<Version | null> => {
    if (!version) return null;
    const known = [newest, live, pinned].find((each) => each?.id === version);
    return known ?? (version === LIVE_RECORD ? null : versionById(req, target, version));
  };
  const [askedFrom, askedTo] = [await byId(asked.from), await byId(asked.to)];
  const to = askedTo ?? newest;
  const usual = async () =>
    live ??
    (pinned && pinned.id !== newest?.id ? pinned : null) ??
    (await approvedVersion(req, target)) ??
    (await firstVersion(req, target));
  const from = askedFrom ?? (await usual());

  const list = await listVersions(req, target, isMoment(asked.before) ? asked.before : null);
  const special = [live, pinned, from, to, ...(asked.before ? [] : [newest])];
  const marks = [...list.marks];
  for (const version of special)
    if (version && !marks.some((mark) => mark.id === version.id)) marks.push(markOf(version));
  marks.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));

  const people = await namesOfPeople(req, marks);
  const options = marks.map((mark): VersionOption => ({
    ...mark,
    by: (mark.by && people.get(nameKey('users', mark.by))) || null,
    marks: [
      ...(mark.id === live?.id ? [isLiveStage(live.stage) ? ('live' as const) : ('removed' as const)] : []),
      ...(mark.id === pinned?.id ? (['pinned'] as const) : []),
      ...(mark.id === newest?.id ? (['newest'] as const) : []),
    ],
  }));

  const result: LoadedComparison = {
    options,
    olderThan: list.olderThan,
    pair: null,
    isGone: Boolean((asked.from && !askedFrom) || (asked.to && !askedTo)),
    restorable: null,
  };
  if (!from || !to || options.length < 2) return result;
  const [old, fresh] = from.updatedAt > to.updatedAt ? [to, from] : [from, to];
  const [oldParts, freshParts] = await partsOfBoth(req, collection, [old.text, fresh.text]);
  const optionOf = (version: Version) => options.find((option) => option.id === version.id)!;
  const saysElse = newest !== null && isEdit(old.text, newest.text);
  return {
    ...result,
    pair: { from: optionOf(old), to: optionOf(fresh), comparison: compareParts(oldParts, freshParts) },
    restorable: saysElse && old.id !== LIVE_RECORD && mayEdit(actor, text.state) ? old.id : null,
  };
};
