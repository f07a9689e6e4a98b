import type { JoinField } from 'payload';

/** A table of what refers to a record: in its own view, not a column of a list (collections/hooks/limitReads.ts). */
export const inRecordOnly = (...defaultColumns: string[]): JoinField['admin'] => ({
  defaultColumns,
  allowCreate: false,
  disableListColumn: true,
});

/** The stories that name a record in their field `on`, the newest first. */
export const storiesField = (on: string, label: JoinField['label'], name = 'stories'): JoinField => ({
  name,
  type: 'join',
  collection: 'articles',
  on,
  label,
  defaultSort: '-publishedAt',
  admin: inRecordOnly('title', 'publishedAt', 'stage'),
});
