/** Takes back an import: `npm run import:undo -- BATCH`, see docs/import.md. */
import { countBatch, listBatches, undoBatch, type LeftReason } from '@/newsroom/intake/archive/undoBatch';
import { LeaseLost } from '@/platform/db/lease/held';
import { Refusal, refuseUsage, run } from './open';

const [batch, ...more] = process.argv.slice(2);
if (!batch || more.length > 0 || batch.startsWith('-'))
  refuseUsage('Usage: npm run import:undo -- BATCH (the name that the import told at its end)');

const REASONS: Record<LeftReason, string> = {
  edited: 'somebody has worked on it since',
  commented: 'there are comments on it',
  open: 'somebody has it open just now',
  used: 'something else shows it',
  'story-left': 'it belongs to a story that stays',
};

const EVERY = 500;

await run(async (payload) => {
  const name = batch.normalize('NFC');
  const total = await countBatch(payload, name);
  if (total === 0) {
    const known = await listBatches(payload);
    throw new Refusal(
      `There is no batch ${name}. ${known.length > 0 ? `There are: ${known.join(', ')}.` : 'There are none at all.'}`,
    );
  }
  const undone = await undoBatch(payload, name, {
    onProgress: (done) => {
      if (done % EVERY === 0) console.log(`  ${done} of ${total}`);
    },
    onWait: () => console.log('An import is at this database, or was killed a moment ago: waiting for it …'),
  }).catch((error: unknown) => {
    if (error instanceof LeaseLost) throw new Refusal('The database was away for too long: run it again.');
    throw error;
  });
  const { intakes = 0, ...removed } = undone.removed;
  const parts = Object.entries(removed).map(([collection, count]) => `${count} ${collection}`);
  console.log(
    `${name}: ${intakes} of ${total} stories taken back (${parts.join(', ') || 'nothing was left of them'}).`,
  );
  for (const { collection, id, title, reason } of undone.left.filter((each) => each.reason !== 'story-left'))
    console.log(`  left: ${collection}/${id} “${title}”: ${REASONS[reason]}.`);
});
