import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { pathOfRecord } from '@/platform/paths';
import { NO_JOINS } from '@/platform/db/portable/reader';
import { removeText, restoreText } from '../publication';
import { forgetRemovals } from '../removals';
import { isLiveStage } from '../stages';
import { loadText, type Row, type Text } from '../text';
import type { Left, Removed } from './mergeRecord';

type Kept = 'removals' | 'slots';

const rowOf = async (
  req: PayloadRequest,
  { collection, id }: Pick<Text, 'collection' | 'id'>,
): Promise<Row> => {
  const row: Row | null = await req.payload.db.findOne<Row & { id: string }>({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    ...NO_JOINS,
    req,
  });
  return row!;
};

const versionIds = async (
  req: PayloadRequest,
  { collection, id }: Pick<Text, 'collection' | 'id'>,
): Promise<string[]> => {
  const { docs } = await req.payload.db.findVersions<Row>({
    collection: collection as CollectionSlug,
    where: { parent: { equals: id } },
    select: { parent: true },
    limit: 0,
    pagination: false,
    req,
  });
  return docs.map((version) => String(version.id));
};

const aboutText = ({ collection, id }: Pick<Text, 'collection' | 'id'>, also: Where[] = []): Where => ({
  and: [{ target: { equals: id } }, { targetCollection: { equals: collection } }, ...also],
});

const rowsAbout = async (req: PayloadRequest, collection: Kept, where: Where): Promise<Row[]> => {
  const { docs } = await req.payload.db.find<Row>({ collection, where, limit: 0, pagination: false, req });
  return docs as Row[];
};

const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Takes the merged record from readers, as a take-down does, its address leading on to the record that stays. Answers
 * what it was, for `bringBack`.
 */
export const takeAway = async (req: PayloadRequest, text: Text, kept: Text): Promise<Removed> => {
  const before = asJson(await rowOf(req, text));
  const removals = asJson(await rowsAbout(req, 'removals', aboutText(text)));
  const slots = asJson(
    await rowsAbout(req, 'slots', aboutText(text, [{ state: { in: ['waiting', 'failed'] } }])),
  );
  const idsBefore = new Set(await versionIds(req, text));
  const slug = kept.row.slug;
  const path = typeof slug === 'string' ? pathOfRecord(kept.collection, slug) : null;
  await removeText(req, text, { kind: 'taken-down', note: null, redirectTo: path, now: new Date() });
  // An address that readers never knew leads nowhere.
  if (text.state.live === null) await forgetRemovals(req, text);
  const after = await loadText(req, text.collection, text.id);
  return {
    row: before,
    wasLive: isLiveStage(text.state.live),
    updatedAt: String(after!.row.updatedAt),
    latestBefore: text.versionId,
    latestAfter: after!.versionId,
    versionsMade: (await versionIds(req, text)).filter((id) => !idsBefore.has(id)),
    removals,
    slots,
  };
};

/** The versions as they were: without those of the merge. */
const putBackVersions = async (
  req: PayloadRequest,
  text: Text,
  removed: Removed,
  restored: readonly string[],
): Promise<void> => {
  const collection = text.collection as CollectionSlug;
  await req.payload.db.deleteVersions({
    collection,
    where: { id: { in: [...removed.versionsMade, ...restored] } },
    req,
  });
  if (!removed.latestBefore) return;
  const { docs } = await req.payload.db.findVersions<Row>({
    collection,
    where: { id: { equals: removed.latestBefore } },
    limit: 1,
    pagination: false,
    req,
  });
  const latest = docs[0] as unknown as Row | undefined;
  if (!latest) return;
  const { id: _, ...whole } = latest;
  await req.payload.db.updateVersion({
    collection,
    id: removed.latestBefore,
    versionData: { ...whole, latest: true } as never,
    returning: false,
    req,
  });
};

const putBackRows = async (req: PayloadRequest, text: Text, removed: Removed): Promise<void> => {
  await forgetRemovals(req, text);
  const { db } = req.payload;
  for (const row of removed.removals)
    await req.payload.create({ collection: 'removals', data: row as never, depth: 0, req });
  for (const { id, ...data } of removed.slots)
    await db.updateOne({ collection: 'slots', id: String(id), data, returning: false, req });
};

/**
 * Makes the record that was merged away what it was. What somebody wrote on it since stays its newest version; that is
 * answered as left alone.
 */
export const bringBack = async (
  req: PayloadRequest,
  text: Text,
  removed: Removed,
): Promise<Omit<Left, 'title'>[]> => {
  const isUntouched =
    text.versionId === removed.latestAfter && String(text.row.updatedAt) === removed.updatedAt;
  const before = new Set(await versionIds(req, text));
  // Through the workflow first: its hooks see to the pages and pictures.
  if (removed.wasLive) await restoreText(req, text, new Date());
  if (isUntouched) {
    const restored = (await versionIds(req, text)).filter((id) => !before.has(id));
    await putBackVersions(req, text, removed, restored);
  }
  const { stage, _status, updatedAt } = removed.row;
  const { id: _, ...now } = await rowOf(req, text);
  await req.payload.db.updateOne({
    collection: text.collection as CollectionSlug,
    id: text.id,
    data: { ...now, stage, _status, updatedAt: isUntouched ? updatedAt : text.row.updatedAt },
    returning: false,
    req,
  });
  await putBackRows(req, text, removed);
  return isUntouched ? [] : [{ collection: text.collection, id: text.id, path: '' }];
};
