import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite';
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core';

type Column = Parameters<ReturnType<typeof index>['on']>[0];
type Columns = Readonly<Record<string, Column | undefined>>;

/**
 * What every save asks of the versions: the latest of a record, and the latest with a slug. Payload has an index on each
 * of the columns; SQLite, which knows nothing of their values, may take the one on `latest` and look at the
 * latest version of every record.
 */
const bySaves = (name: string, { latest, parent, version_slug: slug }: Columns) => ({
  ...(latest && parent ? { parentLatest: index(`${name}_parent_latest_idx`).on(parent, latest) } : {}),
  ...(latest && slug ? { slugLatest: index(`${name}_version_slug_latest_idx`).on(slug, latest) } : {}),
});

/**
 * What lists of the newsroom ask, the newest first or, of stories, the last published first: those at one stage, and parts of
 * words, for which everything is gone through. Each index holds all that is looked at, a fifteenth of the table.
 */
const byLists = (
  name: string,
  {
    latest,
    version_stage: stage,
    version_updatedAt: updatedAt,
    version_publishedAt: publishedAt,
    version_folded: folded,
    version_titleFolded: titleFolded,
  }: Columns,
) => {
  if (!latest || !stage || !updatedAt || !folded || !titleFolded) return {};
  const named = (list: string) => index(`${name}_${list}_search_idx`);
  return {
    byStage: named('stage').on(stage, latest, updatedAt, folded, titleFolded),
    byUpdate: named('list').on(latest, updatedAt, stage, folded, titleFolded),
    ...(publishedAt
      ? { byPublication: named('published').on(latest, publishedAt, stage, folded, titleFolded) }
      : {}),
  };
};

/**
 * What is asked of the stories of an office or a topic: their order. An index has it for each id, so that the newest ten
 * of a hundred thousand are found without a look at any text.
 */
const byStories = (
  name: string,
  { id, latest, parent, publishedAt, version_publishedAt, version_updatedAt, createdAt }: Columns,
) => {
  const row = index(`${name}_row_idx`);
  if (id && publishedAt && createdAt) return { row: row.on(id, publishedAt, createdAt) };
  return id && latest && version_publishedAt && version_updatedAt && createdAt && parent
    ? { row: row.on(id, latest, version_publishedAt, version_updatedAt, createdAt, parent) }
    : {};
};

/** Indexes that Payload does not make. While SQLite goes through a table everybody waits. */
export const ownIndexes: SQLiteSchemaHook = ({ extendTable, schema }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    const columns = table as unknown as Columns;
    extendTable({
      table,
      extraConfig: () => ({
        ...bySaves(name, columns),
        ...byLists(name, columns),
        ...byStories(name, columns),
      }),
    });
  }
  return schema;
};
