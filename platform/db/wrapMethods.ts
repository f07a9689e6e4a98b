import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload';

type Query = Readonly<Record<string, unknown>>;
/** A method of an adapter that reads or writes by a query. */
export type Method = (this: object, query: Query) => Promise<unknown>;

/** An adapter of which some methods are others, made from its own when it is opened. */
export const wrapMethods = <T extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<T>,
  names: readonly (keyof BaseDatabaseAdapter)[],
  wrap: (method: Method) => Method,
): DatabaseAdapterObj<T> => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args);
    const methods = db as unknown as Record<string, Method>;
    for (const name of names) methods[name] = wrap(methods[name]!);
    return db;
  },
});
