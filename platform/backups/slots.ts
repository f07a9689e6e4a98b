import { localToUtc, toLocalDay } from '@/domain/dates';
import type { BackupState } from './state';

const DAY_MS = 24 * 60 * 60 * 1000;
/** After a backup that failed: long enough for a network to come back, short enough for the same night. */
const RETRY_MS = 60 * 60 * 1000;

/** The last moment, now or before, at which a daily backup was due. `at` is `HH:MM` in Vietnam. */
export const slotBefore = (at: string, now: Date): Date => {
  const today = new Date(localToUtc(`${toLocalDay(now)}T${at}`));
  return today <= now ? today : new Date(today.getTime() - DAY_MS);
};

/** Whether the backup of that slot is there, or was due before the newsroom kept any. */
export const isSlotServed = (state: BackupState, slot: Date): boolean =>
  slot <= new Date(state.since) || (state.success !== null && new Date(state.success.at) >= slot);

/** Whether to make a backup now. One that was missed is made up for; one that failed is tried again after an hour. */
export const isBackupDue = (state: BackupState, at: string, now: Date): boolean => {
  const slot = slotBefore(at, now);
  if (isSlotServed(state, slot)) return false;
  const failedAt = state.failure && new Date(state.failure.at);
  return !failedAt || failedAt < slot || now.getTime() - failedAt.getTime() >= RETRY_MS;
};
