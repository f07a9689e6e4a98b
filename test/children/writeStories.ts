/**
 * A process that writes stories to the database of the environment, one after another, and prints the id of each
 * when it is saved. Arguments: how many, and a word for the titles. Runs until it is killed when there are more
 * than it can write.
 */
import { getPayload } from 'payload';
import { articleData } from '@/test/articleData';

const [count = '10', word = 'Tiến trình'] = process.argv.slice(2);
const { default: config } = await import('@/payload.config');
const payload = await getPayload({ config });
payload.logger.level = 'fatal';
process.stdout.write('ready\n');
for (let i = 0; i < Number(count); i += 1) {
  const data = { ...articleData({ title: `${word} ${i}` }), _status: i % 2 ? 'published' : 'draft' };
  const { id } = await payload.create({ collection: 'articles', data: data as never });
  process.stdout.write(`${id}\n`);
}
await payload.destroy();
process.exit(0);
