import type { CollectionSlug, Payload, TypedUser } from 'payload';
import { idOf, idsOf } from '@/domain/references';

export interface NamedId {
  id: string;
  name: string;
}

/** What the calendar can be narrowed to. */
export interface FilterOptions {
  topics: NamedId[];
  /** Accounts of the newsroom. */
  staff: NamedId[];
  /** Other people who wrote one of the newest stories. */
  others: NamedId[];
  agencies: NamedId[];
}

interface Reader {
  payload: Payload;
  user: TypedUser;
}

const NEWEST_STORIES = 300;

type Row = { id: string } & Record<string, unknown>;

const byName = new Intl.Collator('vi');
const sorted = (list: NamedId[]): NamedId[] => list.sort((a, b) => byName.compare(a.name, b.name));

const rows = async (
  { payload, user }: Reader,
  collection: string,
  fields: readonly string[],
  ids?: readonly string[],
): Promise<Row[]> => {
  if (ids?.length === 0) return [];
  const { docs } = await payload.find({
    collection: collection as CollectionSlug as 'events',
    depth: 0,
    joins: false,
    overrideAccess: false,
    pagination: false,
    select: Object.fromEntries(fields.map((field) => [field, true])) as never,
    user,
    ...(ids ? { where: { id: { in: [...ids] } } } : {}),
  });
  return docs as unknown as Row[];
};

const named = (list: readonly Row[], field: string): NamedId[] =>
  list.map((row) => ({ id: row.id, name: String(row[field] ?? '') })).filter(({ name }) => name !== '');

/** The people who are named as authors of the stories that were worked on last: those a calendar is about. */
const authorsOf = async ({ payload, user }: Reader): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'articles',
    depth: 0,
    draft: true,
    limit: NEWEST_STORIES,
    overrideAccess: false,
    pagination: false,
    select: { authors: { person: true } },
    sort: '-updatedAt',
    user,
  });
  return [...new Set(docs.flatMap(({ authors }) => (authors ?? []).flatMap(({ person }) => idsOf(person))))];
};

/** Reads what the calendar can be narrowed to. */
export const readFilterOptions = async (reader: Reader): Promise<FilterOptions> => {
  const [topics, accounts, authors, agencies] = await Promise.all([
    rows(reader, 'topics', ['title']),
    rows(reader, 'users', ['name', 'person']),
    authorsOf(reader),
    rows(reader, 'agencies', ['name']),
  ]);
  const withAccount = new Set(accounts.map(({ person }) => idOf(person)));
  const others = await rows(
    reader,
    'people',
    ['name'],
    authors.filter((id) => !withAccount.has(id)),
  );
  return {
    topics: sorted(named(topics, 'title')),
    staff: sorted(named(accounts, 'name')),
    others: sorted(named(others, 'name')),
    agencies: sorted(named(agencies, 'name')),
  };
};
