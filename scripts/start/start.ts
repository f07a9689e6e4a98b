import { EnvError, readEnv } from '../../platform/env';
import { build, ensureBuilt } from './build';
import { checkDataFolder } from './checkDataFolder';
import { checkPort } from './checkPort';
import { ensureDatabase } from './ensureDatabase';
import { loadEnvFile, root } from './root';
import { serve } from './serve';
import { StartError } from './StartError';
import { stopWithParent } from './stopWithParent';

const start = async (): Promise<number> => {
  const env = readEnv();
  checkDataFolder(env.dataDir);
  await checkPort(env.host, env.port);
  await ensureBuilt();
  await ensureDatabase(env);
  return serve(env);
};

/** `--build-only` builds and ends; otherwise resolves never, or with the server's exit code. */
export const run = async (options: string[]): Promise<void> => {
  process.chdir(root);
  (process.env as Record<string, string>).NODE_ENV = 'production';
  loadEnvFile();
  stopWithParent();
  try {
    if (options.includes('--build-only')) await build({ isQuiet: false });
    else process.exit(await start());
  } catch (error) {
    const isKnown = error instanceof StartError || error instanceof EnvError;
    console.error(isKnown ? error.message : error);
    process.exit(1);
  }
};
