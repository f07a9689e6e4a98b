import type { Payload } from 'payload';

const KEY = 'toasoan:backup';

/** How keeping backups goes: what the servers of one database, its scripts and its administrators know of it. */
export interface BackupState {
  /** Since when backups are kept: nothing was due before. */
  since: string;
  /** The last backup that was made and read back. */
  success: {
    /** When it was begun. */
    at: string;
    name: string;
    /** The folder or bucket it lies in. */
    to: string;
    bytes: number;
    seconds: number;
  } | null;
  /** The last attempt, when it failed. */
  failure: { at: string; message: string } | null;
}

/** Null before the first start of a server that keeps backups. */
export const readBackupState = (payload: Payload): Promise<BackupState | null> =>
  payload.kv.get<BackupState & Record<string, unknown>>(KEY);

const change = async (payload: Payload, over: Partial<BackupState>): Promise<void> => {
  const known = await readBackupState(payload);
  const state = known ?? { since: new Date().toISOString(), success: null, failure: null };
  await payload.kv.set(KEY, { ...state, ...over });
};

/** Writes down since when backups are kept. */
export const beginBackups = (payload: Payload, since: Date): Promise<void> =>
  change(payload, { since: since.toISOString() });

export const recordBackup = (payload: Payload, success: NonNullable<BackupState['success']>): Promise<void> =>
  change(payload, { success, failure: null });

export const recordBackupFailure = (
  payload: Payload,
  failure: NonNullable<BackupState['failure']>,
): Promise<void> => change(payload, { failure });
