/** Writes a topic in a transaction that then fails, and says how many topics are there afterwards. */
import config from '@payload-config';
import { createLocalReq, getPayload, initTransaction, killTransaction } from 'payload';

const payload = await getPayload({ config });
const req = await createLocalReq({}, payload);
await initTransaction(req);
await payload.create({ collection: 'topics', data: { title: 'Nửa chừng' } as never, req });
await killTransaction(req);
const { totalDocs } = await payload.count({ collection: 'topics' });
await payload.destroy();
process.stdout.write(`left behind: ${totalDocs}\n`);
process.exit(0);
