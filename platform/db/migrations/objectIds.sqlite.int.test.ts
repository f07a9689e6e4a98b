import { createClient } from '@libsql/client';
import type { Payload } from 'payload';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readDatabase, restoreRelease, type Contents } from '@/test/fixtures/releases/database';
import { openNewsroom } from '@/test/newsroom';
import { migrations } from './list';
import { migrateForward } from './migrateForward';
import { up } from './data/20261125_013000_object_ids';

const NAME = '20261125_013000_object_ids';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const shortened = (uuid: string) => uuid.replaceAll('-', '').slice(0, 24);

let payload: Payload;

beforeAll(async () => {
  payload = await openNewsroom();
});

beforeEach(async () => {
  await payload.destroy();
  await restoreRelease('0.1.0');
  await payload.db.connect!();
});

const execute = async (statement: string) => {
  const client = createClient({ url: process.env.DATABASE_URL! });
  const { rows } = await client.execute(statement);
  client.close();
  return rows;
};

/** The database as it was before later steps. */
const migrate = () =>
  migrateForward(
    payload.db as never,
    migrations.filter(({ name }) => name <= NAME),
  );

/** What the rule says: each UUID that is the id of a row, wherever it stands, and nothing else. */
const expected = (before: Contents): Contents => {
  const ids = new Set(Object.values(before).flatMap((rows) => rows.map(({ id }) => String(id))));
  const inText = (text: string) => text.replace(UUID, (uuid) => (ids.has(uuid) ? shortened(uuid) : uuid));
  return Object.fromEntries(
    Object.entries(before).map(([table, rows]) => [table, JSON.parse(inText(JSON.stringify(rows)))]),
  );
};

describe('ids that were UUIDs', () => {
  it('are shortened wherever they stand, and nothing else changes', async () => {
    const before = await readDatabase();
    await migrate();
    const after = await readDatabase();
    const { payload_migrations: was, ...rest } = expected(before);
    const { payload_migrations: is, ...now } = after;
    expect(now).toEqual(rest);
    expect(is!.map(({ name }) => name)).toEqual([...was!.map(({ name }) => name), NAME]);

    // Those of processes stay, and the mention of a story that was deleted.
    const left = new Set(JSON.stringify(now).match(UUID));
    for (const { origin } of now.page_changes!) left.delete(String(origin));
    const [mention] = now.articles!.filter(({ title }) => title === 'Tin dẫn đến tin đã xóa');
    const [gone] = String(mention!.body).match(UUID)!;
    expect(left).toContain(gone);
    expect(now.articles!.map(({ id }) => id)).not.toContain(shortened(gone));
  });

  it('are left when there are none', async () => {
    await migrate();
    const first = await readDatabase();
    await up({
      payload,
      req: await (async () => {
        const { createLocalReq, initTransaction } = await import('payload');
        const req = await createLocalReq({}, payload);
        await initTransaction(req);
        return req;
      })(),
      database: 'sqlite',
    });
    expect(await readDatabase()).toEqual(first);
  });

  it('that would become the same stop the step, which names them, and nothing is changed', async () => {
    const [row] = await execute('SELECT id FROM topics LIMIT 1');
    const twin = `${String(row!.id).slice(0, -1)}${String(row!.id).endsWith('0') ? '1' : '0'}`;
    await execute(`INSERT INTO topics (id, title, slug) VALUES ('${twin}', 'Sinh đôi', 'sinh-doi')`);
    const before = await readDatabase();
    vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
    await expect(migrate()).rejects.toThrow(
      /failed \(in topics the ids [0-9a-f-]{36} and [0-9a-f-]{36} would become the same: give one of/,
    );
    expect(await readDatabase()).toEqual(before);
  });

  it('are found in texts with more of them than SQLite nests', async () => {
    const rows = await execute(
      'SELECT id FROM articles UNION SELECT id FROM _articles_v UNION SELECT id FROM page_changes UNION SELECT id FROM _agencies_v UNION SELECT id FROM agencies',
    );
    const uuids = rows.map(({ id }) => String(id));
    expect(uuids.length).toBeGreaterThan(300);
    await execute(`UPDATE site SET address = '${uuids.join(' ')}', licence = '${uuids.join(',')}'`);
    await migrate();
    const [site] = await execute('SELECT address, licence FROM site');
    expect(site!.address).toBe(uuids.map(shortened).join(' '));
    expect(site!.licence).toBe(uuids.map(shortened).join(','));
  });
});
