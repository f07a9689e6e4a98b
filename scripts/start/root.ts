import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const require = createRequire(path.join(root, 'package.json'));

/** Reads `.env` and its kin as Next does, so that both see the same settings. */
export const loadEnvFile = (): void => {
  const { loadEnvConfig } = require('@next/env') as typeof import('@next/env');
  loadEnvConfig(root, false, { info: () => {}, error: console.error });
};
