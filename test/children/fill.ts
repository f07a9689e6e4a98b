/** Puts something of everything into the empty newsroom of the environment. */
import { getPayload } from 'payload';
import { fillNewsroom } from '@/test/fillNewsroom';

const { default: config } = await import('@/payload.config');
const payload = await getPayload({ config });
payload.logger.level = 'fatal';
await fillNewsroom(payload);
await payload.destroy();
process.exit(0);
