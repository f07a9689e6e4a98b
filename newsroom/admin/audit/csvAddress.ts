import { stringify } from 'qs-esm';
import type { ListQuery } from 'payload';

/** Where the audit trail comes as a file, with the filters, the search and the order of a list. */
export const csvAddress = ({ search, sort, where }: Pick<ListQuery, 'search' | 'sort' | 'where'>): string =>
  `/api/audit-trail/csv${stringify({ where, search: search || undefined, sort: sort || undefined }, { addQueryPrefix: true })}`;
