import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const VERSION = '0.6.0b17';
const FOLDER = fileURLToPath(new URL(`../node_modules/.cache/toasoan/secantus-${VERSION}`, import.meta.url));
const INSTALL_MS = 5 * 60 * 1000;

const run = promisify(execFile);

const findProgram = async (folder: string): Promise<string | null> => {
  const lib = path.join(folder, 'lib');
  if (!existsSync(lib)) return null;
  for (const python of await readdir(lib)) {
    const file = path.join(lib, python, 'site-packages/secantusdb.scripts/secantusd-rs');
    if (existsSync(file)) return file;
  }
  return null;
};

const install = async (folder: string): Promise<void> => {
  await mkdir(path.dirname(folder), { recursive: true });
  const timeout = INSTALL_MS;
  await run('python3', ['-m', 'venv', folder], { timeout });
  // The Rust server needs none of the packages its Python relatives depend on.
  const options = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary', ':all:'];
  await run(path.join(folder, 'bin/pip'), ['install', ...options, `SecantusDB==${VERSION}`], { timeout });
};

/**
 * The program of SecantusDB, a MongoDB-compatible server that tests run against where there is no real one; put
 * into a virtual environment of its own the first time. A test tool (GPL), never part of the product.
 */
export const secantusProgram = async (): Promise<string> => {
  const known = await findProgram(FOLDER);
  if (known) return known;
  const making = `${FOLDER}.${process.pid}`;
  try {
    await install(making);
    // Two test runs may install at once: the first whole one stays.
    await rename(making, FOLDER).catch(() => undefined);
  } catch (error) {
    throw new Error(
      `There is no MongoDB to test against. Give MONGODB_TEST_URL (a replica set), install mongod, or Python 3.11 with venv and pip for SecantusDB ${VERSION}.`,
      { cause: error },
    );
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  const made = await findProgram(FOLDER);
  if (!made) throw new Error(`SecantusDB ${VERSION} was installed without its server program.`);
  return made;
};
