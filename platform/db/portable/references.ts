import type { CollectionSlug } from 'payload';
import { NO_JOINS } from './reader';
import type { Database, Source } from './sources';

const PAGE = 5_000;

/**
 * Which records there are. MongoDB keeps references to records that were deleted, SQLite does not: they are no part
 * of what is moved.
 */
export class References {
  readonly #ids = new Map<string, Set<string>>();

  add(collection: string, id: string): void {
    const ids = this.#ids.get(collection);
    if (ids) ids.add(id);
    else this.#ids.set(collection, new Set([id]));
  }

  has(collection: string, id: string): boolean {
    return this.#ids.get(collection)?.has(id) ?? false;
  }
}

/** Notes the ids of all records of a database that are moved. */
export const readReferences = async (db: Database, sources: readonly Source[]): Promise<References> => {
  const references = new References();
  for (const { kind, slug } of sources) {
    if (kind !== 'collections') continue;
    for (let after: string | undefined; ;) {
      const { docs } = await db.find<{ id: string }>({
        collection: slug as CollectionSlug,
        where: after ? { id: { greater_than: after } } : {},
        select: { id: true },
        ...NO_JOINS,
        sort: 'id',
        limit: PAGE,
        pagination: false,
      });
      for (const { id } of docs) references.add(slug, String(id));
      if (docs.length < PAGE) break;
      after = String(docs.at(-1)!.id);
    }
  }
  return references;
};
