import { createClient } from '@libsql/client';
import MiniSearch from 'minisearch';
import type { SearchEntry } from '@/platform/search/types';

/** Answers a question as typed with ids of entries, best first. */
export type Answer = (typed: string) => Promise<string[]>;

const DEPTH = 50;

export const keyOf = ({ kind, id }: Pick<SearchEntry, 'kind' | 'id'>): string => `${kind}/${id}`;

/** What was typed as FTS5 has it: words and phrases in quotation marks, `-` as NOT. Null when there is nothing left. */
const ftsQuery = (typed: string, joint: 'AND' | 'OR'): string | null => {
  const parts = [...typed.matchAll(/(-?)(?:"([^"]+)"|(\S+))/g)].map(([, minus, phrase, word]) => ({
    isOut: minus === '-',
    text: `"${(phrase ?? word)!.replaceAll('"', '')}"`,
  }));
  const wanted = parts.filter(({ isOut }) => !isOut).map(({ text }) => text);
  const out = parts.filter(({ isOut }) => isOut).map(({ text }) => ` NOT ${text}`);
  return wanted.length > 0 ? `(${wanted.join(` ${joint} `)})${out.join('')}` : null;
};

/** Plain FTS5: the tokenizer `unicode61` and `bm25` as they come, over the same four fields. */
export const fts5 = async (
  entries: readonly SearchEntry[],
): Promise<{ all: Answer; any: Answer; close: () => void }> => {
  const client = createClient({ url: ':memory:' });
  await client.execute('CREATE VIRTUAL TABLE plain USING fts5(key UNINDEXED, title, names, lead, body)');
  for (let from = 0; from < entries.length; from += 500)
    await client.batch(
      entries.slice(from, from + 500).map((entry) => ({
        sql: 'INSERT INTO plain VALUES (?, ?, ?, ?, ?)',
        args: [keyOf(entry), entry.title, entry.names.join('\n'), entry.lead, entry.body],
      })),
      'write',
    );
  const answer =
    (joint: 'AND' | 'OR'): Answer =>
    async (typed) => {
      const query = ftsQuery(typed, joint);
      if (!query) return [];
      const { rows } = await client.execute({
        sql: `SELECT key FROM plain WHERE plain MATCH ? ORDER BY bm25(plain) LIMIT ${DEPTH}`,
        args: [query],
      });
      return rows.map(({ key }) => String(key));
    };
  return { all: answer('AND'), any: answer('OR'), close: () => client.close() };
};

/** MiniSearch with prefixes, misprints and a boosted title, as its README sets it up. */
export const miniSearch = (entries: readonly SearchEntry[]): Answer => {
  const index = new MiniSearch<{ key: string }>({
    idField: 'key',
    fields: ['title', 'names', 'lead', 'body'],
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(entries.map((entry) => ({ ...entry, names: entry.names.join('\n'), key: keyOf(entry) })));
  return (typed) =>
    Promise.resolve(
      index
        .search(typed)
        .slice(0, DEPTH)
        .map(({ id }) => String(id)),
    );
};
