import { createHash } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { pageTags } from '@/domain/pageTags';
import { reasonOf } from '@/platform/db/causes';
import { isWriteConflict } from '@/platform/db/conflicts';
import { withLease } from '@/platform/db/lease';
import { LeaseLost, type Lease } from '@/platform/db/lease/held';
import { migrations as known } from '@/platform/db/migrations/list';
import type { Migration } from '@/platform/db/migrations/migration';
import type { CanonicalRecord } from '@/platform/db/portable/canonical';
import { canonicalPages, textOfPage } from '@/platform/db/portable/lines';
import { existingIds, readRecords } from '@/platform/db/portable/reader';
import { readReferences } from '@/platform/db/portable/references';
import { sourcesOf, type Database, type Source } from '@/platform/db/portable/sources';
import {
  forgetUnfinishedImport,
  noteUnfinishedImport,
  readUnfinishedImport,
  type UnfinishedImport,
} from '@/platform/db/portable/unfinishedImport';
import { writerFor, type Writer } from '@/platform/db/portable/writer';
import { storeOf } from '@/platform/db/store';
import { getEnv } from '@/platform/env';
import { announceChange } from '@/platform/server/changes';
import { fileStoreOf, type FileStore } from '@/platform/storage/fileStore';
import { Archive } from './Archive';
import { ArchiveError, explainWriting } from './ArchiveError';
import { parseEntryName } from './entryNames';
import type { OnProgress } from './progress';
import { archivedSources, verifyArchive, type ArchivedSource } from './verifyArchive';

/** Records of one transaction. */
const BATCH = 300;
/** MongoDB ends the last transaction of an import that was killed after a minute; until then it holds its records. */
const HELD_MS = 90_000;
const RETRY_MS = 500;
/** Files written at once: a bucket answers slowly, but to many. */
const FILES_AT_ONCE = 8;

/** What to tell whoever imported an archive without secrets. */
export const NO_PASSWORDS =
  'The accounts have no passwords: npm run user:password -- EMAIL gives one of them a new one.';

export interface ImportOptions {
  /** An archive that `exportNewsroom` made. */
  file: string;
  onProgress?: OnProgress;
  /** Called when another import into this database is at it, or was killed less than half a minute ago. */
  onWait?: () => void;
  /** Where uploaded files go; to those of the environment unless said otherwise. */
  files?: FileStore;
  /** What this program knows; given by tests. */
  migrations?: readonly Migration[];
}

export interface Imported {
  records: number;
  files: number;
  /** Whether it went on with an import that was interrupted. */
  isResumed: boolean;
  /** Accounts came without passwords. */
  withSecrets: boolean;
  /** Files that were missing when the archive was made. */
  missing: string[];
}

interface Place {
  payload: Payload;
  archive: Archive;
  files: FileStore;
}

interface Task extends Place {
  sources: readonly ArchivedSource[];
  lease: Lease;
  onProgress: OnProgress;
}

const refuseNewer = ({ file, manifest }: Archive, migrations: readonly Migration[]): void => {
  const names = new Set(migrations.map(({ name }) => name));
  if (manifest.migrations.some((name) => !names.has(name)))
    throw new ArchiveError(
      `${file} was made by a newer program (${manifest.program}): update this one. Nothing was imported.`,
    );
};

const fileEntriesOf = ({ manifest }: Archive): { name: string; collection: string; entry: string }[] =>
  manifest.entries.flatMap((entry) => {
    const named = parseEntryName(entry.name);
    return named?.kind === 'file'
      ? [{ name: named.name, collection: named.collection, entry: entry.name }]
      : [];
  });

/** Whether there is any record of a source. */
const hasRecords = async (db: Database, source: Source): Promise<boolean> => {
  const first = await readRecords(db, source).next();
  return !first.done;
};

const refuseUsed = async ({ payload, archive, files }: Place): Promise<void> => {
  for (const source of sourcesOf(payload.config, archive.manifest)) {
    if (await hasRecords(payload.db, source))
      throw new ArchiveError(
        `This newsroom is not empty (there is something in ${source.slug}): import into a new database. Nothing was changed.`,
      );
  }
  const wanted = fileEntriesOf(archive);
  for (const collection of new Set(wanted.map((entry) => entry.collection))) {
    const there = new Set(await files.list(collection));
    const taken = wanted.find((entry) => entry.collection === collection && there.has(entry.name));
    if (taken)
      throw new ArchiveError(
        `There is a file ${taken.entry} already, of no record here: move the files away first. Nothing was changed.`,
      );
  }
};

/** Where an import of this archive stopped; null when the newsroom is empty, and refused otherwise. */
const findBegun = async (place: Place): Promise<UnfinishedImport | null> => {
  const { payload, archive } = place;
  const unfinished = await readUnfinishedImport(payload);
  if (!unfinished) await refuseUsed(place);
  else if (unfinished.archive !== archive.hash)
    throw new ArchiveError(
      `The import of another archive is unfinished here (${unfinished.file}, begun ${unfinished.startedAt}): finish that one, or import into a new database.`,
    );
  return unfinished;
};

const begin = async ({ payload, archive }: Place): Promise<UnfinishedImport> => {
  const state: UnfinishedImport = {
    archive: archive.hash,
    file: path.resolve(archive.file),
    startedAt: new Date().toISOString(),
    files: 0,
  };
  await noteUnfinishedImport(payload, state);
  return state;
};

async function* batchesOf(archive: Archive, source: Source): AsyncGenerator<CanonicalRecord[]> {
  let batch: CanonicalRecord[] = [];
  for await (const lines of archive.lines(source.file)) {
    for (const line of lines) {
      batch.push(JSON.parse(line) as CanonicalRecord);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Writes those of a batch that are not there yet. */
const writeMissing = async (
  { payload }: Task,
  writer: Writer,
  source: Source,
  batch: readonly CanonicalRecord[],
): Promise<void> => {
  const there = await existingIds(
    payload.db,
    source,
    batch.map(({ id }) => id),
  );
  const missing = batch.filter(({ id }) => !there.has(id));
  if (missing.length > 0) await writer.write(source, missing);
};

const writeBatch = async (
  task: Task,
  writer: Writer,
  source: Source,
  batch: readonly CanonicalRecord[],
  mayBeThere: boolean,
): Promise<void> => {
  const until = Date.now() + HELD_MS;
  for (let isAgain = mayBeThere; ; isAgain = true) {
    try {
      return await (isAgain ? writeMissing(task, writer, source, batch) : writer.write(source, batch));
    } catch (error) {
      if (!isWriteConflict(error) || Date.now() > until)
        throw new ArchiveError(
          `${source.file} could not be written (${reasonOf(error)}): mend the cause and run the same import again, it goes on from there.`,
          { cause: error },
        );
    }
    await pause(RETRY_MS);
  }
};

const writeRecords = async (task: Task, isResumed: boolean): Promise<void> => {
  const { payload, archive, sources, lease, onProgress } = task;
  const writer = writerFor(payload);
  const total = sources.reduce((sum, { entry }) => sum + (entry.records ?? 0), 0);
  let done = 0;
  for (const { source } of sources) {
    for await (const batch of batchesOf(archive, source)) {
      lease.signal.throwIfAborted();
      await writeBatch(task, writer, source, batch, isResumed);
      done += batch.length;
      onProgress({ step: 'records', done, total, at: source.file });
    }
  }
  await writer.check();
};

const writeFiles = async (task: Task, state: UnfinishedImport): Promise<number> => {
  const { payload, archive, files, lease, onProgress } = task;
  const wanted = fileEntriesOf(archive);
  for (let done = state.files; done < wanted.length;) {
    lease.signal.throwIfAborted();
    const some = wanted.slice(done, done + FILES_AT_ONCE);
    await Promise.all(
      some.map(async ({ collection, name, entry }) => {
        try {
          await files.write(collection, name, await archive.read(entry));
        } catch (error) {
          throw explainWriting(error, entry);
        }
      }),
    );
    done += some.length;
    await noteUnfinishedImport(payload, { ...state, files: done });
    onProgress({ step: 'files', done, total: wanted.length, at: some.at(-1)!.entry });
  }
  return wanted.length;
};

/** Exports once more, to nowhere: what is in the database now is what was in the archive. */
const compare = async ({ payload, archive, onProgress }: Task): Promise<number> => {
  const expected = new Map(archive.manifest.entries.map((entry) => [entry.name, entry]));
  const sources = sourcesOf(payload.config, archive.manifest);
  const total = archive.manifest.entries.reduce((sum, { records = 0 }) => sum + records, 0);
  const references = await readReferences(payload.db, sources);
  let done = 0;
  for (const source of sources) {
    const hash = createHash('sha256');
    let records = 0;
    for await (const page of canonicalPages(payload.db, source, references)) {
      hash.update(textOfPage(page));
      records += page.length;
      done += page.length;
      onProgress({ step: 'records compared', done, total, at: source.file });
    }
    const entry = expected.get(source.file);
    if (entry ? entry.sha256 !== hash.digest('hex') : records > 0)
      throw new ArchiveError(
        `After the import ${source.file} is not as in the archive (${records} records, ${entry?.records ?? 0} expected): was this newsroom used meanwhile? Import into a new database.`,
      );
  }
  return done;
};

/** What every page has read, whatever it shows. */
export const tagsOfAllPages = ({ config }: Payload): string[] => [
  ...config.globals.map(({ slug }) => pageTags.global(slug)),
  ...config.collections.map(({ slug }) => pageTags.list(slug)),
];

/** The steps for data that the program has learned since the archive was made. */
const bringForward = async (
  req: PayloadRequest,
  { manifest }: Archive,
  migrations: readonly Migration[],
): Promise<void> => {
  const { payload } = req;
  const database = storeOf(payload).kind;
  // What is for SQLite alone is about its tables, and those are new here.
  const isForData = ({ databases, name }: Migration) =>
    databases.includes('mongodb') && databases.includes(database) && !manifest.migrations.includes(name);
  for (const { up } of migrations.filter(isForData)) await up({ payload, req, database });
};

const finish = async ({ payload, archive, lease }: Task, migrations: readonly Migration[]) => {
  const req = await createLocalReq({}, payload);
  try {
    await initTransaction(req);
    await lease.confirm(req);
    await bringForward(req, archive, migrations);
    await announceChange(req, tagsOfAllPages(payload));
    await forgetUnfinishedImport(req);
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
};

/**
 * Fills an empty newsroom, on either database, from an archive: nothing is written before the whole archive was
 * looked through, no hooks run, and what is there afterwards is compared with the archive. Interrupted, it goes on
 * where it was when it is called again with the same archive; until then the database says so
 * (`readUnfinishedImport`). Throws an `ArchiveError`.
 */
export const importNewsroom = async (
  payload: Payload,
  {
    file,
    onProgress = () => undefined,
    onWait = () => undefined,
    files = fileStoreOf(getEnv()),
    migrations = known,
  }: ImportOptions,
): Promise<Imported> => {
  const archive = await Archive.open(file);
  const place: Place = { payload, archive, files };
  try {
    refuseNewer(archive, migrations);
    await findBegun(place);
    const sources = archivedSources(payload.config, archive);
    await verifyArchive(archive, sources, payload.blocks, onProgress);
    return await withLease(payload, 'import', { onWait }, async (lease) => {
      const task: Task = { ...place, sources, lease, onProgress };
      const begun = await findBegun(place);
      const isResumed = begun !== null;
      const state = begun ?? (await begin(place));
      await writeRecords(task, isResumed);
      const fileCount = await writeFiles(task, state);
      const records = await compare(task);
      await finish(task, migrations);
      const { missing, withSecrets } = archive.manifest;
      return { records, files: fileCount, isResumed, withSecrets, missing };
    });
  } catch (error) {
    onProgress.stop?.();
    if (error instanceof LeaseLost)
      throw new ArchiveError(
        'This import had no word from the database for too long: run it again, it goes on from there.',
        { cause: error },
      );
    throw error;
  } finally {
    archive.close();
  }
};
