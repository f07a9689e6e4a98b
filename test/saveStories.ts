/**
 * Saves stories one after the other until it is ended, several at a time, and prints the id of each as soon as the
 * newsroom has said that it is saved. A save is a new story, a second version of it, and its publication.
 */
import config from '@payload-config';
import { getPayload } from 'payload';
import { articleData } from './articleData';

const [count = '500', lanes = '4'] = process.argv.slice(2);
const payload = await getPayload({ config });
payload.logger.level = 'silent';
process.stdout.write('ready\n');

let next = 0;
const save = async (): Promise<void> => {
  const number = (next += 1);
  if (number > Number(count)) return;
  try {
    const title = `Tin số ${number}`;
    const { id } = await payload.create({
      collection: 'articles',
      data: articleData({ title, _status: 'published' }) as never,
    });
    process.stdout.write(`saved ${id} ${number}\n`);
  } catch {
    process.stdout.write(`refused ${number}\n`);
    // The database is away: the next one may find it back.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return save();
};
await Promise.all(Array.from({ length: Number(lanes) }, save));
await payload.destroy();
process.exit(0);
