import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { idOf } from '@/domain/references';
import { isEdit } from '../workflow/edits';
import { stageOf, type Stage, type WorkflowCollection } from '../workflow/stages';

type Row = Record<string, unknown>;

/** A version as one is chosen from a list. */
export interface VersionMark {
  id: string;
  updatedAt: string;
  stage: Stage;
  /** The id of whoever changed it last. */
  by: string | null;
}

export interface Version extends VersionMark {
  text: Row;
}

/** The public record where no version is what it holds: it is compared, but nothing can be restored from it. */
export const LIVE_RECORD = 'live';

interface Target {
  collection: WorkflowCollection;
  id: string;
}

const versionOf = (id: string, text: Row, updatedAt: unknown): Version => ({
  id,
  updatedAt: new Date(updatedAt as string).toISOString(),
  stage: stageOf(text),
  by: idOf(text.editedBy) ?? idOf(text.createdBy),
  text,
});

const find = async (
  req: PayloadRequest,
  { collection, id }: Target,
  also: Where[],
  { sort = '-updatedAt', limit = 1, page = 1 }: { sort?: string; limit?: number; page?: number } = {},
): Promise<Version[]> => {
  const { docs } = await req.payload.findVersions({
    collection: collection as CollectionSlug as 'articles',
    where: { and: [{ parent: { equals: id } }, ...also] },
    depth: 0,
    sort,
    limit,
    page,
    pagination: false,
    overrideAccess: false,
    req,
  });
  return (docs as unknown as { id: unknown; version: Row; updatedAt: string }[]).map(
    ({ id: version, version: text, updatedAt }) => versionOf(String(version), text, updatedAt),
  );
};

const one = async (...args: Parameters<typeof find>): Promise<Version | null> =>
  (await find(...args))[0] ?? null;

export const newestVersion = (req: PayloadRequest, target: Target) =>
  one(req, target, [{ latest: { equals: true } }]);

export const firstVersion = (req: PayloadRequest, target: Target) =>
  one(req, target, [], { sort: 'updatedAt' });

/** The newest version that was signed off, before what may have been written since. */
export const approvedVersion = (req: PayloadRequest, target: Target) =>
  one(req, target, [
    { latest: { not_equals: true } },
    { 'version.stage': { in: ['approved', 'scheduled'] satisfies Stage[] } },
  ]);

/** A version of this text by its id; null when it is gone, or another text's. */
export const versionById = (req: PayloadRequest, target: Target, id: string) =>
  one(req, target, [{ id: { equals: id } }]);

/** The public record as the person of `req` may read it: as the version that holds the same, where there is one. */
export const liveVersion = async (req: PayloadRequest, target: Target): Promise<Version | null> => {
  const { docs } = await req.payload.find({
    collection: target.collection as CollectionSlug as 'articles',
    where: { id: { equals: target.id } },
    depth: 0,
    joins: false as never,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  });
  const record = docs[0] as unknown as Row | undefined;
  if (!record) return null;
  const version = await one(req, target, [{ 'version.stage': { equals: stageOf(record) } }]);
  return version && !isEdit(record, version.text)
    ? version
    : versionOf(LIVE_RECORD, record, record.updatedAt);
};

/** As many are offered at once, and read at once to find them. */
const SHOWN = 50;
const BATCH = 25;

const markOf = ({ id, updatedAt, stage, by }: Version): VersionMark => ({ id, updatedAt, stage, by });

const isSame = (a: Version, b: Version): boolean => a.stage === b.stage && !isEdit(a.text, b.text);

export interface VersionList {
  marks: VersionMark[];
  /** The moment before which there are more; null when that is all. */
  olderThan: string | null;
}

/**
 * The versions of a text, newest first, of those that follow each other with the same words in the same stage only the
 * newest: at most `SHOWN`, older than `before` where that is given.
 */
export const listVersions = async (
  req: PayloadRequest,
  target: Target,
  before: string | null,
): Promise<VersionList> => {
  const also: Where[] = before ? [{ updatedAt: { less_than: before } }] : [];
  const marks: VersionMark[] = [];
  let last: Version | null = null;
  for (let page = 1; ; page += 1) {
    const versions = await find(req, target, also, { limit: BATCH, page });
    for (const version of versions) {
      if (!last || !isSame(last, version)) {
        if (marks.length === SHOWN) return { marks, olderThan: last?.updatedAt ?? null };
        marks.push(markOf(version));
      }
      last = version;
    }
    if (versions.length < BATCH) return { marks, olderThan: null };
  }
};
