import { createLocalReq, type CollectionSlug, type Payload, type Where } from 'payload';
import { overAt, type EventTimes } from '@/domain/eventTimes';
import { foldedFieldsOf, isSearchedList } from '@/domain/listSearch';
import { bulkWriterFor, type BulkRow, type BulkWriter } from '@/platform/db/bulk/bulkWriter';
import { withLease } from '@/platform/db/lease';
import { announceChange } from '@/platform/server/changes';
import type { FileStore } from '@/platform/storage/fileStore';
import { tagsOfAllPages } from '../archive/importNewsroom';
import type { OnProgress } from '../archive/progress';
import { GeneratedNewsroom, recordsIn, type GenerateOptions } from './GeneratedNewsroom';
import { GENERATED, Ids, type GeneratedKind } from './ids';
import { fillSearch } from './fillSearch';
import { storePictures, type PictureFields } from './pictures';

const KEY = 'toasoan:generated';
/** Records of one transaction. */
export const BATCH = 2_500;

/** Why nothing was generated, in one line for the operator. */
export class GenerateRefusal extends Error {}

interface Run extends GenerateOptions {
  isDone: boolean;
}

export interface FillOptions extends GenerateOptions {
  /** Beside stories of other origin. */
  isAdding?: boolean;
  files: FileStore;
  onProgress?: OnProgress;
  /** Stops after the batch that is being written. */
  signal?: AbortSignal;
}

export interface FillResult {
  /** What was written now, of all kinds, and in how many seconds: pictures are drawn in that time. */
  records: number;
  seconds: number;
  /** The stories among them, with their versions. */
  stories: number;
  storySeconds: number;
  /** How long the search index took besides. */
  indexSeconds: number;
  /** Whether a run that was interrupted was gone on with. */
  isResumed: boolean;
  /** False when it was stopped before its end. */
  isDone: boolean;
}

const readRuns = async (payload: Payload): Promise<Run[]> =>
  (await payload.kv.get<{ runs: Run[] }>(KEY))?.runs ?? [];

const isSame = (a: GenerateOptions, b: GenerateOptions): boolean =>
  a.seed === b.seed && a.stories === b.stories && a.until === b.until;

const noteRun = async (payload: Payload, { stories, seed, until }: GenerateOptions, isDone: boolean) => {
  const others = (await readRuns(payload)).filter((run) => run.seed !== seed);
  await payload.kv.set(KEY, { runs: [...others, { stories, seed, until, isDone }] });
};

/** The records of a kind that a newsroom of this seed has. */
const ofSeed = (seed: number, kind: GeneratedKind): Where => {
  const ids = new Ids(seed);
  return {
    and: [
      { id: { greater_than_equal: ids.of(kind, 0) } },
      { id: { less_than_equal: ids.of(kind, 0xff_ffff_ffff) } },
    ],
  };
};

const countOf = async (payload: Payload, collection: CollectionSlug, where: Where = {}): Promise<number> =>
  (await payload.db.count({ collection, where })).totalDocs;

const number = (value: number): string => value.toLocaleString('en');

const describe = ({ stories, seed, until }: GenerateOptions): string =>
  `${number(stories)} stories, seed ${seed}, until ${until}`;

/** Throws a `GenerateRefusal` when this would mix with what is there. Answers the run that is gone on with. */
const findRun = async (payload: Payload, options: FillOptions): Promise<Run | null> => {
  const runs = await readRuns(payload);
  const same = runs.find((run) => isSame(run, options));
  const ofThisSeed = runs.find(({ seed }) => seed === options.seed);
  if (ofThisSeed && !same)
    throw new GenerateRefusal(
      `Another newsroom of this seed is here (${describe(ofThisSeed)}): give another --seed. Nothing was changed.`,
    );
  if (same || options.isAdding) return same ?? null;
  const [other] = runs;
  if (other)
    throw new GenerateRefusal(
      `There is a generated newsroom here (${describe(other)}${other.isDone ? '' : ', unfinished'}): --add puts another one beside it. Nothing was changed.`,
    );
  const stories = await countOf(payload, 'articles');
  if (stories > 0)
    throw new GenerateRefusal(
      `There are ${number(stories)} stories here that were not generated: --add puts the generated ones beside them. Nothing was changed.`,
    );
  return null;
};

interface Task {
  payload: Payload;
  newsroom: GeneratedNewsroom;
  writer: BulkWriter;
  options: FillOptions;
}

/** What a record of a kind has besides what is generated: pictures are drawn when they are needed. */
const moreOf = async (
  { files, seed }: FillOptions,
  kind: GeneratedKind,
): Promise<(number: number) => PictureFields> => (kind === 'media' ? storePictures(files, seed) : () => ({}));

/** With what else a hook fills in: what lists are searched by, and when an event is over. */
const withFilledIn = (kind: GeneratedKind, row: BulkRow): BulkRow => ({
  ...row,
  ...(isSearchedList(kind) ? foldedFieldsOf(kind, row) : {}),
  ...(kind === 'events' ? { overAt: overAt(row as unknown as EventTimes) } : {}),
});

/** Writes what is missing of a kind, from where an interrupted run was. Answers how many records that were. */
const writeKind = async (task: Task, kind: GeneratedKind, tell: (more: number) => void): Promise<number> => {
  const { payload, newsroom, writer, options } = task;
  const hasVersions = Boolean(payload.collections[kind].config.versions);
  const all = newsroom.count[kind];
  const there = await countOf(payload, kind, ofSeed(options.seed, kind));
  // Batches are written whole and in order; one that was cut short (on MongoDB) is written again.
  const first = there === all ? all : Math.floor(there / BATCH) * BATCH;
  tell(first);
  if (first === all) return 0;
  const more = await moreOf(options, kind);
  let written = 0;
  let writing: Promise<void> = Promise.resolve();
  for (let from = first; from < all; from += BATCH) {
    const rows = newsroom
      .rows(kind, from, Math.min(from + BATCH, all))
      .map((row, index) => withFilledIn(kind, Object.assign(row, more(from + index))));
    // The next ones are made while the database writes these.
    await writing;
    if (options.signal?.aborted) break;
    writing = writer
      .write(
        kind,
        rows,
        hasVersions ? rows.map(({ id }) => ({ id: newsroom.versionIdOf(kind, id), parent: id })) : [],
      )
      .then(() => {
        written += rows.length;
        tell(rows.length);
      });
    writing.catch(() => undefined);
  }
  await writing;
  return written;
};

const secondsSince = (startedAt: number): number => (performance.now() - startedAt) / 1_000;

const NOTHING: FillResult = {
  records: 0,
  seconds: 0,
  stories: 0,
  storySeconds: 0,
  indexSeconds: 0,
  isResumed: false,
  isDone: false,
};

/** Writes what is missing of all kinds; `isDone` when nothing is any more. */
const writeRecords = async (task: Task): Promise<FillResult> => {
  const { newsroom, options, writer } = task;
  const total = recordsIn(newsroom);
  const startedAt = performance.now();
  const result = { ...NOTHING };
  let done = 0;
  try {
    for (const kind of GENERATED) {
      const kindAt = performance.now();
      const written = await writeKind(task, kind, (more) => {
        done += more;
        options.onProgress?.({ step: 'records', done, total, at: kind });
      });
      result.records += written;
      if (kind === 'articles')
        Object.assign(result, { stories: written, storySeconds: secondsSince(kindAt) });
      if (options.signal?.aborted) break;
    }
  } finally {
    await writer.close();
  }
  return { ...result, seconds: secondsSince(startedAt), isDone: done === total };
};

/**
 * Fills a newsroom with generated records, on either database, past hooks and access, makes them be found, and tells
 * running servers. Interrupted, it goes on when called again with the same options. Throws a `GenerateRefusal`, with
 * nothing changed, on a newsroom that holds other stories (unless `isAdding`), and a `RangeError` on options that cannot
 * be.
 */
export const fillNewsroom = async (payload: Payload, options: FillOptions): Promise<FillResult> => {
  const newsroom = new GeneratedNewsroom(options);
  try {
    return await withLease(payload, 'generate', {}, async () => {
      const run = await findRun(payload, options);
      if (run?.isDone) return { ...NOTHING, isDone: true };
      await noteRun(payload, options, false);
      const writer = await bulkWriterFor(payload, { isDisposable: !options.isAdding });
      const result = await writeRecords({ payload, newsroom, options, writer });
      const indexAt = performance.now();
      const isDone = result.isDone && (await fillSearch(payload, newsroom, options));
      if (isDone) await noteRun(payload, options, true);
      const req = await createLocalReq({}, payload);
      await announceChange(req, tagsOfAllPages(payload));
      return { ...result, indexSeconds: secondsSince(indexAt), isResumed: run !== null, isDone };
    });
  } finally {
    options.onProgress?.stop?.();
  }
};
