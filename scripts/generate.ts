/** Fills the newsroom of `DATABASE_URL` with generated stories and what belongs to them: see benchmark/README.md. */
import { parseArgs } from 'node:util';
import { isCalendarDay } from '@/domain/dates';
import { getEnv } from '@/platform/env';
import { fileStoreOf } from '@/platform/storage/fileStore';
import { showProgress } from './archive/showProgress';
import { fillNewsroom, GenerateRefusal, type FillOptions } from './generate/fillNewsroom';
import { Refusal, refuseUsage, run } from './open';

const USAGE = `Usage: npm run generate -- STORIES [--seed N] [--until YYYY-MM-DD] [--add]
  --seed   another newsroom of the same size (1 unless said otherwise)
  --until  the last day of its twenty years (2026-06-30 unless said otherwise)
  --add    beside stories that are there already`;

const number = (value: number): string => value.toLocaleString('en');

const readOptions = (): Pick<FillOptions, 'stories' | 'seed' | 'until' | 'isAdding'> => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        until: { type: 'string', default: '2026-06-30' },
        add: { type: 'boolean', default: false },
      },
    });
    const [year, month, day] = values.until.split('-').map(Number);
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(values.until) && isCalendarDay(year!, month!, day!);
    if (positionals.length !== 1 || !isDay) return refuseUsage(USAGE);
    return {
      stories: Number(positionals[0]),
      seed: Number(values.seed),
      until: values.until,
      isAdding: values.add,
    };
  } catch {
    return refuseUsage(USAGE);
  }
};

const options = readOptions();

await run(async (payload) => {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  try {
    const filled = await fillNewsroom(payload, {
      ...options,
      files: fileStoreOf(getEnv()),
      onProgress: showProgress(),
      signal: stop.signal,
    });
    const { records, seconds, stories, storySeconds, indexSeconds, isResumed, isDone } = filled;
    if (isResumed) console.log('It went on with the run that was interrupted.');
    if (stories > 0)
      console.log(
        `${number(stories)} stories in ${storySeconds.toFixed(1)} s, ${number(Math.round(stories / storySeconds))} a second.`,
      );
    console.log(
      `${number(records)} records in all in ${seconds.toFixed(1)} s; the search index took ${indexSeconds.toFixed(1)} s more.`,
    );
    if (!isDone) throw new Refusal('Stopped before the end: the same command goes on from here.');
    if (records === 0 && !isResumed) console.log('All of it was there already.');
  } catch (error) {
    if (error instanceof GenerateRefusal || error instanceof RangeError) throw new Refusal(error.message);
    throw error;
  }
});
