import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`_articles_v_parent_latest_idx\` ON \`_articles_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_slug_latest_idx\` ON \`_articles_v\` (\`version_slug\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_parent_latest_idx\` ON \`_events_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_slug_latest_idx\` ON \`_events_v\` (\`version_slug\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_parent_latest_idx\` ON \`_agencies_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_slug_latest_idx\` ON \`_agencies_v\` (\`version_slug\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_parent_latest_idx\` ON \`_people_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_slug_latest_idx\` ON \`_people_v\` (\`version_slug\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_parent_latest_idx\` ON \`_documents_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_slug_latest_idx\` ON \`_documents_v\` (\`version_slug\`,\`latest\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_articles_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_slug_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_version_slug_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_agencies_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_agencies_v_version_slug_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_people_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_people_v_version_slug_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_parent_latest_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_slug_latest_idx\`;`)
}
