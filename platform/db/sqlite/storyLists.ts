import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import type { NamedStories, NamedStory } from '../store';
import { byMoment, readLists, type Kept, type Listed, type Source } from './lists';

const MOMENTS = { publishedAt: 'published_at', releasedAt: 'released_at' } as const;

const nameOf = ({ field, by }: Pick<NamedStories, 'field' | 'by'>): string =>
  by === 'releasedAt' ? `${field} released` : field;

const sourceOf = (
  { field, by }: Pick<NamedStories, 'field' | 'by'>,
  place: Pick<Source, 'table' | 'record' | 'named' | 'paths'>,
): Source => ({ list: nameOf({ field, by }), moment: MOMENTS[by], ...place });

const inRows = (table: string, named: string) => ({ table, record: '_parent_id', named });
const inRelations = (path: string, named: string) => ({
  table: 'articles_rels',
  record: 'parent_id',
  named,
  paths: [path],
});

const TOPICS = inRelations('topics', 'topics_id');
const AGENCIES = inRows('articles_agencies', 'agency_id');

export const STORY_LISTS: Kept = {
  lists: 'story_lists',
  records: 'articles',
  publicWhen: { _status: 'published' },
  sources: [
    sourceOf({ field: 'topics', by: 'publishedAt' }, TOPICS),
    sourceOf({ field: 'topics', by: 'releasedAt' }, TOPICS),
    sourceOf({ field: 'agencies.agency', by: 'publishedAt' }, AGENCIES),
    sourceOf({ field: 'agencies.agency', by: 'releasedAt' }, AGENCIES),
    sourceOf({ field: 'events', by: 'publishedAt' }, inRelations('events', 'events_id')),
    sourceOf({ field: 'documents', by: 'publishedAt' }, inRelations('documents', 'documents_id')),
    sourceOf({ field: 'people.person', by: 'publishedAt' }, inRows('articles_people', 'person_id')),
    sourceOf({ field: 'authors.person', by: 'publishedAt' }, inRows('articles_authors', 'person_id')),
  ],
};

/** The people who have a list of stories they wrote. */
export const readAuthorIds = async (payload: Payload): Promise<string[]> => {
  const { client } = payload.db as unknown as SQLiteAdapter;
  const { rows } = await client.execute({
    sql: `SELECT id FROM people
      WHERE EXISTS (SELECT 1 FROM ${STORY_LISTS.lists} WHERE named = people.id AND list = ?)`,
    args: [nameOf({ field: 'authors.person', by: 'publishedAt' })],
  });
  return rows.map(({ id }) => String(id));
};

/** The stories in the lists of what each question names, the newest first. */
export const readStoryLists = async (
  payload: Payload,
  questions: readonly NamedStories[],
): Promise<NamedStory[][]> => {
  const parts = questions.flatMap((question, no) => {
    const { ids, before, without = [], limit } = question;
    const part = { list: nameOf(question), before: before ?? null, limit: limit + without.length };
    return ids.map((named) => ({ no, part: { ...part, named } }));
  });
  const lists = await readLists(
    payload.db as unknown as SQLiteAdapter,
    STORY_LISTS,
    parts.map(({ part }) => part),
  );
  const found = questions.map(() => [] as Listed[]);
  for (const [place, { no }] of parts.entries()) found[no]!.push(...lists[place]!);
  return questions.map(({ without = [], limit }, no) => {
    const left = new Set(without);
    const stories = new Map<string, Listed>();
    // The lists stand in the order of the ids: of several that a story names the first counts.
    for (const one of found[no]!) if (!left.has(one.id) && !stories.has(one.id)) stories.set(one.id, one);
    return [...stories.values()]
      .sort((a, b) => byMoment(b, a))
      .slice(0, limit)
      .map(({ id, named }) => ({ id, named }));
  });
};
