import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { programArgs } from '@/platform/program';
import './databases';

/** Makes one empty, migrated database; each test file starts from a copy of it. */
export async function setup(project: TestProject) {
  const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-template-'));
  const template = path.join(folder, 'template.db');
  await promisify(execFile)(process.execPath, programArgs('scripts/migrate.ts'), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: `file:${template}`,
      DATA_DIR: folder,
      PAYLOAD_SECRET: 'only for the template database of tests',
    },
  });
  project.provide('database', { kind: 'sqlite', template });
  return () => rm(folder, { recursive: true, force: true });
}
