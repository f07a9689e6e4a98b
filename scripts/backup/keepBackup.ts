import type { Payload } from 'payload';
import { isSlotServed, slotBefore } from '@/platform/backups/slots';
import { readBackupState, recordBackup, recordBackupFailure } from '@/platform/backups/state';
import { reasonOf } from '@/platform/db/causes';
import { failureOf } from '@/platform/db/failure';
import { withLease } from '@/platform/db/lease';
import { LeaseTaken } from '@/platform/db/lease/held';
import type { Env } from '@/platform/env';
import { S3Failure } from '@/platform/storage/s3Failure';
import type { OnProgress } from '../archive/progress';
import { Refusal } from '../open';
import { makeBackup, type MadeBackup } from './makeBackup';
import type { BackupPlace } from './place';

interface KeepOptions {
  env: Pick<Env, 'dataDir' | 'backupKeep' | 'backupAt'>;
  /** Only when the backup of the last night is not there. */
  isScheduled: boolean;
  onWait: () => void;
  onProgress: OnProgress;
}

const LEASE = 'backup';

const lineOf = (error: unknown): string => {
  if (error instanceof Refusal || error instanceof S3Failure) return error.message;
  return failureOf(error)?.problem ?? reasonOf(error);
};

const isServed = async (payload: Payload, at: string | null, now: Date): Promise<boolean> => {
  const state = await readBackupState(payload);
  return at !== null && state !== null && isSlotServed(state, slotBefore(at, now));
};

/**
 * Makes a backup where this newsroom keeps them, and writes down how it went. Of several processes on one database
 * one makes it: the scheduled ones go when another is at it, others wait. Null when there was nothing to do.
 */
export const keepBackup = async (
  payload: Payload,
  place: BackupPlace,
  { env, isScheduled, onWait, onProgress }: KeepOptions,
): Promise<(MadeBackup & { seconds: number }) | null> => {
  const make = async (confirm: () => Promise<void>) => {
    const now = new Date();
    if (isScheduled && (await isServed(payload, env.backupAt, now))) return null;
    try {
      const { dataDir, backupKeep: keep } = env;
      const made = await makeBackup(payload, place, { dataDir, keep, now, confirm, onProgress });
      const seconds = Math.round((Date.now() - now.getTime()) / 1000);
      const { name, bytes } = made;
      await recordBackup(payload, { at: now.toISOString(), name, to: place.address, bytes, seconds });
      return { ...made, seconds };
    } catch (error) {
      const message = lineOf(error);
      // The database itself may be what is away: the server that started us writes it down when it is back.
      await recordBackupFailure(payload, { at: new Date().toISOString(), message }).catch(() => undefined);
      throw error;
    }
  };
  try {
    return await withLease(payload, LEASE, { wait: !isScheduled, onWait }, (lease) =>
      make(() => lease.confirm()),
    );
  } catch (error) {
    if (error instanceof LeaseTaken) return null;
    throw error;
  }
};
