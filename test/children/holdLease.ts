/** A process that takes a lease, says so and keeps it until it is killed. Arguments: name, milliseconds it lasts. */
import { getPayload } from 'payload';
import { withLease } from '@/platform/db/lease';

const [name = '', ttlMs = '1000'] = process.argv.slice(2);
const { default: config } = await import('@/payload.config');
const payload = await getPayload({ config });
await withLease(payload, name, { ttlMs: Number(ttlMs) }, async () => {
  process.stdout.write('held\n');
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
