import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Cron } from 'croner';
import type { Payload } from 'payload';
import { TIME_ZONE } from '@/domain/dates';
import type { Log } from '../logging';
import { programArgs } from '../program';
import { isBackupDue, isSlotServed, slotBefore } from './slots';
import { beginBackups, readBackupState, recordBackupFailure } from './state';

/** Somebody is waiting for the pages of a server that has just started. */
const WARM_UP_MS = 60_000;
const OUTPUT_CHARACTERS = 4_000;

export interface BackupRun {
  code: number | null;
  /** The end of what it printed. */
  output: string;
}

/**
 * Makes the backup that is due in a process of its own that gives way to this one, so that no reader waits for it
 * (of the lowest priority it would starve on a busy machine). It ends when this process ends: what it had begun is no
 * backup and is cleared away by the next.
 */
export const runScheduledBackup = (): Promise<BackupRun> =>
  new Promise((resolve) => {
    const root = process.cwd();
    const dieWithParent = pathToFileURL(path.join(root, 'scripts/start/dieWithParent.mjs')).href;
    const child = spawn(
      process.execPath,
      [...['--import', dieWithParent], ...programArgs('scripts/backup.ts', '--scheduled')],
      {
        cwd: root,
        env: { ...process.env, NODE_ENV: 'production', TOASOAN_LAUNCHER: String(process.pid) },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    let output = '';
    const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-OUTPUT_CHARACTERS));
    child.stdout!.on('data', keep);
    child.stderr!.on('data', keep);
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output: output.trim() }));
    try {
      if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // A system that does not let us: the backup is made all the same.
    }
  });

interface ScheduleOptions {
  /** `HH:MM` in Vietnam. */
  at: string;
  log: Log;
  run?: () => Promise<BackupRun>;
  now?: () => Date;
}

/**
 * What is looked at every minute: is a backup due that nobody has made? Which of several servers makes it is decided
 * by the script, under a lease.
 */
export const backupWatch = (
  payload: Payload,
  { at, log, run = runScheduledBackup, now = () => new Date() }: ScheduleOptions,
): (() => Promise<void>) => {
  let served = 0;

  const afterFailure = async (startedAt: Date, { code, output }: BackupRun) => {
    const known = await readBackupState(payload);
    const isRecorded = known?.failure && new Date(known.failure.at) >= startedAt;
    // Killed, or out of memory: it could not say so itself.
    const message = `The backup ended with code ${code}: ${output.split('\n').at(-1) ?? ''}`;
    if (!isRecorded) await recordBackupFailure(payload, { at: now().toISOString(), message });
  };

  return async () => {
    const startedAt = now();
    const slot = slotBefore(at, startedAt);
    if (served === slot.getTime()) return;
    const known = await readBackupState(payload);
    if (!known) await beginBackups(payload, startedAt);
    if (!known || isSlotServed(known, slot)) {
      served = slot.getTime();
      return;
    }
    if (!isBackupDue(known, at, startedAt)) return;
    const ended = await run();
    if (ended.code === 0) log.info(ended.output || 'Another server makes the backup.');
    else {
      log.error('The backup failed', ended.output);
      await afterFailure(startedAt, ended);
    }
  };
};

/** Keeps watch over the daily backup. Returns a function that ends it. */
export const scheduleBackups = (payload: Payload, options: ScheduleOptions): (() => void) => {
  const watch = backupWatch(payload, options);
  const from = new Date(Date.now() + WARM_UP_MS);
  const job = new Cron(
    '* * * * *',
    {
      timezone: TIME_ZONE,
      startAt: from,
      protect: true,
      unref: true,
      catch: (error) => options.log.error('could not look after the backups', error),
    },
    watch,
  );
  return () => job.stop();
};
