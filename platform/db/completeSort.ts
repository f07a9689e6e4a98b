import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload';

const READS = ['find', 'queryDrafts', 'findVersions', 'findGlobalVersions'] as const;

type Read = (this: object, query: { sort?: unknown }) => Promise<unknown>;

const hasId = (sort: unknown): boolean => [sort].flat().some((key) => /^-?id$/.test(String(key)));

/**
 * Wraps an adapter so that a sort with the id in it is taken as it is. Payload adds `createdAt` to every sort that
 * may leave two records level; where the id is in it none are, and an index on what was asked for could no longer
 * serve it.
 */
export const withCompleteSorts = <T extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<T>,
): DatabaseAdapterObj<T> => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args);
    const methods = db as unknown as Record<(typeof READS)[number], Read>;
    for (const name of READS) {
      const read = methods[name];
      methods[name] = function (query) {
        const asIs = { disableFallbackSort: { value: true } };
        return read.call(hasId(query.sort) ? (Object.create(this, asIs) as object) : this, query);
      };
    }
    return db;
  },
});
