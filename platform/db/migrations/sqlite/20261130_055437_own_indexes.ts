import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`articles_row_idx\` ON \`articles\` (\`id\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_stage_search_idx\` ON \`_articles_v\` (\`version_stage\`,\`latest\`,\`version_updated_at\`,\`version_folded\`,\`version_title_folded\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_list_search_idx\` ON \`_articles_v\` (\`latest\`,\`version_updated_at\`,\`version_stage\`,\`version_folded\`,\`version_title_folded\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_published_search_idx\` ON \`_articles_v\` (\`latest\`,\`version_published_at\`,\`version_stage\`,\`version_folded\`,\`version_title_folded\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_row_idx\` ON \`_articles_v\` (\`id\`,\`latest\`,\`version_published_at\`,\`version_updated_at\`,\`created_at\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_stage_search_idx\` ON \`_events_v\` (\`version_stage\`,\`latest\`,\`version_updated_at\`,\`version_folded\`,\`version_title_folded\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_list_search_idx\` ON \`_events_v\` (\`latest\`,\`version_updated_at\`,\`version_stage\`,\`version_folded\`,\`version_title_folded\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_stage_search_idx\` ON \`_agencies_v\` (\`version_stage\`,\`latest\`,\`version_updated_at\`,\`version_folded\`,\`version_title_folded\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_list_search_idx\` ON \`_agencies_v\` (\`latest\`,\`version_updated_at\`,\`version_stage\`,\`version_folded\`,\`version_title_folded\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_stage_search_idx\` ON \`_people_v\` (\`version_stage\`,\`latest\`,\`version_updated_at\`,\`version_folded\`,\`version_title_folded\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_list_search_idx\` ON \`_people_v\` (\`latest\`,\`version_updated_at\`,\`version_stage\`,\`version_folded\`,\`version_title_folded\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_stage_search_idx\` ON \`_documents_v\` (\`version_stage\`,\`latest\`,\`version_updated_at\`,\`version_folded\`,\`version_title_folded\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_list_search_idx\` ON \`_documents_v\` (\`latest\`,\`version_updated_at\`,\`version_stage\`,\`version_folded\`,\`version_title_folded\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_row_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_stage_search_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_list_search_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_published_search_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_row_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_stage_search_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_list_search_idx\`;`)
  await db.run(sql`DROP INDEX \`_agencies_v_stage_search_idx\`;`)
  await db.run(sql`DROP INDEX \`_agencies_v_list_search_idx\`;`)
  await db.run(sql`DROP INDEX \`_people_v_stage_search_idx\`;`)
  await db.run(sql`DROP INDEX \`_people_v_list_search_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_stage_search_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_list_search_idx\`;`)
}
