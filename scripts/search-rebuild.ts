import { rebuildIndex } from '@/platform/search/records/rebuild';
import { showProgress } from './archive/showProgress';
import { refuseUsage, run } from './open';

const USAGE = 'Usage: npm run search:rebuild';

if (process.argv.length > 2) refuseUsage(USAGE);

await run(async (payload) => {
  const show = showProgress();
  const entries = await rebuildIndex(payload, {
    onProgress: (progress) => show({ step: 'search index', at: 'search', ...progress }),
    onWait: () => console.log('Another process is making the index, or was killed a moment ago: waiting …'),
  });
  show.stop?.();
  console.log(`The search index has ${entries.toLocaleString('en')} entries.`);
});
