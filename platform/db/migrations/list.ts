import { transactionOf } from '../sqlite/transaction';
import * as objectIds from './data/20261125_013000_object_ids';
import * as foldedSearch from './data/20261129_091000_folded_search';
import * as eventOverAt from './data/20261129_181000_event_over_at';
import type { DatabaseKind, DataMigration, Migration } from './migration';
import { migrations as schema } from './sqlite';

const data: Record<string, DataMigration> = {
  '20261125_013000_object_ids': objectIds,
  '20261129_091000_folded_search': foldedSearch,
  '20261129_181000_event_over_at': eventOverAt,
};

const BOTH: readonly DatabaseKind[] = ['sqlite', 'mongodb'];

const all: Migration[] = [
  ...schema.map(({ name, up }): Migration => ({
    name,
    databases: ['sqlite'],
    up: async ({ payload, req }) => up({ db: await transactionOf(req), payload, req }),
  })),
  ...Object.entries(data).map(([name, { databases = BOTH, up }]): Migration => ({ name, databases, up })),
];

/** Every step that this program knows, in the order in which they run. */
export const migrations: readonly Migration[] = all.sort((a, b) => (a.name < b.name ? -1 : 1));
