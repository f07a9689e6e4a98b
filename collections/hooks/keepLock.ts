import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { storeOf } from '@/platform/db/store';

const LOCKS = 'payload-locked-documents';

interface Args {
  autosave?: boolean;
  id?: string;
}

/** Payload removes locks outside of the transaction on MongoDB, and within it on SQLite: so must we look. */
const where = (req: PayloadRequest) => (storeOf(req.payload).kind === 'mongodb' ? {} : { req });

const newestLock = async (req: PayloadRequest, collection: string, id: string) => {
  const { docs } = await req.payload.find({
    collection: LOCKS,
    where: {
      and: [{ 'document.relationTo': { equals: collection } }, { 'document.value': { equals: id } }],
    },
    sort: '-updatedAt',
    depth: 0,
    limit: 1,
    pagination: false,
    ...where(req),
  });
  return docs[0] ?? null;
};

const isOf = (lock: Awaited<ReturnType<typeof newestLock>>, req: PayloadRequest): boolean =>
  lock !== null && String(lock.user.value) === String(req.user?.id);

/** Payload removes the lock of a document with every save of it; whoever is writing has not left. */
export const noteLock: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { autosave, id } = args as Args;
  if (operation !== 'update' || !autosave || !id || !req.user) return args;
  const hasLock = isOf(await newestLock(req, collection.slug, String(id)), req);
  // Payload makes the context anew with each question to it: only now is it the one that stays.
  if (hasLock) req.context.lockOf = `${collection.slug}/${id}`;
  return args;
};

/** Gives the lock back to whoever had it, unless somebody took over meanwhile. */
export const keepLock: CollectionAfterOperationHook = async ({
  args,
  collection,
  operation,
  req,
  result,
}) => {
  const { id } = args as Args;
  if (operation !== 'updateByID' || !req.user || req.context.lockOf !== `${collection.slug}/${id}`)
    return result;
  if (await newestLock(req, collection.slug, String(id))) return result;
  await req.payload.db.create({
    collection: LOCKS,
    data: {
      document: { relationTo: collection.slug, value: id },
      user: { relationTo: req.user.collection, value: req.user.id },
    },
    returning: false,
    ...where(req),
  });
  return result;
};
