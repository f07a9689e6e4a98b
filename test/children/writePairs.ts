/**
 * A process that writes two topics in one transaction, again and again, and now and then deletes a pair so. Prints a
 * line for each pair. SIGTERM ends it after the pair under way: killed within a transaction, a MongoDB server would
 * keep the records it had touched from all others until that transaction's time is over.
 */
import { commitTransaction, createLocalReq, getPayload, initTransaction } from 'payload';

const { default: config } = await import('@/payload.config');
const payload = await getPayload({ config });
payload.logger.level = 'fatal';
process.stdout.write('ready\n');
let isAskedToStop = false;
process.once('SIGTERM', () => {
  isAskedToStop = true;
});
const pairs: string[][] = [];
for (let i = 0; !isAskedToStop; i += 1) {
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  if (i % 3 === 2) {
    for (const id of pairs.shift()!)
      await payload.db.deleteOne({ collection: 'topics', where: { id: { equals: id } }, req });
  } else {
    const made: string[] = [];
    for (const half of ['a', 'b']) {
      const data = { title: `Cặp ${i}`, slug: `cap-${i}-${half}` };
      made.push(String((await payload.db.create({ collection: 'topics', data, req })).id));
    }
    pairs.push(made);
  }
  await commitTransaction(req);
  process.stdout.write(`${i}\n`);
  // SQLite answers at once: without a turn of the loop no signal would be heard.
  await new Promise((resolve) => setImmediate(resolve));
}
process.exit(0);
