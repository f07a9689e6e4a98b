import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { backupTime } from './names';
import { BackupProblem, type BackupPlace } from './place';

const refusal = (folder: string, error: unknown): Error => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return new BackupProblem(`The disk of ${folder} is full: make room there.`);
  if (code === undefined) return error as Error;
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
    return new BackupProblem(
      `${folder} is not writable (${code}): give this user the right to write there, or set BACKUP_TO.`,
    );
  return new BackupProblem(`${folder}: ${message}`);
};

const sync = async (target: string): Promise<void> => {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Backups in a folder, on this machine's disk or one that is mounted. */
export const folderPlace = (folder: string): BackupPlace => {
  const fileOf = (name: string) => path.join(folder, path.basename(name));
  const trying = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      throw refusal(folder, error);
    }
  };

  return {
    address: folder,
    workFolder: folder,
    prepare: () =>
      trying(async () => {
        // They hold drafts and password hashes: nobody else's business.
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const probe = path.join(folder, `.writable-${process.pid}`);
        await writeFile(probe, '');
        await rm(probe);
      }),
    list: () =>
      trying(async () => {
        const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return [];
          throw error;
        });
        const found = await Promise.all(
          names.sort().map(async (name) => {
            const at = backupTime(name);
            return at ? [{ name, at, bytes: (await stat(fileOf(name))).size }] : [];
          }),
        );
        return found.flat();
      }),
    put: (name, file) =>
      trying(async () => {
        await sync(file);
        await rename(file, fileOf(name));
        // The name survives a power cut, on disks that know how.
        await sync(folder).catch(() => undefined);
      }),
    fetch: async (name) =>
      existsSync(fileOf(name)) ? { file: fileOf(name), done: async () => undefined } : null,
    remove: (name) => trying(() => rm(fileOf(name), { force: true })),
    close: () => undefined,
  };
};
