import { copyFileSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';

/** Every test file has a data folder and a database of its own, set before the config is loaded. */
const folder = mkdtempSync(path.join(tmpdir(), 'toasoan-test-'));
const file = path.join(folder, 'toasoan.db');
copyFileSync(inject('templateDatabase'), file);

process.env.DATA_DIR = folder;
process.env.DATABASE_URL = `file:${file}`;
process.env.PAYLOAD_SECRET = 'only for tests, thirty-two characters and more';
process.env.PAYLOAD_DROP_DATABASE = 'false';
delete process.env.PUBLIC_URL;

afterAll(() => rm(folder, { recursive: true, force: true }));
