/** A process that serves the slots of the database of the environment, as a server does, until it is killed. */
import { getPayload } from 'payload';
import { startSlotRunner } from '@/newsroom/jobs/slotRunner';
import { log } from '@/platform/logging';

const { default: config } = await import('@/payload.config');
const payload = await getPayload({ config });
payload.logger.level = 'fatal';
startSlotRunner(payload, { log });
process.stdout.write('ready\n');
// The runner waits for nobody: something must.
setInterval(() => undefined, 60_000);
