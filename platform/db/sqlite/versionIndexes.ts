import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite';
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core';

type Column = Parameters<ReturnType<typeof index>['on']>[0];

/**
 * Indexes for what is asked of the versions.
 *
 * By every save: the latest of a record, and the latest with a slug. Payload has an index on each of the columns;
 * SQLite, which knows nothing of their values, may take the one on `latest` and look at the latest version of every
 * record.
 *
 * By the search boxes of lists and pickers, which look for parts of words and so go through everything: the index
 * holds all they look at, in the order of the list. It is a fifteenth of the table, and SQLite holds up
 * everybody else while it reads.
 */
export const versionIndexes: SQLiteSchemaHook = ({ extendTable, schema }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    const columns = table as unknown as Record<string, Column | undefined>;
    const { latest, parent, version_slug: slug } = columns;
    const {
      version_updatedAt: updatedAt,
      version_folded: folded,
      version_titleFolded: titleFolded,
    } = columns;
    if (!latest || !parent) continue;
    extendTable({
      table,
      extraConfig: () => ({
        parentLatest: index(`${name}_parent_latest_idx`).on(parent, latest),
        ...(slug ? { slugLatest: index(`${name}_version_slug_latest_idx`).on(slug, latest) } : {}),
        ...(updatedAt && folded && titleFolded
          ? { listSearch: index(`${name}_list_search_idx`).on(latest, updatedAt, folded, titleFolded) }
          : {}),
      }),
    });
  }
  return schema;
};
