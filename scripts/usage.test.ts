import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { programArgs } from '@/platform/program';
import { cleanEnvironment } from '@/test/cleanEnvironment';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'toasoan-usage-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['backup', ['--sometime']],
  ['demo', ['drop']],
  ['export', []],
  ['generate', ['many', 'more']],
  ['import', []],
  ['import-all', ['one.zip', 'two.zip']],
  ['import-undo', []],
  ['restore', ['--latest']],
  ['search-rebuild', ['now']],
  ['user-password', []],
])(
  '%s, called wrongly, says how it is called, ends with 2 and makes nothing',
  (name, args) => {
    const dataDir = path.join(folder, name);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      programArgs(`scripts/${name}.ts`, ...args),
      { env: { ...cleanEnvironment(), NODE_ENV: 'production', DATA_DIR: dataDir }, encoding: 'utf8' },
    );
    expect([status, stdout], stderr).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage: npm run /);
    expect(existsSync(dataDir) ? readdirSync(dataDir) : []).toEqual([]);
  },
  60_000,
);
