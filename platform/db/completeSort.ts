import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload';
import { wrapMethods } from './wrapMethods';

const READS = ['find', 'queryDrafts', 'findVersions', 'findGlobalVersions'] as const;

const hasId = (sort: unknown): boolean => [sort].flat().some((key) => /^-?id$/.test(String(key)));

/**
 * Wraps an adapter so that a sort with the id in it is taken as it is. Payload adds `createdAt` to every sort that
 * may leave two records level; where the id is in it none are, and an index on what was asked for could no longer
 * serve it.
 */
export const withCompleteSorts = <T extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<T>,
): DatabaseAdapterObj<T> =>
  wrapMethods(
    adapter,
    READS,
    (read) =>
      function (query) {
        const asIs = { disableFallbackSort: { value: true } };
        return read.call(hasId(query.sort) ? (Object.create(this, asIs) as object) : this, query);
      },
  );
