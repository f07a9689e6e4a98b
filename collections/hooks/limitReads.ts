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

/** Joins that were asked for; for the public each with no more records than a list. */
const joinsByName = (joins: unknown, isPublic: boolean): unknown => {
  if (typeof joins !== 'object' || joins === null) return false;
  if (!isPublic) return joins;
  return Object.fromEntries(
    Object.entries(joins).map(([name, join]: [string, unknown]) => [
      name,
      typeof join === 'object' && join !== null ? { ...join, limit: within((join as ReadArgs).limit) } : join,
    ]),
  );
};

const limitRead: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  const read = args as ReadArgs;
  if (operation !== 'read' || overrideAccess || read.currentDepth !== undefined) return args;
  const isList = read.id === undefined;
  const isPublic = req.payloadAPI !== 'local' && roleOf(req) === null;
  const joins = isPublic || isList ? joinsByName(read.joins, isPublic) : read.joins;
  const limit = isPublic && isList ? within(read.limit) : read.limit;
  return { ...args, joins, limit } as typeof args;
};

/**
 * What may be asked of the REST and GraphQL APIs and of the lists of the admin costs no more than a page does.
 *
 * What refers to a record, such as the stories of an office, comes with a list only when it is asked for by name
 * (`joins[…]`): Payload would look for it for every row, through all stories, and show it nowhere.
 *
 * Anybody gets at most `MOST_READ` records, also where all are asked for, and with a single record what refers to
 * it by name only. Payload would read a whole archive for `?limit=0`, while readers wait.
 */
export const limitReads: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [...(collection.hooks?.beforeOperation ?? []), limitRead],
    },
  })),
});
