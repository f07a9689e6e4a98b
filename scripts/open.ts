import { setTimeout as pause } from 'node:timers/promises';
import { getPayload, type Payload } from 'payload';
import { failureOf } from '@/platform/db/failure';
import { findFailure, placeOf } from '@/platform/db/health';
import { EnvError, getEnv } from '@/platform/env';
import { settleChanges } from '@/platform/server/changes';
import { S3Failure } from '@/platform/storage/s3Failure';
import { loadEnvFile } from './start/root';

/** One line to the operator and an exit code: what a script does with bad input. */
export class Refusal extends Error {}

/** Ends a script whose command line is wrong, before anything is opened: 2, as programs do that were called wrongly. */
export function refuseUsage(usage: string): never {
  console.error(usage);
  process.exit(2);
}

/** A primary that was lost is replaced in this time; a person waits no longer. */
const WAIT_MS = 10_000;

/** Sees to it that there is a database before anything is begun. Throws a `Refusal`. */
export const expectDatabase = async (url: string, waitMs = WAIT_MS): Promise<void> => {
  const until = Date.now() + waitMs;
  for (;;) {
    const failure = await findFailure(url);
    if (!failure) return;
    if (!failure.isPassing) throw new Refusal(`${failure.problem}.`);
    if (Date.now() >= until)
      throw new Refusal(`${failure.problem}: see that it runs at ${placeOf(url)}. Nothing was done.`);
    await pause(500);
  }
};

/** What the operator can mend, in one line; null for what is a defect. */
const lineOf = (error: unknown): string | null => {
  if (error instanceof Refusal || error instanceof EnvError || error instanceof S3Failure)
    return error.message;
  const failure = failureOf(error);
  return failure && `${failure.problem}: the script was interrupted.`;
};

/** Ends a script that failed, with one line where that says it all. */
export const fail = (error: unknown): never => {
  console.error(lineOf(error) ?? error);
  process.exit(1);
};

/**
 * Runs a command-line script on the newsroom's database. Prints one line and exits with 1 when something is
 * wrong; waits at the end until running servers have heard of the changes.
 */
export const run = async (script: (payload: Payload) => Promise<void>): Promise<void> => {
  try {
    loadEnvFile();
    await expectDatabase(getEnv().databaseUrl);
    const { default: config } = await import('../payload.config');
    const payload = await getPayload({ config });
    await script(payload);
    await settleChanges();
    await payload.destroy();
    process.exit(0);
  } catch (error) {
    fail(error);
  }
};
