/**
 * A process that writes stories to the database of the environment and prints `saved ID` as soon as each is saved,
 * `refused` when one could not be. Arguments: how many, a word for the titles, and how many at once. Runs until it
 * is killed when there are more than it can write.
 */
import { getPayload } from 'payload';
import { articleData } from '@/test/articleData';

const PAUSE_MS = 50;

const [count = '10', word = 'Tiến trình', lanes = '1'] = process.argv.slice(2);
const { default: config } = await import('@/payload.config');
const payload = await getPayload({ config });
payload.logger.level = 'fatal';
process.stdout.write('ready\n');

let next = 0;
const write = async (): Promise<void> => {
  for (let i = next++; i < Number(count); i = next++) {
    const data = { ...articleData({ title: `${word} ${i}` }), _status: i % 2 ? 'published' : 'draft' };
    try {
      const { id } = await payload.create({ collection: 'articles', data: data as never });
      process.stdout.write(`saved ${id}\n`);
    } catch {
      process.stdout.write('refused\n');
      // The database is away: the next one may find it back.
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
};
await Promise.all(Array.from({ length: Number(lanes) }, write));
await payload.destroy();
process.exit(0);
