import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj, Payload } from 'payload';
import type { NamedStories, NamedStory } from '../store';
import { rowsOf, type Client } from './rowsOf';

/**
 * The published stories that name a topic, an office, a person …, in the order in which they are listed. SQLite has no
 * index over two tables, so to find the newest twenty stories of an office it would read and sort all of them. Kept by
 * triggers: whatever writes a story, also a bulk import, writes its lists in the same transaction (ADR 0019).
 */
const TABLE = `CREATE TABLE story_lists (
  list text NOT NULL,
  named text NOT NULL,
  at text NOT NULL,
  story text NOT NULL,
  PRIMARY KEY (named, list, at, story)
) WITHOUT ROWID`;

type Adapter = Pick<SQLiteAdapter, 'client' | 'payload'>;

const MOMENTS = { publishedAt: 'published_at', releasedAt: 'released_at' } as const;

const nameOf = ({ field, by }: Pick<NamedStories, 'field' | 'by'>): string =>
  by === 'releasedAt' ? `${field} released` : field;

/** Where a story names something, and the moment it is listed by. */
interface Source {
  list: string;
  moment: (typeof MOMENTS)[keyof typeof MOMENTS];
  table: string;
  /** The column of the story. */
  story: string;
  /** The column of what it names. */
  named: string;
  /** Of a table that holds more than this field. */
  path?: string;
}

const sourceOf = (
  { field, by }: Pick<NamedStories, 'field' | 'by'>,
  place: Pick<Source, 'table' | 'story' | 'named' | 'path'>,
): Source => ({ list: nameOf({ field, by }), moment: MOMENTS[by], ...place });

const inRows = (table: string, named: string) => ({ table, story: '_parent_id', named });
const inRelations = (path: string, named: string) => ({
  table: 'articles_rels',
  story: 'parent_id',
  named,
  path,
});

const TOPICS = inRelations('topics', 'topics_id');
const AGENCIES = inRows('articles_agencies', 'agency_id');

const SOURCES: readonly Source[] = [
  sourceOf({ field: 'topics', by: 'publishedAt' }, TOPICS),
  sourceOf({ field: 'topics', by: 'releasedAt' }, TOPICS),
  sourceOf({ field: 'agencies.agency', by: 'publishedAt' }, AGENCIES),
  sourceOf({ field: 'agencies.agency', by: 'releasedAt' }, AGENCIES),
  sourceOf({ field: 'events', by: 'publishedAt' }, inRelations('events', 'events_id')),
  sourceOf({ field: 'documents', by: 'publishedAt' }, inRelations('documents', 'documents_id')),
  sourceOf({ field: 'people.person', by: 'publishedAt' }, inRows('articles_people', 'person_id')),
  sourceOf({ field: 'authors.person', by: 'publishedAt' }, inRows('articles_authors', 'person_id')),
];

const isListed = ({ moment }: Source, row: string): string =>
  `${row}._status = 'published' AND ${row}.${moment} IS NOT NULL`;

/**
 * Whether a row of a source (`new`, `old`, or none for the table's) names something in this field. A `+` keeps SQLite
 * from an index on that column (https://www.sqlite.org/optoverview.html#disqualifying_where_clause_terms_using_unary_):
 * a story has a few such rows, a topic many.
 */
const names = ({ path, named }: Source, row = ''): string => {
  const at = row && `${row}.`;
  return `+${at}${named} IS NOT NULL${path ? ` AND +${at}path = '${path}'` : ''}`;
};

const addOne = (source: Source): string => `
  INSERT INTO story_lists (list, named, at, story)
  SELECT '${source.list}', new.${source.named}, articles.${source.moment}, articles.id FROM articles
  WHERE articles.id = new.${source.story} AND ${isListed(source, 'articles')} AND ${names(source, 'new')}
  ON CONFLICT DO NOTHING;`;

/** A story may name an office twice, in two roles. */
const removeOne = (source: Source): string => `
  DELETE FROM story_lists
  WHERE named = old.${source.named} AND list = '${source.list}' AND story = old.${source.story}
    AND at = (SELECT ${source.moment} FROM articles WHERE id = old.${source.story})
    AND NOT EXISTS (
      SELECT 1 FROM ${source.table}
      WHERE ${source.story} = old.${source.story} AND +${source.named} = old.${source.named} AND ${names(source)}
    );`;

const addAll = (source: Source, story?: string): string => `
  INSERT INTO story_lists (list, named, at, story)
  SELECT '${source.list}', source.${source.named}, articles.${source.moment}, articles.id
  FROM articles JOIN ${source.table} source ON source.${source.story} = articles.id
  WHERE ${story ? `articles.id = ${story} AND ` : ''}${isListed(source, 'articles')} AND ${names(source, 'source')}
  ON CONFLICT DO NOTHING;`;

const removeAll = (source: Source): string => `
  DELETE FROM story_lists
  WHERE list = '${source.list}' AND at = old.${source.moment} AND story = old.id
    AND named IN (SELECT ${source.named} FROM ${source.table} WHERE ${source.story} = old.id);`;

const each = (statement: (source: Source) => string): string => SOURCES.map(statement).join('');

const triggersOf = (source: Source, no: number): [name: string, rest: string][] => [
  [
    `story_lists_${no}_insert`,
    `AFTER INSERT ON ${source.table} WHEN ${names(source, 'new')} BEGIN${addOne(source)}\nEND`,
  ],
  [
    `story_lists_${no}_delete`,
    `AFTER DELETE ON ${source.table} WHEN ${names(source, 'old')} BEGIN${removeOne(source)}\nEND`,
  ],
  [
    `story_lists_${no}_update`,
    `AFTER UPDATE ON ${source.table} BEGIN${removeOne(source)}${addOne(source)}\nEND`,
  ],
];

const TRIGGERS: readonly [name: string, rest: string][] = [
  // What it names may have been written before: in bulk, in any order.
  [
    'story_lists_story_insert',
    `AFTER INSERT ON articles WHEN new._status = 'published' BEGIN${each((source) => addAll(source, 'new.id'))}\nEND`,
  ],
  [
    'story_lists_story_update',
    `AFTER UPDATE OF _status, published_at, released_at ON articles
WHEN old._status IS NOT new._status OR old.published_at IS NOT new.published_at OR old.released_at IS NOT new.released_at
BEGIN${each(removeAll)}${each((source) => addAll(source, 'new.id'))}
END`,
  ],
  // Before: what it names goes with it.
  ['story_lists_story_delete', `BEFORE DELETE ON articles BEGIN${each(removeAll)}\nEND`],
  ...SOURCES.flatMap(triggersOf),
];

const PARTS: readonly { name: string; sql: string }[] = [
  { name: 'story_lists', sql: TABLE },
  ...TRIGGERS.map(([name, rest]) => ({ name, sql: `CREATE TRIGGER ${name} ${rest}` })),
];

const partsThere = (client: Client): Promise<string[][]> =>
  rowsOf(
    client,
    "SELECT type, name, sql FROM sqlite_schema WHERE name LIKE 'story\\_lists%' ESCAPE '\\' AND sql IS NOT NULL",
  );

const dropsOf = (parts: string[][]): string[] => [
  ...parts.filter(([type]) => type === 'trigger').map(([, name]) => `DROP TRIGGER ${name}`),
  ...parts.filter(([type]) => type === 'table').map(([, name]) => `DROP TABLE ${name}`),
];

/**
 * Takes the lists away before tables are changed: SQLite refuses to rename a table while a trigger names one that is
 * not there. `keepStoryLists` makes them anew.
 */
export const dropStoryLists = async ({ client }: Adapter): Promise<void> => {
  const drops = dropsOf(await partsThere(client));
  if (drops.length > 0) await client.batch(drops, 'write');
};

/** With fewer it is done before anyone could read of it. */
const LONG_FROM = 10_000;

/**
 * Makes the lists from the stories there are, unless they are there and kept by just these triggers. Some four seconds
 * for a hundred thousand stories, said in the log before it when there are many.
 */
export const keepStoryLists = async ({ client, payload }: Adapter): Promise<void> => {
  const there = await partsThere(client);
  const known = new Map(there.map(([, name, sql]) => [name, sql]));
  if (known.size === PARTS.length && PARTS.every(({ name, sql }) => known.get(name) === sql)) return;
  const isReady = await rowsOf(client, "SELECT 1 FROM sqlite_schema WHERE name = 'articles_authors'");
  if (isReady.length === 0) return;
  const [[stories]] = (await rowsOf(client, 'SELECT count(*) FROM articles')) as [[string]];
  if (Number(stories) >= LONG_FROM) payload.logger.info('The lists of stories are made anew.');
  await client.batch(
    [...dropsOf(there), ...PARTS.map(({ sql }) => sql), ...SOURCES.map((source) => addAll(source))],
    'write',
  );
};

/** Has the lists kept from when the database is opened. */
export const withStoryLists = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args);
    const { connect } = db;
    db.connect = async function (options) {
      await connect!.call(this, options);
      await keepStoryLists(this as unknown as SQLiteAdapter);
    };
    return db;
  },
});

/** A statement of so many parts is what SQLite takes at once. */
const LISTS_AT_ONCE = 100;

interface Listed extends NamedStory {
  at: string;
}

const newestFirst = (a: Listed, b: Listed): number => {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? 1 : -1;
};

/** One list of a question; `no` is the number of the question. */
const statementOf = (
  question: NamedStories,
  no: number,
  named: string,
): { sql: string; args: (string | number)[] } => {
  const { before, without = [], limit } = question;
  const older = before ? 'AND at <= ? AND (at, story) < (?, ?)' : '';
  return {
    sql: `SELECT * FROM (SELECT ${no} AS no, named, at, story FROM story_lists
      WHERE named = ? AND list = ? ${older} ORDER BY at DESC, story DESC LIMIT ?)`,
    args: [
      named,
      nameOf(question),
      ...(before ? [before.at, before.at, before.id] : []),
      limit + without.length,
    ],
  };
};

/** The stories in the lists of what each question names, the newest first. */
export const readStoryLists = async (
  payload: Payload,
  questions: readonly NamedStories[],
): Promise<NamedStory[][]> => {
  const { client } = payload.db as unknown as SQLiteAdapter;
  const lists = questions.flatMap((question, no) => question.ids.map((id) => statementOf(question, no, id)));
  const found = questions.map(() => [] as Listed[]);
  for (let from = 0; from < lists.length; from += LISTS_AT_ONCE) {
    const some = lists.slice(from, from + LISTS_AT_ONCE);
    const { rows } = await client.execute({
      sql: some.map(({ sql }) => sql).join(' UNION ALL '),
      args: some.flatMap(({ args }) => args),
    });
    for (const { no, named, at, story } of rows)
      found[Number(no)]!.push({ id: String(story), named: String(named), at: String(at) });
  }
  return questions.map(({ ids, without = [], limit }, no) => {
    const left = new Set(without);
    const stories = new Map<string, Listed>();
    // Of several that a story names the first counts.
    const rank = new Map(ids.map((id, place) => [id, place]));
    for (const one of found[no]!.sort((a, b) => rank.get(a.named)! - rank.get(b.named)!))
      if (!left.has(one.id) && !stories.has(one.id)) stories.set(one.id, one);
    return [...stories.values()]
      .sort(newestFirst)
      .slice(0, limit)
      .map(({ id, named }) => ({ id, named }));
  });
};
