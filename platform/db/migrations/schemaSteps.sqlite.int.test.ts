import { sql } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createArticle, createTopic, openNewsroom } from '@/test/newsroom';
import { transactionOf } from '../sqlite/transaction';
import { migrations } from './list';
import { migrateForward } from './migrateForward';
import type { Migration } from './migration';

let payload: Payload;
let known = migrations;

beforeAll(async () => {
  payload = await openNewsroom();
});

const start = async (name: string, up: Migration['up']) => {
  const step: Migration = { name, databases: ['sqlite'], up };
  await migrateForward(payload.db as never, [...known, step]);
  known = [...known, step];
};

/** As Drizzle changes a table: a new one is filled and takes the place of the old. */
const rebuildTopics: Migration['up'] = async ({ req }) => {
  const transaction = await transactionOf(req);
  const { rows } = await transaction.run(
    sql`SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'topics'`,
  );
  await transaction.run(sql`PRAGMA foreign_keys=OFF`);
  const made = String(rows[0]!.sql).replace(/topics/, '__new_topics');
  await transaction.run(sql.raw(made));
  await transaction.run(sql`INSERT INTO __new_topics SELECT * FROM topics`);
  await transaction.run(sql`DROP TABLE topics`);
  await transaction.run(sql`ALTER TABLE __new_topics RENAME TO topics`);
  await transaction.run(sql`PRAGMA foreign_keys=ON`);
};

describe('a step of the schema that makes a table anew', () => {
  it('keeps what refers to it, though dropping the old one would delete that', async () => {
    const topic = await createTopic(payload);
    const { id } = await createArticle(payload, { topics: [topic.id] });
    await start('20990101_000000_rebuild', rebuildTopics);
    const article = await payload.findByID({ collection: 'articles', id, depth: 0 });
    expect(article.topics).toEqual([topic.id]);

    // Foreign keys hold again afterwards.
    await payload.delete({ collection: 'topics', id: topic.id });
    expect((await payload.findByID({ collection: 'articles', id, depth: 0 })).topics).toEqual([]);
  });

  it('is taken back when references would lead nowhere', async () => {
    const topic = await createTopic(payload);
    const { id } = await createArticle(payload, { topics: [topic.id] });
    vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
    const losing = start('20990101_000001_lose', async ({ req }) => {
      await (await transactionOf(req)).run(sql`DELETE FROM topics WHERE id = ${topic.id}`);
    });
    await expect(losing).rejects.toThrow(/failed \(\d references lead nowhere, the first in \w+_rels\)/);
    expect((await payload.findByID({ collection: 'articles', id, depth: 0 })).topics).toEqual([topic.id]);
  });
});
