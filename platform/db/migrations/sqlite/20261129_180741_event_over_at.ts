import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`events\` ADD \`over_at\` text;`)
  await db.run(sql`CREATE INDEX \`_status_overAt_idx\` ON \`events\` (\`_status\`,\`over_at\`);`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_over_at\` text;`)
  await db.run(sql`CREATE INDEX \`version__status_version_overAt_idx\` ON \`_events_v\` (\`version__status\`,\`version_over_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_status_overAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`over_at\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_overAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_over_at\`;`)
}
