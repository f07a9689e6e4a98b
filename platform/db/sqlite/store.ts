import type { Store } from '../store';

/** One database, one moment; and writing transactions take turns anyway (see sqliteClient.ts). */
export const sqliteStore: Store = {
  kind: 'sqlite',
  forPublic: (action) => action(),
  catchUp: (action) => action(),
  takeTurn: async () => undefined,
};
