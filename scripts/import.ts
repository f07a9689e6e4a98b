/**
 * Imports stories: `npm run import -- PATH…`, see docs/import.md. Ends with 0 when all went in, with 1 when some did
 * not (the report says which), with 2 when the command line is wrong.
 */
import { ArchiveError } from '@/newsroom/intake/archive/ArchiveError';
import type { Outcome } from '@/newsroom/intake/archive/report/tally';
import { getEnv } from '@/platform/env';
import { settleChanges } from '@/platform/server/changes';
import { readOptions, UsageError, type Options } from './import/options';
import { FEW, runImport, type Imported } from './import/runImport';
import { showImport } from './import/showImport';
import { Refusal, refuseUsage, run } from './open';

const optionsOrEnd = async (): Promise<Options> => {
  try {
    return await readOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ArchiveError)) throw error;
    return refuseUsage(error.message);
  }
};

const count = (value: number): string => value.toLocaleString('en');

const DONE: Partial<Record<Outcome, string>> = {
  drafted: 'Draft created',
  published: 'Published',
  there: 'Already imported',
  changed: 'Changed at the source, left as it is here',
};

/** Few stories are named one by one, with where they are to be found. */
const nameStories = ({ stories }: Imported): void => {
  for (const { outcome, title, article, warnings } of stories) {
    const done = DONE[outcome];
    if (!done) continue;
    console.log(`${done}: ${title ?? ''}`);
    if (article) console.log(`${getEnv().baseUrl}/admin/collections/articles/${article}`);
    for (const { message, detail } of warnings) console.log(`  ${message} (${detail})`);
  }
};

const tell = ({ tally, seconds, report }: Imported, { isDryRun, batch }: Options): void => {
  const { counts } = tally;
  const looked = tally.total - counts.skipped;
  const parts = [
    `${count(counts.drafted)} drafts`,
    ...(counts.published > 0 ? [`${count(counts.published)} published`] : []),
    ...(counts.there > 0 ? [`${count(counts.there)} here already`] : []),
    ...(counts.changed > 0
      ? [`${count(counts.changed)} changed at the source and left as they are here`]
      : []),
    ...(counts.failed > 0 ? [`${count(counts.failed)} could not be imported`] : []),
  ];
  console.log(
    `${isDryRun ? 'Would be imported' : 'Imported'}, of ${count(looked)} stories: ${parts.join(', ')}; ` +
      `${count(tally.photos)} photos, ${count(tally.redirects)} old addresses, ${seconds.toFixed(0)} s.`,
  );
  for (const { where, reason } of tally.failed.slice(0, 10)) console.log(`  ${where}: ${reason}`);
  console.log(`Report: ${report.html} and ${report.json}`);
  if (!isDryRun && counts.drafted + counts.published > 0)
    console.log(`To take it back: npm run import:undo -- ${JSON.stringify(batch)}`);
};

const options = await optionsOrEnd();

await run(async (payload) => {
  let imported: Imported;
  try {
    imported = await runImport(payload, { ...options, progress: showImport() });
  } catch (error) {
    if (error instanceof ArchiveError) throw new Refusal(error.message);
    throw error;
  }
  if (!options.isDryRun && imported.tally.total <= FEW) nameStories(imported);
  tell(imported, options);
  const { failed } = imported.tally.counts;
  if (imported.tally.total === failed + imported.tally.counts.skipped && failed === 0)
    throw new Refusal('There was no story in it.');
  if (failed === 0) return;
  // The servers that run hear of what did go in before this ends with 1.
  await settleChanges();
  throw new Refusal(`${count(failed)} of the stories could not be imported: see the report.`);
});
