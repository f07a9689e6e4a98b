import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDatabase } from '@/test/fixtures/releases/database';
import { runMigrateScript } from '@/test/migrateScript';
import { openNewsroom } from '@/test/newsroom';

const FUTURE = '20990101_000000_of_a_newer_program';

let payload: Payload;

beforeAll(async () => {
  payload = await openNewsroom();
  await payload.create({ collection: 'payload-migrations', data: { name: FUTURE, batch: 99 } });
});

describe('a database that a newer program has used', () => {
  it.each(['production', 'development'])(
    'is refused in one line, and not touched (%s)',
    async (mode) => {
      const before = await readDatabase();
      const { code, stdout, stderr } = await runMigrateScript({ NODE_ENV: mode });
      // Node's and Mongoose's own notes come before.
      const lines = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('('));
      expect([code, stdout, lines]).toEqual([
        1,
        '',
        [
          `This database is newer than the program: it has had the migration ${FUTURE}, which this program does not know. Update the program, or restore the backup made before the update. Nothing was changed.`,
        ],
      ]);
      expect(await readDatabase()).toEqual(before);
    },
    90_000,
  );

  it('is refused before a connection makes collections and indexes', async () => {
    const { databaseAdapter } = await import('../adapter');
    const db = databaseAdapter(process.env.DATABASE_URL!).init({ payload });
    await expect(db.connect!()).rejects.toMatchObject({ name: 'EnvError' });
    const { connection } = db as unknown as { connection?: { readyState: number } };
    expect(connection?.readyState ?? 0).toBe(0);
  });
});
