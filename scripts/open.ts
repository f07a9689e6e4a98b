import { getPayload, type Payload } from 'payload';
import { settleChanges } from '@/platform/server/changes';
import { EnvError } from '@/platform/env';
import { loadEnvFile } from './start/root';

/** One line to the operator and an exit code: what a script does with bad input. */
export class Refusal extends Error {}

/**
 * Runs a command-line script on the newsroom's database. Prints one line and exits with 1 when something is
 * wrong; waits at the end until running servers have heard of the changes.
 */
export const run = async (script: (payload: Payload) => Promise<void>): Promise<void> => {
  try {
    loadEnvFile();
    const { default: config } = await import('../payload.config');
    const payload = await getPayload({ config });
    await script(payload);
    await settleChanges();
    await payload.destroy();
    process.exit(0);
  } catch (error) {
    if (error instanceof Refusal || error instanceof EnvError) console.error(error.message);
    else console.error(error);
    process.exit(1);
  }
};
