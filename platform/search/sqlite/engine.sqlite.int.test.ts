import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { InStatement } from '@libsql/client';
import { createLocalReq } from 'payload';
import { afterEach, expect, it, vi } from 'vitest';
import { openNewsroom } from '@/test/newsroom';
import { searchOf } from '../engine';
import type { SearchQuestion } from '../types';

afterEach(() => vi.restoreAllMocks());

const word = (folded: string) => [{ folded, exact: null }];
const question = (over: Partial<SearchQuestion>): SearchQuestion => ({
  groups: [[word('rung')], [word('ngap')], [word('man')]],
  without: [word('bao')],
  match: 'all',
  filters: { from: new Date('2026-01-01T00:00:00Z'), until: new Date('2027-01-01T00:00:00Z') },
  ...over,
});

it.each(['all', 'any'] as const)(
  'gives FTS5 integers for bounds: of a REAL it takes no notice and reads to the end of the index (%s)',
  async (match) => {
    const payload = await openNewsroom();
    const engine = searchOf(payload);
    await engine.put(
      await createLocalReq({}, payload),
      ['1', '2'].map((no) => ({
        kind: 'articles' as const,
        id: no.padStart(24, '0'),
        title: 'Trồng rừng ngập mặn',
        names: [],
        lead: '',
        body: '',
        at: new Date('2026-03-01T02:00:00Z'),
        topics: [],
        agencies: [],
      })),
    );
    const { client } = payload.db as unknown as SQLiteAdapter;
    const types: string[] = [];
    const execute = client.execute.bind(client) as (statement: InStatement) => Promise<never>;
    vi.spyOn(client, 'execute').mockImplementation(async (statement: InStatement) => {
      const { sql, args } = statement as { sql: string; args: unknown[] };
      const bounds = [...sql.matchAll(/(?:BETWEEN \?|AND \?)(\d)/g)].map(([, place]) => Number(place) - 1);
      types.push(...bounds.map((place) => typeof args[place]));
      return execute(statement);
    });
    expect((await engine.search(question({ match }), new Date('2026-11-29T05:00:00Z'))).total).toBe(2);
    expect(new Set(types)).toEqual(new Set(['bigint']));
  },
);
