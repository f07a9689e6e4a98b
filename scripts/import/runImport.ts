import path from 'node:path';
import type { Payload } from 'payload';
import { importArchive } from '@/newsroom/intake/archive/importArchive';
import { fetchPicture } from '@/newsroom/intake/archive/pictures/fetchPicture';
import { openPlaces } from '@/newsroom/intake/archive/readArchive';
import { Tally, type StoryOutcome } from '@/newsroom/intake/archive/report/tally';
import { ReportWriter, type Report } from '@/newsroom/intake/archive/report/write';
import { LeaseLost } from '@/platform/db/lease/held';
import { getEnv } from '@/platform/env';
import { Refusal } from '../open';
import { obstaclesOf } from './obstacles';
import type { Options } from './options';
import type { ImportProgress } from './showImport';

export interface Imported {
  tally: Tally;
  /** The first of them. */
  stories: StoryOutcome[];
  report: Report;
  seconds: number;
}

export interface RunOptions extends Options {
  progress?: ImportProgress;
  /** Fetches a picture; given by tests, which have no public server. */
  fetch?: (address: string) => Promise<Buffer>;
}

/** So many stories are named one by one. */
export const FEW = 10;

/**
 * Imports what a command line names, and writes the report.
 * @throws ArchiveError when a path cannot be opened; Refusal when the database or the report's folder is lost on the way
 */
export const runImport = async (payload: Payload, options: RunOptions): Promise<Imported> => {
  const { progress, fetch = fetchPicture } = options;
  const places = await openPlaces(options.paths);
  const media = await openPlaces(options.media);
  const started = new Date();
  const folder = options.report ?? path.join(getEnv().dataDir, 'imports');
  const report = await ReportWriter.begin(folder, options.batch, started.toISOString()).catch(
    (error: Error) => {
      throw new Refusal(`The report cannot be written to ${folder} (${error.message}).`);
    },
  );
  const tally = new Tally();
  const stories: StoryOutcome[] = [];
  try {
    await importArchive(payload, {
      places,
      media,
      mapping: options.mapping,
      selectors: options.selectors,
      batch: options.batch,
      isDryRun: options.isDryRun,
      publishes: options.publishes,
      fetch: options.fetchesMedia ? fetch : null,
      obstacles: obstaclesOf,
      tally,
      onStory: (story) => {
        if (stories.length < FEW) stories.push(story);
        return report.add(story);
      },
      onProgress: (now) => progress?.show(now),
      onWait: () =>
        console.log('Another import is at this database, or was killed a moment ago: waiting for it …'),
    });
  } catch (error) {
    if (error instanceof LeaseLost)
      throw new Refusal(
        'This import had no word from the database for too long: run it again, it goes on from there.',
      );
    throw error;
  } finally {
    progress?.stop();
    for (const place of [...places, ...media]) place.close();
  }
  const seconds = (Date.now() - started.getTime()) / 1_000;
  const head = {
    batch: options.batch,
    paths: options.paths,
    isDryRun: options.isDryRun,
    startedAt: started.toISOString(),
    seconds,
  };
  return { tally, stories, seconds, report: await report.end(head, tally) };
};
