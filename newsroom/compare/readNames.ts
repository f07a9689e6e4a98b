import type { CollectionSlug, PayloadRequest } from 'payload';
import { readable } from './paragraph';

/** Records to be named: their ids by collection. */
export type Wanted = Map<string, Set<string>>;

/** What records are called, by collection and id. */
export type Names = Map<string, string>;

export const nameKey = (collection: string, id: string): string => `${collection} ${id}`;

export const want = (wanted: Wanted, collection: string, id: string): void => {
  wanted.set(collection, (wanted.get(collection) ?? new Set()).add(id));
};

/** The names of records that the person of `req` may read, as their newest versions have them. */
export const readNames = async (req: PayloadRequest, wanted: Wanted): Promise<Names> => {
  const names: Names = new Map();
  for (const [collection, ids] of wanted) {
    const config = req.payload.collections[collection as CollectionSlug]?.config;
    if (!config || ids.size === 0) continue;
    const title = config.admin.useAsTitle ?? 'id';
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug as 'articles',
      where: { id: { in: [...ids] } },
      depth: 0,
      draft: true,
      joins: false as never,
      limit: ids.size,
      pagination: false,
      overrideAccess: false,
      select: { [title]: true, ...(config.upload ? { filename: true } : {}) } as never,
      req,
    });
    for (const doc of docs as unknown as Record<string, unknown>[]) {
      const said = [doc[title], config.upload && doc.filename ? `(${String(doc.filename)})` : ''];
      names.set(nameKey(collection, String(doc.id)), readable(said.filter(Boolean).join(' ')));
    }
  }
  return names;
};
