import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite';
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core';

type Column = Parameters<ReturnType<typeof index>['on']>[0];

/**
 * Indexes for what every save asks of the versions: the latest of a record, and the latest with a slug. Payload has
 * an index on each of the columns; SQLite, which knows nothing of their values, may take the one on `latest` and
 * look at the latest version of every record.
 */
export const versionIndexes: SQLiteSchemaHook = ({ extendTable, schema }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    const columns = table as unknown as Record<string, Column | undefined>;
    const { latest, parent, version_slug: slug } = columns;
    if (!latest || !parent) continue;
    extendTable({
      table,
      extraConfig: () => ({
        parentLatest: index(`${name}_parent_latest_idx`).on(parent, latest),
        ...(slug ? { slugLatest: index(`${name}_version_slug_latest_idx`).on(slug, latest) } : {}),
      }),
    });
  }
  return schema;
};
