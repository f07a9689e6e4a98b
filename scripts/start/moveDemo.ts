import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';

const DATABASE = 'toasoan.db';
const SIGN_IN = 'sign-in.txt';
/** The newsroom has a secret of its own; a log that belongs to the database was written back before. */
const LEFT_BEHIND = new Set([DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, 'secret']);

const sync = (target: string): void => {
  const handle = openSync(target, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const moveFile = (from: string, to: string): void => {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // A folder of pictures may be on a disk of its own.
    copyFileSync(from, `${to}.new`);
    renameSync(`${to}.new`, to);
    rmSync(from);
  }
};

const moveInto = (from: string, to: string): void => {
  if (!statSync(from).isDirectory()) return moveFile(from, to);
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) moveInto(path.join(from, name), path.join(to, name));
  sync(to);
};

/** Nothing is deleted: a database without work in it, or the log of one that is gone, gets another name. */
const setAside = (database: string): void => {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  for (const part of ['', '-wal', '-shm']) {
    const file = `${database}${part}`;
    if (!existsSync(file)) continue;
    if (part === '-shm' || statSync(file).size === 0) rmSync(file);
    else renameSync(file, `${database}.${stamp}.old${part}`);
  }
};

/**
 * Moves a finished demo newsroom into the data folder, the database last. Killed half-way and called again, it goes
 * on where it was.
 */
export const moveDemo = (from: string, dataDir: string): void => {
  for (const name of readdirSync(from)) {
    if (!LEFT_BEHIND.has(name)) moveInto(path.join(from, name), path.join(dataDir, name));
  }
  const signIn = path.join(dataDir, SIGN_IN);
  if (existsSync(signIn)) chmodSync(signIn, 0o600);
  const database = path.join(dataDir, DATABASE);
  // A log left by another database would be played into this one.
  setAside(database);
  sync(path.join(from, DATABASE));
  renameSync(path.join(from, DATABASE), database);
  sync(dataDir);
  rmSync(from, { recursive: true, force: true });
};
