import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

// The search index (docs/search-engines.md). Payload knows nothing of these tables.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`search_entries\` (
  	\`no\` integer PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`id\` text NOT NULL,
  	\`facets\` text NOT NULL
  );`)
  await db.run(sql`CREATE UNIQUE INDEX \`search_entries_id_idx\` ON \`search_entries\` (\`id\`,\`kind\`);`)
  await db.run(sql`CREATE TABLE \`search_heads\` (
  	\`no\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`names\` text NOT NULL,
  	\`lead\` text NOT NULL,
  	\`exact\` text NOT NULL
  );`)
  await db.run(sql`CREATE TABLE \`search_texts\` (
  	\`no\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`names\` text NOT NULL,
  	\`lead\` text NOT NULL,
  	\`body\` text NOT NULL
  );`)
  await db.run(sql`CREATE VIRTUAL TABLE \`search_words\` USING fts5(\`words\`, content = '', contentless_delete = 1, tokenize = 'ascii');`)
  await db.run(sql`CREATE VIRTUAL TABLE \`search_titles\` USING fts5(\`words\`, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');`)
  await db.run(sql`CREATE VIRTUAL TABLE \`search_exact\` USING fts5(\`words\`, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');`)
  await db.run(sql`CREATE VIRTUAL TABLE \`search_vocabulary\` USING fts5vocab('search_exact', 'row');`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`search_vocabulary\`;`)
  await db.run(sql`DROP TABLE \`search_exact\`;`)
  await db.run(sql`DROP TABLE \`search_titles\`;`)
  await db.run(sql`DROP TABLE \`search_words\`;`)
  await db.run(sql`DROP TABLE \`search_texts\`;`)
  await db.run(sql`DROP TABLE \`search_heads\`;`)
  await db.run(sql`DROP TABLE \`search_entries\`;`)
}
