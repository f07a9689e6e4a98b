import type { CollectionBeforeOperationHook, Plugin } from 'payload';
import { roleOf } from '../access/access';

/** Records that the public may read with one request; how many it gets when it does not say. */
export const MOST_READ = 100;
const USUALLY_READ = 10;

const within = (limit: unknown): number => {
  const wanted = limit === undefined ? USUALLY_READ : Number(limit);
  return wanted >= 1 && wanted <= MOST_READ ? Math.floor(wanted) : MOST_READ;
};

interface ReadArgs {
  id?: unknown;
  limit?: unknown;
  joins?: unknown;
  /** Set where Payload reads what a record refers to: that many records, and no more. */
  currentDepth?: number;
}

/** Joins that were asked for, each with no more records than a list. */
const joinsWithin = (joins: unknown): unknown =>
  typeof joins === 'object' && joins !== null
    ? Object.fromEntries(
        Object.entries(joins).map(([name, join]: [string, unknown]) => [
          name,
          typeof join === 'object' && join !== null
            ? { ...join, limit: within((join as ReadArgs).limit) }
            : join,
        ]),
      )
    : false;

const limitRead: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  const read = args as ReadArgs;
  const isPublic = !overrideAccess && req.payloadAPI !== 'local' && roleOf(req) === null;
  if (operation !== 'read' || !isPublic || read.currentDepth !== undefined) return args;
  const joins = joinsWithin(read.joins);
  return { ...args, joins, ...(read.id === undefined ? { limit: within(read.limit) } : {}) } as typeof args;
};

/**
 * What anybody may ask of the REST and GraphQL APIs costs no more than a page does: at most `MOST_READ` records, also where
 * all are asked for, and what refers to a record only when it is asked for by name (`joins[…]`). Payload would read a
 * whole archive for `?limit=0`, while readers wait.
 */
export const limitPublicReads: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [...(collection.hooks?.beforeOperation ?? []), limitRead],
    },
  })),
});
