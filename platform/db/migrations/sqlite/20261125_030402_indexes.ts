import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`media_is_public_idx\`;`)
  await db.run(sql`DROP INDEX \`files_is_public_idx\`;`)
  await db.run(sql`DROP INDEX \`createdAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_name_idx\` ON \`agencies\` (\`_status\`,\`name\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_name_idx\` ON \`_agencies_v\` (\`version__status\`,\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_status_name_1_idx\` ON \`people\` (\`_status\`,\`name\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_name_1_idx\` ON \`_people_v\` (\`version__status\`,\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_status_issuedOn_idx\` ON \`documents\` (\`_status\`,\`issued_on\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_issuedOn_idx\` ON \`_documents_v\` (\`version__status\`,\`version_issued_on\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_status_name_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_name_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_name_1_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_name_1_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_issuedOn_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_issuedOn_idx\`;`)
  await db.run(sql`CREATE INDEX \`media_is_public_idx\` ON \`media\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`files_is_public_idx\` ON \`files\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`createdAt_idx\` ON \`page_changes\` (\`created_at\`);`)
}
