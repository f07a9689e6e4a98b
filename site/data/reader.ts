import config from '@payload-config';
import {
  createLocalReq,
  getPayload,
  type CollectionSlug,
  type GlobalSlug,
  type Payload,
  type SelectType,
  type TypedUser,
  type Where,
} from 'payload';
import { pageTags } from '@/domain/pageTags';
import type { Period } from '@/domain/periods';
import { idOf, idsOf } from '@/domain/references';
import type { Article, Config, Event } from '@/payload-types';
import { storeOf, type EventsOfAgencies, type NamedStories, type NamedStory } from '@/platform/db/store';
import { searchOf } from '@/platform/search/engine';
import type { SearchEngine } from '@/platform/search/types';
import { note, shared, sharedEach } from '@/platform/server/pageCache/pages';
import { ARTICLE_CARD } from './cards';
import { newestFirst, olderThan } from './paging';
import { populate, populateRecords, type LoadRecords } from './populate';

type Collections = Config['collections'];

interface Query {
  where?: Where;
  /** And one of these, if there are any. */
  either?: readonly Where[];
  sort?: string | string[];
  limit?: number;
  depth?: number;
  select?: SelectType;
}

/**
 * The one way to the database for public pages: access control always on, as the public (no user) or, in a
 * preview, as the signed-in person. Notes what was read, so that a change drops the pages that show it.
 */
export interface Reader {
  readonly isPreview: boolean;
  /** Records of a collection; `limit: 0` = all. */
  list<S extends CollectionSlug & keyof Collections>(collection: S, query?: Query): Promise<Collections[S][]>;
  /** Stories that name something, the newest first: what `list` finds, as quick with many stories as with few. */
  listNaming(question: NamedStories, query: Pick<Query, 'depth' | 'select'>): Promise<Article[]>;
  /** Which stories those are, for several questions at once. Notes nothing: whoever shows them reads them by `list`. */
  storiesNaming(questions: readonly NamedStories[]): Promise<NamedStory[][]>;
  /** Events of these agencies, or of all where none is named, in the order of the question. */
  listEvents(question: EventsOfAgencies): Promise<Event[]>;
  /** The first record that matches, or null. */
  one<S extends CollectionSlug & keyof Collections>(
    collection: S,
    query: Query,
  ): Promise<Collections[S] | null>;
  /** Versions of stories by their own ids, in no order; nothing for the public. */
  versions(ids: string[], select: SelectType): Promise<{ id: string; parent: string; version: Article }[]>;
  /** Every id that a relationship of these records has, also one within a list, in no order. */
  distinctIds(collection: CollectionSlug & keyof Collections, field: string): Promise<string[]>;
  /** Everyone whom a story that may be read names as an author, by id, in no order. */
  authorIds(): Promise<string[]>;
  /** The record at this place (from 0) of the records that match, in their order, or null. Notes nothing of it. */
  at<S extends CollectionSlug & keyof Collections>(
    collection: S,
    place: number,
    query: Required<Pick<Query, 'where' | 'sort' | 'select'>>,
  ): Promise<Collections[S] | null>;
  /** How many records match. Notes nothing: whoever counts knows of what. */
  count(collection: CollectionSlug & keyof Collections, where: Where): Promise<number>;
  /** How many records have the moment in `field` within each of the periods, by their keys. */
  countByPeriod(
    collection: CollectionSlug & keyof Collections,
    field: string,
    periods: readonly Period[],
  ): Promise<Map<string, number>>;
  /**
   * Asks the search index, which says where words are: what a page shows of a record is read by `list`, so that nothing
   * leaks even where the index is wrong. Notes nothing: whoever asks knows for what.
   */
  search<T>(action: (engine: SearchEngine) => Promise<T>): Promise<T>;
  global<S extends GlobalSlug & keyof Config['globals']>(
    slug: S,
    depth?: number,
  ): Promise<Config['globals'][S]>;
}

/** Events that one of these agencies hosts or takes part in: for `either` of `Reader.list`. */
export const eventsOf = (line: readonly string[]): Where[] => [
  { hosts: { in: line } },
  { participants: { in: line } },
];

/** What pages show of records that others refer to. A story is then a card or a link: its text is not read. */
const REFERRED: Partial<Record<string, SelectType>> = { articles: ARTICLE_CARD };

/** Records that others refer to, as the public may see them; kept from page to page. */
const loadShared =
  (payload: Payload): LoadRecords =>
  (collection, ids) => {
    const loadAll = async (missing: string[]) => {
      const select =
        REFERRED[collection] ?? payload.collections[collection as 'articles'].config.defaultPopulate;
      const { docs } = await storeOf(payload).forPublic(() =>
        payload.find({
          collection: collection as 'articles',
          where: { id: { in: missing } },
          ...(select ? { select: select as never } : {}),
          depth: 0,
          joins: false as never,
          pagination: false,
          overrideAccess: false,
        }),
      );
      return new Map(docs.map((doc) => [String(doc.id), doc]));
    };
    return sharedEach(`record:${collection}`, ids, loadAll, (id) => pageTags.record(collection, id));
  };

/** The ids in a field of relations, or in the field `within` of its rows. */
const referencesIn = (record: object, field: string, within?: string): string[] => {
  const value = (record as Record<string, unknown>)[field];
  if (within === undefined) return idsOf(value);
  return ((value ?? []) as Record<string, unknown>[]).flatMap((row) => idsOf(row[within]));
};

const readerOf = (payload: Payload, viewer: { user: TypedUser } | null): Reader => {
  const asViewer = viewer ? { user: viewer.user } : {};
  /** How records are found, whatever is asked; each question has a context of its own. */
  const asReader = () => ({
    draft: Boolean(viewer),
    joins: false as never,
    overrideAccess: false,
    ...(viewer ? { user: viewer.user } : { context: { isForPage: true } }),
  });
  const read = <T>(query: () => Promise<T>): Promise<T> =>
    viewer ? query() : storeOf(payload).forPublic(query);
  /** The condition of a question with `either`, in a form that is answered from indexes; null when nothing matches. */
  const conditionOf = async (
    collection: CollectionSlug,
    { either, where = {}, sort, limit }: Query & { either: readonly Where[] },
  ): Promise<Where | null> => {
    if (storeOf(payload).hasIndexesForEither) return { and: [where, { or: [...either] }] };
    const found = await Promise.all(
      either.map((one) =>
        find(collection as 'articles', {
          where: { and: [where, one] },
          depth: 0,
          select: { id: true },
          ...(sort ? { sort } : {}),
          ...(limit ? { limit } : {}),
        }),
      ),
    );
    const ids = new Set(found.flat().map(({ id }) => id));
    return ids.size > 0 ? { id: { in: [...ids] } } : null;
  };
  const find: Reader['list'] = async (collection, asked = {}) => {
    const { either = [], sort, limit = 0, depth = 1, select } = asked;
    const where = either.length > 0 ? await conditionOf(collection, { ...asked, either }) : asked.where;
    if (where === null) return [];
    const query = () =>
      payload.find({
        // Any of them: the compiler would write out what each of them holds.
        collection: collection as 'articles',
        ...(where ? { where } : {}),
        ...(sort ? { sort } : {}),
        ...(select ? { select: select as never } : {}),
        depth: viewer ? depth : 0,
        limit,
        pagination: false,
        ...asReader(),
      });
    const { docs } = await read(query);
    if (!viewer) await populateRecords(payload, collection, docs, depth, loadShared(payload));
    return docs as never;
  };
  const list: Reader['list'] = async (collection, query) => {
    const docs = await find(collection, query);
    for (const doc of docs) note(pageTags.record(collection, String(doc.id)));
    return docs;
  };
  /** As an ordinary question. */
  const naming = ({ field, by, ids, before, without = [], limit }: NamedStories): Query => {
    const where: Where[] = [{ [field]: { in: ids } }, ...olderThan(by, before ?? null)];
    if (without.length > 0) where.push({ id: { not_in: without } });
    return { where: { and: where }, sort: newestFirst(by), limit };
  };
  // Drafts stand in no list.
  const quickly = viewer ? undefined : storeOf(payload).namedStories;
  const storiesNaming: Reader['storiesNaming'] = (questions) =>
    quickly
      ? quickly(payload, questions)
      : Promise.all(
          questions.map(async (question) => {
            const [field, within] = question.field.split('.') as [string, string?];
            const rows = await find('articles', { ...naming(question), depth: 0, select: { [field]: true } });
            return rows.map((row) => {
              const has = new Set(referencesIn(row, field, within));
              return { id: row.id, named: question.ids.find((id) => has.has(id))! };
            });
          }),
        );
  const listNaming: Reader['listNaming'] = async (question, query) => {
    if (!quickly) return list('articles', { ...query, ...naming(question) });
    const [found] = await quickly(payload, [question]);
    const ids = found!.map(({ id }) => id);
    if (ids.length === 0) return [];
    return list('articles', { ...query, where: { id: { in: ids } }, sort: newestFirst(question.by) });
  };
  const listEvents: Reader['listEvents'] = async (question) => {
    const { agencies, over, limit } = question;
    const isComing = over.after !== undefined;
    const sort = isComing ? ['overAt', 'id'] : newestFirst('overAt');
    const lists = viewer || agencies.length === 0 ? undefined : storeOf(payload).eventsOfAgencies;
    if (lists) {
      const ids = await lists(payload, question);
      return ids.length > 0 ? list('events', { where: { id: { in: ids } }, sort, depth: 0 }) : [];
    }
    const where: Where = isComing
      ? { overAt: { greater_than: over.after } }
      : over.before.id === undefined
        ? { overAt: { less_than_equal: over.before.at } }
        : { and: olderThan('overAt', { at: over.before.at, id: over.before.id }) };
    const either = agencies.length > 0 ? eventsOf(agencies) : [];
    return list('events', { where, either, sort, limit, depth: 0 });
  };
  /** For questions that look at no access themselves; null when nothing may be read. */
  const whatMayBeRead = async (collection: CollectionSlug): Promise<Where | null> => {
    const req = await createLocalReq(asViewer, payload);
    const access = await payload.collections[collection].config.access.read({ req });
    return access === true ? { id: { exists: true } } : access || null;
  };
  const distinctIds: Reader['distinctIds'] = async (collection, field) => {
    const where = await whatMayBeRead(collection);
    return where ? read(() => storeOf(payload).distinctIds(payload, { collection, field, where })) : [];
  };
  return {
    isPreview: Boolean(viewer),
    list,
    listNaming,
    storiesNaming,
    listEvents,
    one: async (collection, query) => (await list(collection, { ...query, limit: 1 }))[0] ?? null,
    versions: async (ids, select) => {
      if (!viewer || ids.length === 0) return [];
      const { docs } = await payload.findVersions({
        collection: 'articles',
        where: { id: { in: ids } },
        depth: 1,
        limit: ids.length,
        pagination: false,
        select: { parent: true, version: select } as never,
        overrideAccess: false,
        user: viewer.user,
      });
      return docs.map(({ id, parent, version }) => ({
        id: String(id),
        parent: idOf(parent as never)!,
        version: version as Article,
      }));
    },
    distinctIds,
    authorIds: async () =>
      (viewer ? undefined : storeOf(payload).authorIds)?.(payload) ??
      distinctIds('articles', 'authors.person'),
    at: async (collection, place, { where, sort, select }) => {
      const { docs } = await read(() =>
        payload.find({
          collection: collection as 'articles',
          where,
          sort,
          select: select as never,
          depth: 0,
          limit: 1,
          page: place + 1,
          ...asReader(),
        }),
      );
      return (docs[0] ?? null) as never;
    },
    count: async (collection, where) => {
      const { totalDocs } = await read(() =>
        payload.count({
          collection: collection as 'articles',
          where,
          overrideAccess: false,
          ...asViewer,
        }),
      );
      return totalDocs;
    },
    countByPeriod: async (collection, field, periods) => {
      const where = periods.length > 0 ? await whatMayBeRead(collection) : null;
      if (!where) return new Map();
      return read(() => storeOf(payload).countByPeriod(payload, { collection, field, where, periods }));
    },
    search: (action) => read(() => action(searchOf(payload))),
    global: async (slug, depth = 1) => {
      const load = (levels: number) =>
        read(() => payload.findGlobal({ slug, depth: levels, overrideAccess: false }));
      note(pageTags.global(slug));
      if (viewer) return (await load(depth)) as never;
      const kept = await shared(`global:${slug}`, () => {
        note(pageTags.global(slug));
        return load(0);
      });
      if (depth === 0) return kept as never;
      const row = structuredClone(kept);
      const { flattenedFields } = payload.globals.config.find((each) => each.slug === slug)!;
      await populate(payload, flattenedFields, [row], depth, loadShared(payload));
      return row as never;
    },
  };
};

const connect = () => getPayload({ config });

export const publicReader = async (): Promise<Reader> => readerOf(await connect(), null);

/** A reader for the person whose session cookie is in `headers`; null when nobody is signed in. */
export const previewReader = async (headers: Headers): Promise<Reader | null> => {
  const payload = await connect();
  const { user } = await payload.auth({ headers });
  return user ? readerOf(payload, { user }) : null;
};
