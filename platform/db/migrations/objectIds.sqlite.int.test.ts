import { createClient } from '@libsql/client';
import { commitTransaction, createLocalReq, initTransaction, type Payload } from 'payload';
import { beforeAll, describe, expect, it, vi } from 'vitest';
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
  await restoreRelease('0.1.0');
  payload = await openNewsroom();
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

// Each goes on with what the one before has left.
describe('ids that were UUIDs', () => {
  it('and would become the same stop the step, which names them, and nothing is changed', async () => {
    const [row] = await execute('SELECT id FROM topics LIMIT 1');
    const id = String(row!.id);
    const twin = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
    await execute(`INSERT INTO topics (id, title, slug) VALUES ('${twin}', 'Sinh đôi', 'sinh-doi')`);
    const before = await readDatabase();
    vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
    await expect(migrate()).rejects.toThrow(
      /failed \(in topics the ids [0-9a-f-]{36} and [0-9a-f-]{36} would become the same: give one of/,
    );
    expect(await readDatabase()).toEqual(before);
    await execute(`DELETE FROM topics WHERE id = '${twin}'`);
  });

  it('are shortened wherever they stand, and nothing else changes', async () => {
    // More in one text than SQLite nests functions.
    const uuids = ['articles', '_articles_v', 'page_changes', '_agencies_v', 'agencies'].map(
      (table) => `SELECT id FROM ${table}`,
    );
    const many = (await execute(uuids.join(' UNION '))).map(({ id }) => String(id));
    expect(many.length).toBeGreaterThan(300);
    await execute(`UPDATE site SET address = '${many.join(' ')}', licence = '${many.join(',')}'`);

    const before = await readDatabase();
    await migrate();
    const { payload_migrations: was, ...rest } = expected(before);
    const { payload_migrations: is, ...now } = await readDatabase();
    expect(now).toEqual(rest);
    expect(is!.map(({ name }) => name)).toEqual([...was!.map(({ name }) => name), NAME]);
    expect(now.site![0]!.address).toBe(many.map(shortened).join(' '));

    // Those of processes stay, and the mention of a story that was deleted.
    const left = new Set(JSON.stringify(now).match(UUID));
    const [mention] = now.articles!.filter(({ title }) => title === 'Tin dẫn đến tin đã xóa');
    const [gone] = String(mention!.body).match(UUID)!;
    expect(left).toContain(gone);
    expect(now.articles!.map(({ id }) => id)).not.toContain(shortened(gone));
    expect(left).toContain(now.page_changes![0]!.origin);
  });

  it('are left alone when there are none', async () => {
    const before = await readDatabase();
    const req = await createLocalReq({}, payload);
    await initTransaction(req);
    await up({ payload, req, database: 'sqlite' });
    await commitTransaction(req);
    expect(await readDatabase()).toEqual(before);
  });
});
