import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_corrections_order_idx\` ON \`articles_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_corrections_parent_id_idx\` ON \`articles_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_order_idx\` ON \`_articles_v_version_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_parent_id_idx\` ON \`_articles_v_version_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_trail\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text,
  	\`verb\` text NOT NULL,
  	\`target_collection\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`title\` text,
  	\`from\` text,
  	\`to\` text,
  	\`version\` text,
  	\`note\` text,
  	\`planned_at\` text,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_trail_at_idx\` ON \`audit_trail\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_trail_actor_idx\` ON \`audit_trail\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_trail_verb_idx\` ON \`audit_trail\` (\`verb\`);`)
  await db.run(sql`CREATE INDEX \`audit_trail_target_collection_idx\` ON \`audit_trail\` (\`target_collection\`);`)
  await db.run(sql`CREATE INDEX \`audit_trail_target_idx\` ON \`audit_trail\` (\`target\`);`)
  await db.run(sql`CREATE TABLE \`slots\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`target_collection\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`title\` text,
  	\`action\` text NOT NULL,
  	\`version\` text,
  	\`due_at\` text,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`set_by_id\` text(36),
  	\`attempts\` numeric DEFAULT 0,
  	\`next_try_at\` text,
  	\`problem\` text,
  	\`done_at\` text,
  	\`seen\` text,
  	\`seen_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`set_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`slots_target_collection_idx\` ON \`slots\` (\`target_collection\`);`)
  await db.run(sql`CREATE INDEX \`slots_target_idx\` ON \`slots\` (\`target\`);`)
  await db.run(sql`CREATE INDEX \`slots_version_idx\` ON \`slots\` (\`version\`);`)
  await db.run(sql`CREATE INDEX \`slots_set_by_idx\` ON \`slots\` (\`set_by_id\`);`)
  await db.run(sql`CREATE INDEX \`slots_done_at_idx\` ON \`slots\` (\`done_at\`);`)
  await db.run(sql`CREATE INDEX \`slots_updated_at_idx\` ON \`slots\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`slots_created_at_idx\` ON \`slots\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_dueAt_idx\` ON \`slots\` (\`state\`,\`due_at\`);`)
  await db.run(sql`CREATE TABLE \`removals\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`target_collection\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`title\` text,
  	\`path\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`reason\` text,
  	\`redirect_to\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`removals_target_collection_idx\` ON \`removals\` (\`target_collection\`);`)
  await db.run(sql`CREATE INDEX \`removals_target_idx\` ON \`removals\` (\`target\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`removals_path_idx\` ON \`removals\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`removals_updated_at_idx\` ON \`removals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`removals_created_at_idx\` ON \`removals\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`target_collection\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`title\` text,
  	\`field\` text,
  	\`quote\` text,
  	\`text\` text NOT NULL,
  	\`author_id\` text(36),
  	\`author_name\` text,
  	\`parent\` text,
  	\`resolved_at\` text,
  	\`resolved_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`resolved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`comments_target_collection_idx\` ON \`comments\` (\`target_collection\`);`)
  await db.run(sql`CREATE INDEX \`comments_target_idx\` ON \`comments\` (\`target\`);`)
  await db.run(sql`CREATE INDEX \`comments_author_idx\` ON \`comments\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_parent_idx\` ON \`comments\` (\`parent\`);`)
  await db.run(sql`CREATE INDEX \`comments_resolved_at_idx\` ON \`comments\` (\`resolved_at\`);`)
  await db.run(sql`CREATE INDEX \`comments_resolved_by_idx\` ON \`comments\` (\`resolved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_updated_at_idx\` ON \`comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`comments_created_at_idx\` ON \`comments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`comments_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`comments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`comments_rels_order_idx\` ON \`comments_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`comments_rels_parent_idx\` ON \`comments_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_rels_path_idx\` ON \`comments_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`comments_rels_users_id_idx\` ON \`comments_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`target_collection\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`title\` text,
  	\`recipient_id\` text(36) NOT NULL,
  	\`kind\` text NOT NULL,
  	\`details\` text,
  	\`read_at\` text,
  	\`mail\` text DEFAULT 'waiting' NOT NULL,
  	\`mail_attempts\` numeric DEFAULT 0,
  	\`mail_next_try_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`recipient_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_target_collection_idx\` ON \`notices\` (\`target_collection\`);`)
  await db.run(sql`CREATE INDEX \`notices_target_idx\` ON \`notices\` (\`target\`);`)
  await db.run(sql`CREATE INDEX \`notices_recipient_idx\` ON \`notices\` (\`recipient_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_read_at_idx\` ON \`notices\` (\`read_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_mail_idx\` ON \`notices\` (\`mail\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`workflow_settings_usual_times\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`time\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`workflow_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`workflow_settings_usual_times_order_idx\` ON \`workflow_settings_usual_times\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`workflow_settings_usual_times_parent_id_idx\` ON \`workflow_settings_usual_times\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`workflow_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title_min\` numeric DEFAULT 15 NOT NULL,
  	\`title_max\` numeric DEFAULT 120 NOT NULL,
  	\`lead_min\` numeric DEFAULT 40 NOT NULL,
  	\`lead_max\` numeric DEFAULT 400 NOT NULL,
  	\`levels_title_length\` text DEFAULT 'blocking' NOT NULL,
  	\`levels_lead_length\` text DEFAULT 'advisory' NOT NULL,
  	\`levels_hero_image\` text DEFAULT 'advisory' NOT NULL,
  	\`levels_hero_alt\` text DEFAULT 'blocking' NOT NULL,
  	\`levels_hero_credit\` text DEFAULT 'advisory' NOT NULL,
  	\`levels_byline\` text DEFAULT 'blocking' NOT NULL,
  	\`levels_topic\` text DEFAULT 'advisory' NOT NULL,
  	\`levels_agencies\` text DEFAULT 'advisory' NOT NULL,
  	\`levels_dateline\` text DEFAULT 'advisory' NOT NULL,
  	\`levels_intake_warnings\` text DEFAULT 'blocking' NOT NULL,
  	\`levels_personal_data\` text DEFAULT 'blocking' NOT NULL,
  	\`levels_links\` text DEFAULT 'advisory' NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`warnings_resolved\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`approved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`approved_at\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`task_due_at\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`taskdueat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`embargo_until\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`embargountil_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`personal_data_confirmed\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`articles_edited_by_idx\` ON \`articles\` (\`edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_approved_by_idx\` ON \`articles\` (\`approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_assignee_idx\` ON \`articles\` (\`assignee_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_warnings_resolved\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_approved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_approved_at\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_task_due_at\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_taskdueat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_embargo_until\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_embargountil_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_personal_data_confirmed\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_edited_by_idx\` ON \`_articles_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_approved_by_idx\` ON \`_articles_v\` (\`version_approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_assignee_idx\` ON \`_articles_v\` (\`version_assignee_id\`);`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`events_edited_by_idx\` ON \`events\` (\`edited_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_edited_by_idx\` ON \`_events_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`ALTER TABLE \`agencies\` ADD \`edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`agencies_edited_by_idx\` ON \`agencies\` (\`edited_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_agencies_v\` ADD \`version_edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_edited_by_idx\` ON \`_agencies_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`people_edited_by_idx\` ON \`people\` (\`edited_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_people_v\` ADD \`version_edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_edited_by_idx\` ON \`_people_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`documents_edited_by_idx\` ON \`documents\` (\`edited_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_edited_by_idx\` ON \`_documents_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`wants_mail\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`calendar_key\` text;`)
  await db.run(sql`CREATE INDEX \`users_calendar_key_idx\` ON \`users\` (\`calendar_key\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`audit_trail_id\` text(36) REFERENCES audit_trail(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`slots_id\` text(36) REFERENCES slots(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`removals_id\` text(36) REFERENCES removals(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`comments_id\` text(36) REFERENCES comments(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`notices_id\` text(36) REFERENCES notices(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_trail_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_trail_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_slots_id_idx\` ON \`payload_locked_documents_rels\` (\`slots_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_removals_id_idx\` ON \`payload_locked_documents_rels\` (\`removals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_comments_id_idx\` ON \`payload_locked_documents_rels\` (\`comments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_corrections\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_corrections\`;`)
  await db.run(sql`DROP TABLE \`audit_trail\`;`)
  await db.run(sql`DROP TABLE \`slots\`;`)
  await db.run(sql`DROP TABLE \`removals\`;`)
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`comments_rels\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`workflow_settings_usual_times\`;`)
  await db.run(sql`DROP TABLE \`workflow_settings\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kicker\` text,
  	\`title\` text,
  	\`lead\` text,
  	\`hero_image_id\` text(36),
  	\`hero_caption\` text,
  	\`hero_credit\` text,
  	\`body\` text,
  	\`location\` text,
  	\`source_name\` text,
  	\`source_author\` text,
  	\`source_url\` text,
  	\`source_published_at\` text,
  	\`source_publishedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`import_text\` text,
  	\`import_warnings\` text,
  	\`slug\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`editor_note\` text,
  	\`released_at\` text,
  	\`submitted_at\` text,
  	\`created_by_id\` text(36),
  	\`published_at\` text,
  	\`publishedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`dateline\` text,
  	\`language\` text DEFAULT 'vi',
  	\`updated_for_readers_at\` text,
  	\`import_hash\` text,
  	\`meta_title\` text,
  	\`meta_description\` text,
  	\`meta_image_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`hero_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`meta_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles\`("id", "kicker", "title", "lead", "hero_image_id", "hero_caption", "hero_credit", "body", "location", "source_name", "source_author", "source_url", "source_published_at", "source_publishedat_tz", "import_text", "import_warnings", "slug", "stage", "editor_note", "released_at", "submitted_at", "created_by_id", "published_at", "publishedat_tz", "dateline", "language", "updated_for_readers_at", "import_hash", "meta_title", "meta_description", "meta_image_id", "updated_at", "created_at", "_status") SELECT "id", "kicker", "title", "lead", "hero_image_id", "hero_caption", "hero_credit", "body", "location", "source_name", "source_author", "source_url", "source_published_at", "source_publishedat_tz", "import_text", "import_warnings", "slug", "stage", "editor_note", "released_at", "submitted_at", "created_by_id", "published_at", "publishedat_tz", "dateline", "language", "updated_for_readers_at", "import_hash", "meta_title", "meta_description", "meta_image_id", "updated_at", "created_at", "_status" FROM \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles\` RENAME TO \`articles\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_hero_image_idx\` ON \`articles\` (\`hero_image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_stage_idx\` ON \`articles\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`articles_released_at_idx\` ON \`articles\` (\`released_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_idx\` ON \`articles\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_published_at_idx\` ON \`articles\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_import_hash_idx\` ON \`articles\` (\`import_hash\`);`)
  await db.run(sql`CREATE INDEX \`articles_meta_meta_image_idx\` ON \`articles\` (\`meta_image_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_idx\` ON \`articles\` (\`_status\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_releasedAt_idx\` ON \`articles\` (\`_status\`,\`released_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kicker\` text,
  	\`version_title\` text,
  	\`version_lead\` text,
  	\`version_hero_image_id\` text(36),
  	\`version_hero_caption\` text,
  	\`version_hero_credit\` text,
  	\`version_body\` text,
  	\`version_location\` text,
  	\`version_source_name\` text,
  	\`version_source_author\` text,
  	\`version_source_url\` text,
  	\`version_source_published_at\` text,
  	\`version_source_publishedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_import_text\` text,
  	\`version_import_warnings\` text,
  	\`version_slug\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_editor_note\` text,
  	\`version_released_at\` text,
  	\`version_submitted_at\` text,
  	\`version_created_by_id\` text(36),
  	\`version_published_at\` text,
  	\`version_publishedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_dateline\` text,
  	\`version_language\` text DEFAULT 'vi',
  	\`version_updated_for_readers_at\` text,
  	\`version_import_hash\` text,
  	\`version_meta_title\` text,
  	\`version_meta_description\` text,
  	\`version_meta_image_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_hero_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_meta_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v\`("id", "parent_id", "version_kicker", "version_title", "version_lead", "version_hero_image_id", "version_hero_caption", "version_hero_credit", "version_body", "version_location", "version_source_name", "version_source_author", "version_source_url", "version_source_published_at", "version_source_publishedat_tz", "version_import_text", "version_import_warnings", "version_slug", "version_stage", "version_editor_note", "version_released_at", "version_submitted_at", "version_created_by_id", "version_published_at", "version_publishedat_tz", "version_dateline", "version_language", "version_updated_for_readers_at", "version_import_hash", "version_meta_title", "version_meta_description", "version_meta_image_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest", "autosave") SELECT "id", "parent_id", "version_kicker", "version_title", "version_lead", "version_hero_image_id", "version_hero_caption", "version_hero_credit", "version_body", "version_location", "version_source_name", "version_source_author", "version_source_url", "version_source_published_at", "version_source_publishedat_tz", "version_import_text", "version_import_warnings", "version_slug", "version_stage", "version_editor_note", "version_released_at", "version_submitted_at", "version_created_by_id", "version_published_at", "version_publishedat_tz", "version_dateline", "version_language", "version_updated_for_readers_at", "version_import_hash", "version_meta_title", "version_meta_description", "version_meta_image_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest", "autosave" FROM \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v\` RENAME TO \`_articles_v\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_hero_image_idx\` ON \`_articles_v\` (\`version_hero_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_stage_idx\` ON \`_articles_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_released_at_idx\` ON \`_articles_v\` (\`version_released_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_idx\` ON \`_articles_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_published_at_idx\` ON \`_articles_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_import_hash_idx\` ON \`_articles_v\` (\`version_import_hash\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_meta_version_meta_image_idx\` ON \`_articles_v\` (\`version_meta_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_releasedAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_released_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_latest_idx\` ON \`_articles_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_slug_latest_idx\` ON \`_articles_v\` (\`version_slug\`,\`latest\`);`)
  await db.run(sql`CREATE TABLE \`__new_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`kind\` text DEFAULT 'meeting',
  	\`status\` text DEFAULT 'planned',
  	\`start\` text,
  	\`start_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`end\` text,
  	\`end_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`all_day\` integer DEFAULT false,
  	\`new_start\` text,
  	\`newstart_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`place\` text,
  	\`chair_id\` text(36),
  	\`delegation\` text,
  	\`summary\` text,
  	\`slug\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`editor_note\` text,
  	\`released_at\` text,
  	\`submitted_at\` text,
  	\`created_by_id\` text(36),
  	\`visibility\` text DEFAULT 'public',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`chair_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_events\`("id", "title", "kind", "status", "start", "start_tz", "end", "end_tz", "all_day", "new_start", "newstart_tz", "place", "chair_id", "delegation", "summary", "slug", "stage", "editor_note", "released_at", "submitted_at", "created_by_id", "visibility", "updated_at", "created_at", "_status") SELECT "id", "title", "kind", "status", "start", "start_tz", "end", "end_tz", "all_day", "new_start", "newstart_tz", "place", "chair_id", "delegation", "summary", "slug", "stage", "editor_note", "released_at", "submitted_at", "created_by_id", "visibility", "updated_at", "created_at", "_status" FROM \`events\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`ALTER TABLE \`__new_events\` RENAME TO \`events\`;`)
  await db.run(sql`CREATE INDEX \`events_status_idx\` ON \`events\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`events_start_idx\` ON \`events\` (\`start\`);`)
  await db.run(sql`CREATE INDEX \`events_chair_idx\` ON \`events\` (\`chair_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`events_slug_idx\` ON \`events\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`events_stage_idx\` ON \`events\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`events_released_at_idx\` ON \`events\` (\`released_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_by_idx\` ON \`events\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`events_visibility_idx\` ON \`events\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`events__status_idx\` ON \`events\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_start_idx\` ON \`events\` (\`_status\`,\`start\`);`)
  await db.run(sql`CREATE TABLE \`__new__events_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_kind\` text DEFAULT 'meeting',
  	\`version_status\` text DEFAULT 'planned',
  	\`version_start\` text,
  	\`version_start_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_end\` text,
  	\`version_end_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_all_day\` integer DEFAULT false,
  	\`version_new_start\` text,
  	\`version_newstart_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_place\` text,
  	\`version_chair_id\` text(36),
  	\`version_delegation\` text,
  	\`version_summary\` text,
  	\`version_slug\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_editor_note\` text,
  	\`version_released_at\` text,
  	\`version_submitted_at\` text,
  	\`version_created_by_id\` text(36),
  	\`version_visibility\` text DEFAULT 'public',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_chair_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__events_v\`("id", "parent_id", "version_title", "version_kind", "version_status", "version_start", "version_start_tz", "version_end", "version_end_tz", "version_all_day", "version_new_start", "version_newstart_tz", "version_place", "version_chair_id", "version_delegation", "version_summary", "version_slug", "version_stage", "version_editor_note", "version_released_at", "version_submitted_at", "version_created_by_id", "version_visibility", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest", "autosave") SELECT "id", "parent_id", "version_title", "version_kind", "version_status", "version_start", "version_start_tz", "version_end", "version_end_tz", "version_all_day", "version_new_start", "version_newstart_tz", "version_place", "version_chair_id", "version_delegation", "version_summary", "version_slug", "version_stage", "version_editor_note", "version_released_at", "version_submitted_at", "version_created_by_id", "version_visibility", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest", "autosave" FROM \`_events_v\`;`)
  await db.run(sql`DROP TABLE \`_events_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__events_v\` RENAME TO \`_events_v\`;`)
  await db.run(sql`CREATE INDEX \`_events_v_parent_idx\` ON \`_events_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_status_idx\` ON \`_events_v\` (\`version_status\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_start_idx\` ON \`_events_v\` (\`version_start\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_chair_idx\` ON \`_events_v\` (\`version_chair_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_slug_idx\` ON \`_events_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_stage_idx\` ON \`_events_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_released_at_idx\` ON \`_events_v\` (\`version_released_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_by_idx\` ON \`_events_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_visibility_idx\` ON \`_events_v\` (\`version_visibility\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_updated_at_idx\` ON \`_events_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_at_idx\` ON \`_events_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version__status_idx\` ON \`_events_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_created_at_idx\` ON \`_events_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_updated_at_idx\` ON \`_events_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_latest_idx\` ON \`_events_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_autosave_idx\` ON \`_events_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_start_idx\` ON \`_events_v\` (\`version__status\`,\`version_start\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_parent_latest_idx\` ON \`_events_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_slug_latest_idx\` ON \`_events_v\` (\`version_slug\`,\`latest\`);`)
  await db.run(sql`CREATE TABLE \`__new_agencies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`level\` text,
  	\`functions\` text,
  	\`address\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`website\` text,
  	\`emblem_id\` text(36),
  	\`name\` text,
  	\`slug\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`editor_note\` text,
  	\`released_at\` text,
  	\`submitted_at\` text,
  	\`created_by_id\` text(36),
  	\`order\` numeric DEFAULT 100,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`emblem_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_agencies\`("id", "kind", "level", "functions", "address", "phone", "email", "website", "emblem_id", "name", "slug", "stage", "editor_note", "released_at", "submitted_at", "created_by_id", "order", "updated_at", "created_at", "_status") SELECT "id", "kind", "level", "functions", "address", "phone", "email", "website", "emblem_id", "name", "slug", "stage", "editor_note", "released_at", "submitted_at", "created_by_id", "order", "updated_at", "created_at", "_status" FROM \`agencies\`;`)
  await db.run(sql`DROP TABLE \`agencies\`;`)
  await db.run(sql`ALTER TABLE \`__new_agencies\` RENAME TO \`agencies\`;`)
  await db.run(sql`CREATE INDEX \`agencies_emblem_idx\` ON \`agencies\` (\`emblem_id\`);`)
  await db.run(sql`CREATE INDEX \`agencies_name_idx\` ON \`agencies\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`agencies_slug_idx\` ON \`agencies\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`agencies_stage_idx\` ON \`agencies\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`agencies_released_at_idx\` ON \`agencies\` (\`released_at\`);`)
  await db.run(sql`CREATE INDEX \`agencies_created_by_idx\` ON \`agencies\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`agencies_updated_at_idx\` ON \`agencies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`agencies_created_at_idx\` ON \`agencies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`agencies__status_idx\` ON \`agencies\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_name_idx\` ON \`agencies\` (\`_status\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`__new__agencies_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kind\` text,
  	\`version_level\` text,
  	\`version_functions\` text,
  	\`version_address\` text,
  	\`version_phone\` text,
  	\`version_email\` text,
  	\`version_website\` text,
  	\`version_emblem_id\` text(36),
  	\`version_name\` text,
  	\`version_slug\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_editor_note\` text,
  	\`version_released_at\` text,
  	\`version_submitted_at\` text,
  	\`version_created_by_id\` text(36),
  	\`version_order\` numeric DEFAULT 100,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_emblem_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__agencies_v\`("id", "parent_id", "version_kind", "version_level", "version_functions", "version_address", "version_phone", "version_email", "version_website", "version_emblem_id", "version_name", "version_slug", "version_stage", "version_editor_note", "version_released_at", "version_submitted_at", "version_created_by_id", "version_order", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest", "autosave") SELECT "id", "parent_id", "version_kind", "version_level", "version_functions", "version_address", "version_phone", "version_email", "version_website", "version_emblem_id", "version_name", "version_slug", "version_stage", "version_editor_note", "version_released_at", "version_submitted_at", "version_created_by_id", "version_order", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest", "autosave" FROM \`_agencies_v\`;`)
  await db.run(sql`DROP TABLE \`_agencies_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__agencies_v\` RENAME TO \`_agencies_v\`;`)
  await db.run(sql`CREATE INDEX \`_agencies_v_parent_idx\` ON \`_agencies_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_emblem_idx\` ON \`_agencies_v\` (\`version_emblem_id\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_name_idx\` ON \`_agencies_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_slug_idx\` ON \`_agencies_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_stage_idx\` ON \`_agencies_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_released_at_idx\` ON \`_agencies_v\` (\`version_released_at\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_created_by_idx\` ON \`_agencies_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_updated_at_idx\` ON \`_agencies_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version_created_at_idx\` ON \`_agencies_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_version__status_idx\` ON \`_agencies_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_created_at_idx\` ON \`_agencies_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_updated_at_idx\` ON \`_agencies_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_latest_idx\` ON \`_agencies_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_autosave_idx\` ON \`_agencies_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_name_idx\` ON \`_agencies_v\` (\`version__status\`,\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_parent_latest_idx\` ON \`_agencies_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_agencies_v_version_slug_latest_idx\` ON \`_agencies_v\` (\`version_slug\`,\`latest\`);`)
  await db.run(sql`CREATE TABLE \`__new_people\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`portrait_id\` text(36),
  	\`bio\` text,
  	\`contact_public\` integer DEFAULT false,
  	\`contact_phone\` text,
  	\`contact_email\` text,
  	\`slug\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`editor_note\` text,
  	\`released_at\` text,
  	\`submitted_at\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`portrait_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_people\`("id", "name", "portrait_id", "bio", "contact_public", "contact_phone", "contact_email", "slug", "stage", "editor_note", "released_at", "submitted_at", "created_by_id", "updated_at", "created_at", "_status") SELECT "id", "name", "portrait_id", "bio", "contact_public", "contact_phone", "contact_email", "slug", "stage", "editor_note", "released_at", "submitted_at", "created_by_id", "updated_at", "created_at", "_status" FROM \`people\`;`)
  await db.run(sql`DROP TABLE \`people\`;`)
  await db.run(sql`ALTER TABLE \`__new_people\` RENAME TO \`people\`;`)
  await db.run(sql`CREATE INDEX \`people_portrait_idx\` ON \`people\` (\`portrait_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`people_slug_idx\` ON \`people\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`people_stage_idx\` ON \`people\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`people_released_at_idx\` ON \`people\` (\`released_at\`);`)
  await db.run(sql`CREATE INDEX \`people_created_by_idx\` ON \`people\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`people_updated_at_idx\` ON \`people\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_created_at_idx\` ON \`people\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`people__status_idx\` ON \`people\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_name_1_idx\` ON \`people\` (\`_status\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`__new__people_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_portrait_id\` text(36),
  	\`version_bio\` text,
  	\`version_contact_public\` integer DEFAULT false,
  	\`version_contact_phone\` text,
  	\`version_contact_email\` text,
  	\`version_slug\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_editor_note\` text,
  	\`version_released_at\` text,
  	\`version_submitted_at\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_portrait_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__people_v\`("id", "parent_id", "version_name", "version_portrait_id", "version_bio", "version_contact_public", "version_contact_phone", "version_contact_email", "version_slug", "version_stage", "version_editor_note", "version_released_at", "version_submitted_at", "version_created_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest", "autosave") SELECT "id", "parent_id", "version_name", "version_portrait_id", "version_bio", "version_contact_public", "version_contact_phone", "version_contact_email", "version_slug", "version_stage", "version_editor_note", "version_released_at", "version_submitted_at", "version_created_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest", "autosave" FROM \`_people_v\`;`)
  await db.run(sql`DROP TABLE \`_people_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__people_v\` RENAME TO \`_people_v\`;`)
  await db.run(sql`CREATE INDEX \`_people_v_parent_idx\` ON \`_people_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_portrait_idx\` ON \`_people_v\` (\`version_portrait_id\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_slug_idx\` ON \`_people_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_stage_idx\` ON \`_people_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_released_at_idx\` ON \`_people_v\` (\`version_released_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_created_by_idx\` ON \`_people_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_updated_at_idx\` ON \`_people_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_created_at_idx\` ON \`_people_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version__status_idx\` ON \`_people_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_created_at_idx\` ON \`_people_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_updated_at_idx\` ON \`_people_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_latest_idx\` ON \`_people_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_autosave_idx\` ON \`_people_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_name_1_idx\` ON \`_people_v\` (\`version__status\`,\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_parent_latest_idx\` ON \`_people_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_slug_latest_idx\` ON \`_people_v\` (\`version_slug\`,\`latest\`);`)
  await db.run(sql`CREATE TABLE \`__new_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'decision',
  	\`number\` text,
  	\`title\` text,
  	\`issuer_id\` text(36),
  	\`signed_by\` text,
  	\`issued_on\` text,
  	\`in_force_on\` text,
  	\`status\` text DEFAULT 'in-force',
  	\`replaced_by_id\` text(36),
  	\`summary\` text,
  	\`label\` text,
  	\`slug\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`editor_note\` text,
  	\`released_at\` text,
  	\`submitted_at\` text,
  	\`created_by_id\` text(36),
  	\`number_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`issuer_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`replaced_by_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_documents\`("id", "kind", "number", "title", "issuer_id", "signed_by", "issued_on", "in_force_on", "status", "replaced_by_id", "summary", "label", "slug", "stage", "editor_note", "released_at", "submitted_at", "created_by_id", "number_key", "updated_at", "created_at", "_status") SELECT "id", "kind", "number", "title", "issuer_id", "signed_by", "issued_on", "in_force_on", "status", "replaced_by_id", "summary", "label", "slug", "stage", "editor_note", "released_at", "submitted_at", "created_by_id", "number_key", "updated_at", "created_at", "_status" FROM \`documents\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`ALTER TABLE \`__new_documents\` RENAME TO \`documents\`;`)
  await db.run(sql`CREATE INDEX \`documents_issuer_idx\` ON \`documents\` (\`issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_issued_on_idx\` ON \`documents\` (\`issued_on\`);`)
  await db.run(sql`CREATE INDEX \`documents_replaced_by_idx\` ON \`documents\` (\`replaced_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_slug_idx\` ON \`documents\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`documents_stage_idx\` ON \`documents\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`documents_released_at_idx\` ON \`documents\` (\`released_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_by_idx\` ON \`documents\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_number_key_idx\` ON \`documents\` (\`number_key\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`documents__status_idx\` ON \`documents\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_issuedOn_idx\` ON \`documents\` (\`_status\`,\`issued_on\`);`)
  await db.run(sql`CREATE TABLE \`__new__documents_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kind\` text DEFAULT 'decision',
  	\`version_number\` text,
  	\`version_title\` text,
  	\`version_issuer_id\` text(36),
  	\`version_signed_by\` text,
  	\`version_issued_on\` text,
  	\`version_in_force_on\` text,
  	\`version_status\` text DEFAULT 'in-force',
  	\`version_replaced_by_id\` text(36),
  	\`version_summary\` text,
  	\`version_label\` text,
  	\`version_slug\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_editor_note\` text,
  	\`version_released_at\` text,
  	\`version_submitted_at\` text,
  	\`version_created_by_id\` text(36),
  	\`version_number_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_issuer_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_replaced_by_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__documents_v\`("id", "parent_id", "version_kind", "version_number", "version_title", "version_issuer_id", "version_signed_by", "version_issued_on", "version_in_force_on", "version_status", "version_replaced_by_id", "version_summary", "version_label", "version_slug", "version_stage", "version_editor_note", "version_released_at", "version_submitted_at", "version_created_by_id", "version_number_key", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest", "autosave") SELECT "id", "parent_id", "version_kind", "version_number", "version_title", "version_issuer_id", "version_signed_by", "version_issued_on", "version_in_force_on", "version_status", "version_replaced_by_id", "version_summary", "version_label", "version_slug", "version_stage", "version_editor_note", "version_released_at", "version_submitted_at", "version_created_by_id", "version_number_key", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest", "autosave" FROM \`_documents_v\`;`)
  await db.run(sql`DROP TABLE \`_documents_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__documents_v\` RENAME TO \`_documents_v\`;`)
  await db.run(sql`CREATE INDEX \`_documents_v_parent_idx\` ON \`_documents_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_issuer_idx\` ON \`_documents_v\` (\`version_issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_issued_on_idx\` ON \`_documents_v\` (\`version_issued_on\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_replaced_by_idx\` ON \`_documents_v\` (\`version_replaced_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_slug_idx\` ON \`_documents_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_stage_idx\` ON \`_documents_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_released_at_idx\` ON \`_documents_v\` (\`version_released_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_created_by_idx\` ON \`_documents_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_number_key_idx\` ON \`_documents_v\` (\`version_number_key\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_updated_at_idx\` ON \`_documents_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_created_at_idx\` ON \`_documents_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version__status_idx\` ON \`_documents_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_created_at_idx\` ON \`_documents_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_updated_at_idx\` ON \`_documents_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_latest_idx\` ON \`_documents_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_autosave_idx\` ON \`_documents_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_issuedOn_idx\` ON \`_documents_v\` (\`version__status\`,\`version_issued_on\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_parent_latest_idx\` ON \`_documents_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_slug_latest_idx\` ON \`_documents_v\` (\`version_slug\`,\`latest\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`events_id\` text(36),
  	\`topics_id\` text(36),
  	\`agencies_id\` text(36),
  	\`people_id\` text(36),
  	\`documents_id\` text(36),
  	\`media_id\` text(36),
  	\`files_id\` text(36),
  	\`users_id\` text(36),
  	\`page_changes_id\` text(36),
  	\`redirects_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agencies_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`page_changes_id\`) REFERENCES \`page_changes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "events_id", "topics_id", "agencies_id", "people_id", "documents_id", "media_id", "files_id", "users_id", "page_changes_id", "redirects_id") SELECT "id", "order", "parent_id", "path", "articles_id", "events_id", "topics_id", "agencies_id", "people_id", "documents_id", "media_id", "files_id", "users_id", "page_changes_id", "redirects_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_agencies_id_idx\` ON \`payload_locked_documents_rels\` (\`agencies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_files_id_idx\` ON \`payload_locked_documents_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_page_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`page_changes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`DROP INDEX \`users_calendar_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`wants_mail\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`calendar_key\`;`)
}
