import { stringify } from 'qs-esm';
import type { ClientCollectionConfig, Where } from 'payload';
import { mergeListSearchAndWhere } from 'payload/shared';
import type { BulkText } from './runBulk';

type Row = Record<string, unknown>;

const PER_PAGE = 200;

const textOf = (row: Row, titleField: string): BulkText => ({
  id: String(row.id),
  title: typeof row[titleField] === 'string' ? row[titleField] : '',
  updatedAt: typeof row.updatedAt === 'string' ? row.updatedAt : null,
});

/** The chosen rows of the page of a list that is shown, in its order. */
export const chosenTexts = (
  rows: readonly Row[],
  ids: readonly (string | number)[],
  titleField: string,
): BulkText[] => {
  const chosen = new Set(ids.map(String));
  return rows.filter(({ id }) => chosen.has(String(id))).map((row) => textOf(row, titleField));
};

interface List {
  /** As the admin knows it: what is searched and what is the title. */
  config: Pick<ClientCollectionConfig, 'slug' | 'admin'>;
  where: Where | undefined;
  search: string | undefined;
}

/** Where the API (after `/api/`) answers a page of everything a list holds with its filters and its search. */
export const listAddress = ({ config, where, search }: List, titleField: string, page: number): string => {
  const query = {
    draft: true,
    depth: 0,
    limit: PER_PAGE,
    page,
    // What others save meanwhile moves nothing to another page.
    sort: 'id',
    select: { [titleField]: true, updatedAt: true },
    where: mergeListSearchAndWhere({
      collectionConfig: config as ClientCollectionConfig,
      search: search ?? '',
      // It adds the search to what it is given.
      where: structuredClone(where ?? {}),
    }),
  };
  return `${config.slug}?${stringify(query)}`;
};

interface Page {
  docs: Row[];
  hasNextPage: boolean;
}

/** Reads all pages of a list. Null: it was stopped. */
export const allTexts = async (
  readPage: (page: number) => Promise<Page>,
  titleField: string,
  isStopped: () => boolean,
): Promise<BulkText[] | null> => {
  const texts = new Map<string, BulkText>();
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await readPage(page);
    if (isStopped()) return null;
    for (const row of docs) texts.set(String(row.id), textOf(row, titleField));
    if (!hasNextPage) return [...texts.values()];
  }
};
