import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { getEnv } from '@/platform/env';
import { loadDemo } from './demo/load';
import { isDemo, markDemo, wipe } from './demo/reset';
import { Refusal, refuseUsage, run } from './open';

const USAGE = 'Usage: npm run demo:reset';

const isEmpty = async (payload: Payload): Promise<boolean> =>
  (await payload.count({ collection: 'users' })).totalDocs === 0 &&
  (await payload.count({ collection: 'articles' })).totalDocs === 0;

const progress = (text: string) => console.log(`  demo newsroom: ${text}`);

const load = async (payload: Payload): Promise<void> => {
  await loadDemo(payload, getEnv().dataDir, new Date(), progress);
  await markDemo(payload);
};

const reset = async (payload: Payload): Promise<void> => {
  if (!(await isEmpty(payload)) && !(await isDemo(payload)))
    throw new Refusal('This database is not a demo newsroom: nothing was changed.');
  await wipe(payload);
  await load(payload);
  const file = path.join(getEnv().dataDir, 'sign-in.txt');
  console.log(`The demo newsroom is as new. Sign in once with:\n${await readFile(file, 'utf8')}`);
  await rm(file);
};

const [command, ...more] = process.argv.slice(2);
if ((command !== 'load' && command !== 'reset') || more.length > 0) refuseUsage(USAGE);

await run(async (payload) => {
  if (command === 'load') {
    if (!(await isEmpty(payload)))
      throw new Refusal('The database is not empty: no demo content was loaded.');
    await load(payload);
  } else await reset(payload);
});
