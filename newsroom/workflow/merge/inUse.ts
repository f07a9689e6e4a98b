import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { NO_JOINS } from '@/platform/db/portable/reader';
import type { Row } from '../text';
import { globalSlugOf } from './globals';

/** What of a record readers or editors still go by: its public record, or one of its versions. */
export interface Copy {
  collection: string;
  id: string;
  /** Id of the version; null: the record itself. */
  version: string | null;
  data: Row;
  /** The row of the versions that `data` is of. */
  holder: Row | null;
}

const VERSIONS_OF_LIVE = ['published', 'corrected'];

const newest = async (req: PayloadRequest, collection: string, where: Where[]): Promise<Row[]> => {
  const { docs } = await req.payload.db.findVersions<Row>({
    collection: collection as CollectionSlug,
    where: { and: where },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  });
  return docs as unknown as Row[];
};

const waitingVersions = async (req: PayloadRequest, id: string): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection: 'slots',
    where: { and: [{ target: { equals: id } }, { state: { in: ['waiting', 'failed'] } }] },
    depth: 0,
    limit: 0,
    pagination: false,
    req,
  });
  return docs.flatMap(({ version }) => (version ? [version] : []));
};

/**
 * A record as readers see it, its newest version, the newest one that was public and those that wait for their slots.
 * Older versions are history: they stay as they were.
 */
export const copiesInUse = async (req: PayloadRequest, collection: string, id: string): Promise<Copy[]> => {
  const { db, collections } = req.payload;
  const global = globalSlugOf(collection);
  if (global) {
    const data = (await db.findGlobal({ slug: global, req })) as Row;
    return [{ collection, id, version: null, data, holder: null }];
  }
  const row = (await db.findOne<Row & { id: string }>({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    ...NO_JOINS,
    req,
  })) as Row | null;
  if (!row) return [];
  const record: Copy = { collection, id, version: null, data: row, holder: null };
  if (!collections[collection as CollectionSlug]!.config.versions) return [record];
  const ofParent: Where = { parent: { equals: id } };
  const waiting = await waitingVersions(req, id);
  const found = [
    ...(await newest(req, collection, [ofParent, { latest: { equals: true } }])),
    ...(await newest(req, collection, [
      ofParent,
      { 'version._status': { equals: 'published' } },
      { 'version.stage': { in: VERSIONS_OF_LIVE } },
    ])),
  ];
  for (const version of waiting)
    found.push(...(await newest(req, collection, [ofParent, { id: { equals: version } }])));
  const unique = new Map(found.map((holder) => [String(holder.id), holder]));
  return [
    record,
    ...[...unique].map(([version, holder]) => ({
      collection,
      id,
      version,
      data: holder.version as Row,
      holder,
    })),
  ];
};

/**
 * Writes a copy where it stands: it makes no version, changes no stage and no time, so that what was approved stays
 * approved and what was not stays unseen. All of it is written: of rows that a write does not name, SQLite keeps none.
 */
export const writeCopy = async (
  req: PayloadRequest,
  { collection, id, version, data, holder }: Copy,
): Promise<void> => {
  const global = globalSlugOf(collection);
  if (global) {
    const { id: _, ...whole } = data;
    await req.payload.db.updateGlobal({ slug: global, data: whole, returning: false, req });
    return;
  }
  const common = { collection: collection as CollectionSlug, returning: false, req } as const;
  const { id: _, ...whole } = holder ? { ...holder, version: data } : data;
  if (version === null) await req.payload.db.updateOne({ ...common, id, data: whole });
  else await req.payload.db.updateVersion({ ...common, id: version, versionData: whole as never });
};
