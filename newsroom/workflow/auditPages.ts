import type { DataFromCollectionSlug, PayloadRequest } from 'payload';
import type { AuditQuery } from './auditQuery';

export type AuditRow = DataFromCollectionSlug<'audit-trail'>;

/**
 * The audit trail up to a moment, page by page: as much as the person of `req` may read, never all of it in memory.
 * Entries are only ever added, so pages stay what they are; one that is committed late, with an earlier time, moves
 * others to the next page, where they are left out the second time.
 */
export async function* auditPages(
  req: PayloadRequest,
  { where, sort }: AuditQuery,
  until: Date,
  perPage = 500,
): AsyncGenerator<AuditRow[], void, undefined> {
  const byId = sort.startsWith('-') ? '-id' : 'id';
  let before = new Set<string>();
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      collection: 'audit-trail',
      where: { and: [{ at: { less_than_equal: until.toISOString() } }, where] },
      sort: [sort, byId],
      limit: perPage,
      page,
      depth: 0,
      overrideAccess: false,
      req,
    });
    yield docs.filter(({ id }) => !before.has(id));
    if (!hasNextPage) return;
    before = new Set(docs.map(({ id }) => id));
  }
}
