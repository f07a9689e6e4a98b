import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload';
import { wrapMethods } from './wrapMethods';

const METHODS = ['find', 'findOne', 'queryDrafts', 'updateOne', 'deleteOne'] as const;

/**
 * Wraps an adapter so that what refers to a record is read only where somebody says so. Payload says so whenever it reads
 * a record for somebody; where it reads one to change it, it says nothing, and the adapters would take that for
 * everything: each save of a topic would go through all its stories, twice.
 */
export const withJoinsAsked = <T extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<T>,
): DatabaseAdapterObj<T> =>
  wrapMethods(
    adapter,
    METHODS,
    (method) =>
      function (query) {
        return method.call(this, query.joins === undefined ? { ...query, joins: false } : query);
      },
  );
