import type { CollectionSlug, PayloadRequest } from 'payload';
import { isEdit } from './edits';
import type { WorkflowCollection } from './stages';
import { latestVersion, type Row } from './text';

/** Who wrote what the person had not seen, and when. */
export interface StaleSave {
  /** Id of a user; null where the newsroom itself wrote it. */
  editedBy: string | null;
  at: string;
}

/**
 * What is known, before somebody's save, of the text it would follow.
 * @param base `updatedAt` of the version that the form was filled with; null where the caller does not say
 */
export const beforeSave = async (
  req: PayloadRequest,
  collection: WorkflowCollection,
  id: string,
  base: string | null,
): Promise<{ stale: StaleSave | null; isOthersText: boolean }> => {
  const latest = (await latestVersion(req, collection, id))?.version;
  if (!latest) return { stale: null, isOthersText: false };
  const editedBy = (latest.editedBy as string | null | undefined) ?? null;
  const isOthersText = editedBy !== null && editedBy !== String(req.user?.id);
  const at = String(latest.updatedAt);
  if (base === null || base === at) return { stale: null, isOthersText };
  const seen = await versionAt(req, collection, id, base);
  // A step of the workflow writes a version too, with the words that were there.
  const isSameText = seen !== null && !isEdit(latest, seen);
  return { stale: isSameText ? null : { editedBy, at }, isOthersText };
};

const versionAt = async (
  req: PayloadRequest,
  collection: WorkflowCollection,
  id: string,
  updatedAt: string,
): Promise<Row | null> => {
  const { docs } = await req.payload.findVersions({
    collection: collection as CollectionSlug as 'articles',
    where: { and: [{ parent: { equals: id } }, { 'version.updatedAt': { equals: updatedAt } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  });
  return (docs[0]?.version as unknown as Row | undefined) ?? null;
};
