import type { Payload } from 'payload';
import { getEnv } from '@/platform/env';
import type { Log } from '@/platform/logging';
import { startMailer } from './mailer';
import { startSlotRunner } from './slotRunner';
import { startWatchdog } from './watchdog';

/** What a running server does by itself: serves slots, sees to it that readers see them, sends mail. */
export const startJobs = (payload: Payload, log: Log): (() => Promise<void>) => {
  const stops = [
    startSlotRunner(payload, { log }),
    startWatchdog(payload, { log, baseUrl: getEnv().baseUrl }),
    startMailer(payload, { log }),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
};
