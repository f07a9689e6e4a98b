import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`removals\` ADD \`start\` text;`)
  await db.run(sql`ALTER TABLE \`removals\` ADD \`end\` text;`)
  await db.run(sql`ALTER TABLE \`removals\` ADD \`all_day\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`removals\` ADD \`agencies\` text;`)
  await db.run(sql`CREATE INDEX \`targetCollection_at_idx\` ON \`removals\` (\`target_collection\`,\`at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`targetCollection_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`removals\` DROP COLUMN \`start\`;`)
  await db.run(sql`ALTER TABLE \`removals\` DROP COLUMN \`end\`;`)
  await db.run(sql`ALTER TABLE \`removals\` DROP COLUMN \`all_day\`;`)
  await db.run(sql`ALTER TABLE \`removals\` DROP COLUMN \`agencies\`;`)
}
