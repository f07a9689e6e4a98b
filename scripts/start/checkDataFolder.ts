import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './StartError';

/** Makes the data folder and writes into it once, which is the only sure test. */
export const checkDataFolder = (dataDir: string): void => {
  const probe = path.join(dataDir, `.writable-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(
      code === 'ENOSPC'
        ? `The disk of the data folder ${dataDir} is full: make room and start again.`
        : `The data folder ${dataDir} is not writable (${code}): give this user the right to write there, or set DATA_DIR.`,
    );
  }
};
